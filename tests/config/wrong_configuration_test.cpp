#include "catch.hpp"
#include "config/configuration.hpp"

using namespace vitalign;
using namespace vitalign::config;

TEST_CASE("Every wrong key or value is an error with file, line and column", "[configuration]")
{
    struct Row {
        const char* text;
        const char* place; // line and column
        const char* said;
    };
    const std::vector<Row> rows{
        {"[profile]\nname = \"A\"\nalliases = []", "3:1",
         "unknown key `profile.alliases`; did you mean `profile.aliases`?"},
        {"[profile]\nname = \"A\"\n\n  afiliations = []", "4:3", "did you mean `profile.affiliations`?"},
        {"[profile]\nname = \"A\"\n[chache]\npath = \"x\"", "3:2", "unknown key `chache`; did you mean `cache`?"},
        {"[profil]\nname = \"A\"", "1:2", "unknown key `profil`; did you mean `profile`?"},
        {"[profile]\nnaem = \"A\"", "2:1", "unknown key `profile.naem`; did you mean `profile.name`?"},
        {"[profile]\nname = \"A\"\n[sources.dbpl]\nenabled = true", "3:", "did you mean `sources.dblp`?"},
        {"[profile]\nname = \"A\"\n[sources.crossref]\nenabeld = true", "4:1",
         "did you mean `sources.crossref.enabled`?"},
        {"[profile]\nname = \"A\"\n[sources.crossref]\nsearch = true", "4:1", "unknown key `sources.crossref.search`"},
        {"[profile]\nname = \"A\"\n[cache]\nfile = \"x\"", "4:1",
         "unknown key `cache.file`; did you mean `cache.path`?"},
        {"[profile]\nname = \"A\"\n[decisions]\npaht = \"x\"", "4:1", "did you mean `decisions.path`?"},
        {"[profile]\nname = \"A\"\n[contact]\nmail = \"x\"", "4:1", "did you mean `contact.mailto`?"},
        {"[profile]\nname = 5", "2:8", "`profile.name`"},
        {"[profile]\nname = \"\"", "2:8", "`profile.name`"},
        {"[profile]\nname = \"A\"\naliases = [\"a\", 7]", "3:17", "`profile.aliases`"},
        {"[profile]\nname = \"A\"\ncv = true", "3:6", "`profile.cv`"},
        {"[profile]\nname = \"A\"\ndblp = 228", "3:8", "`profile.dblp`"},
        {"[profile]\nname = \"A\"\ndblp = \"Byungsoo Oh\"", "3:8", "`Byungsoo Oh`"},
        {"[profile]\nname = \"A\"\norcid = \"0000-0002-1825-0098\"", "3:9", "`0000-0002-1825-0098`"},
        {"[profile]\nname = \"A\"\n[contact]\nmailto = \"me at example\"", "4:10", "mailto"},
        {"[profile]\nname = \"A\"\n[contact]\nmailto = \"a@b.org\\r\\nX: y\"", "4:10", "mailto"},
        {"[profile]\nname = \"A\"\n[sources.dblp]\nenabled = \"yes\"", "4:11", "`sources.dblp.enabled`"},
        {"[profile]\nname = \"A\"\n[sources.dblp]\nurl = \"http://dblp.org\"", "4:7", "`http://dblp.org`"},
        {"[profile]\nname = \"A\"\n[sources.dblp]\nurl = \"\"", "4:7", "https"},
        {"[profile]\nname = \"A\"\n[sources]\ndblp = true", "4:8", "`sources.dblp`"},
        {"profile = \"A\"", "1:11", "`profile`"},
        {"[[profile]]\nname = \"A\"", "1:", "`profile`"},
        {"[profile]\nname = \"A", "2:", ""},
        {"[profile]\nname = \"A\"\nname = \"B\"", "3:", "name"},
        {"[profile]\nname = \"\xff\"", "2:", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.place << " of " << row.text)
        {
            const auto configuration = parse_configuration(row.text, "dir/vitalign.toml", {});
            REQUIRE_FALSE(configuration);
            CHECK(configuration.error().code == ErrorCode::config);
            CAPTURE(configuration.error().message);
            CHECK(configuration.error().message.starts_with(fmt::format("dir/vitalign.toml:{}", row.place)));
            CHECK(configuration.error().message.find(row.said) != std::string::npos);
        }
    }
}

TEST_CASE("A configuration without a name says so", "[configuration]")
{
    for (const char* text : {"", "[profile]\n", "[cache]\npath = \"x\"\n"}) {
        const auto configuration = parse_configuration(text, "vitalign.toml", {});
        REQUIRE_FALSE(configuration);
        CHECK(configuration.error().code == ErrorCode::config);
        CHECK(configuration.error().message.find("`profile.name`") != std::string::npos);
    }
}
