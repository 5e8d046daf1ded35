#include "catch.hpp"
#include "config/configuration.hpp"
#include "temporary_folder.hpp"

using namespace vitalign;
using namespace vitalign::config;
using vitalign::testing::put_file;
namespace fs = std::filesystem;

namespace {

/// The search begins in the working folder.
class WorkingFolder {
public:
    explicit WorkingFolder(const fs::path& folder) : m_before(fs::current_path()) { fs::current_path(folder); }
    ~WorkingFolder() { fs::current_path(m_before); }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

private:
    fs::path m_before;
};

} // namespace

TEST_CASE("The configuration is looked for from the most to the least specific place", "[configuration]")
{
    const testing::TemporaryFolder folder;
    for (const char* name : {"work", "xdg/vitalign", "home/.config/vitalign"}) {
        fs::create_directories(folder / name);
    }
    const fs::path option = put_file(folder / "option.toml", "");
    const fs::path variable = put_file(folder / "variable.toml", "");
    put_file(folder / "work/vitalign.toml", "");
    put_file(folder / "xdg/vitalign/config.toml", "");
    put_file(folder / "home/.config/vitalign/config.toml", "");
    const WorkingFolder inside{folder / "work"};
    Environment environment{.vitalign_config = variable.string(),
                            .xdg_config_home = (folder / "xdg").string(),
                            .home = (folder / "home").string()};

    CHECK(find_configuration(option, environment) == option);
    CHECK(find_configuration({}, environment) == variable);
    environment.vitalign_config.reset();
    const auto here = find_configuration({}, environment);
    REQUIRE(here);
    CHECK(fs::equivalent(*here, folder / "work/vitalign.toml"));
    fs::remove(folder / "work/vitalign.toml");
    CHECK(find_configuration({}, environment) == folder / "xdg/vitalign/config.toml");
    environment.xdg_config_home.reset();
    CHECK(find_configuration({}, environment) == folder / "home/.config/vitalign/config.toml");
    environment.home = (folder / "nobody").string();
    const auto none = find_configuration({}, environment);
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::config);
    CHECK(none.error().message.find("vitalign init") != std::string::npos);
}

TEST_CASE("A configuration that was named must exist, even where another could be found", "[configuration]")
{
    const testing::TemporaryFolder folder;
    put_file(folder / "vitalign.toml", "");
    const WorkingFolder inside{folder.path()};
    for (const auto& found :
         {find_configuration("gone.toml", {}), find_configuration({}, Environment{.vitalign_config = "gone.toml"})}) {
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::config);
        CHECK(found.error().message.find("gone.toml") != std::string::npos);
    }
}

TEST_CASE("read_configuration takes paths from the file's folder, wherever the program runs", "[configuration]")
{
    const testing::TemporaryFolder folder;
    put_file(folder / "vitalign.toml", "[profile]\nname = \"A\"\ncv = \"cv.md\"\n[cache]\npath = \"c.sqlite\"\n");
    const auto configuration = read_configuration(folder / "vitalign.toml", {});
    REQUIRE(configuration);
    CHECK(configuration->cv == std::vector<fs::path>{folder / "cv.md"});
    CHECK(configuration->cache == folder / "c.sqlite");
    for (const fs::path& wrong : {folder / "gone.toml", folder.path()}) {
        const auto failed = read_configuration(wrong, {});
        REQUIRE_FALSE(failed);
        CHECK(failed.error().code == ErrorCode::config);
    }
}
