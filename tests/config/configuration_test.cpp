#include "catch.hpp"
#include "config/configuration.hpp"

using namespace vitalign;
using namespace vitalign::config;

namespace {

Result<Configuration> parsed(std::string_view text, const Environment& environment = {})
{
    return parse_configuration(text, "/home/ada/cv/vitalign.toml", environment);
}

} // namespace

TEST_CASE("Every key of the configuration is read", "[configuration]")
{
    const auto configuration = parsed(R"([profile]
name     = "Byungsoo Oh"
aliases  = ["B. Oh", "오병수"]
dblp     = "228/4692"
orcid    = "0000-0002-1825-0097"
affiliations = ["Cornell University", "KAIST"]
cv       = ["cv.md", "/srv/other.md", "../long.md"]
[cache]
path = "data/cache.sqlite"
[decisions]
path = "my.decisions.toml"
[contact]
mailto = "me@example.org"
[sources.dblp]
enabled = false
url     = "http://127.0.0.1:8080/dblp/"
[sources.crossref]
enabled = true
url     = "https://mirror.example.org//"
[sources.google_patents]
enabled = true
url     = "http://[::1]:99"
search  = true
)");
    REQUIRE(configuration);
    CHECK(configuration->file == "/home/ada/cv/vitalign.toml");
    CHECK(configuration->profile.name == "Byungsoo Oh");
    CHECK(configuration->profile.names() == std::vector<std::string>{"Byungsoo Oh", "B. Oh", "오병수"});
    REQUIRE(configuration->profile.dblp);
    CHECK(configuration->profile.dblp->str() == "228/4692");
    REQUIRE(configuration->profile.orcid);
    CHECK(configuration->profile.orcid->str() == "0000-0002-1825-0097");
    CHECK(configuration->profile.affiliations == std::vector<std::string>{"Cornell University", "KAIST"});
    REQUIRE(configuration->cv.size() == 3);
    CHECK(configuration->cv[0] == "/home/ada/cv/cv.md");
    CHECK(configuration->cv[1] == "/srv/other.md");
    CHECK(configuration->cv[2].lexically_normal() == "/home/ada/long.md");
    CHECK(configuration->cache == "/home/ada/cv/data/cache.sqlite");
    CHECK(configuration->decisions == "/home/ada/cv/my.decisions.toml");
    CHECK(configuration->mailto == "me@example.org");
    CHECK_FALSE(configuration->sources.at(Source::dblp).enabled);
    CHECK(configuration->sources.at(Source::dblp).url == "http://127.0.0.1:8080/dblp");
    CHECK(configuration->sources.at(Source::crossref).url == "https://mirror.example.org");
    CHECK(configuration->sources.at(Source::google_patents).url == "http://[::1]:99");
    CHECK(configuration->sources.at(Source::google_patents).search);
}

TEST_CASE("A name is all that a configuration needs", "[configuration]")
{
    const auto configuration = parsed("[profile]\nname = \"Ada Example\"\norcid = \"\"", {.home = "/home/ada"});
    REQUIRE(configuration);
    CHECK_FALSE(configuration->profile.orcid);
    CHECK(configuration->cv.empty());
    CHECK_FALSE(configuration->mailto);
    CHECK(configuration->decisions == "/home/ada/cv/vitalign.decisions.toml");
    REQUIRE(configuration->sources.size() == 3);
    for (const auto& [source, settings] : configuration->sources) {
        CHECK(settings.enabled);
        CHECK_FALSE(settings.search);
    }
    CHECK(configuration->sources.at(Source::dblp).url == "https://dblp.org");
    CHECK(configuration->sources.at(Source::crossref).url == "https://api.crossref.org");
    CHECK(configuration->sources.at(Source::google_patents).url == "https://patents.google.com");
}

TEST_CASE("Without a path the cache is in the user's cache folder", "[configuration]")
{
    struct Row {
        const char* name;
        Environment environment;
        const char* folder;
    };
    const std::vector<Row> rows{
        {"Ada Example", {.xdg_cache_home = "/var/xdg", .home = "/home/ada"}, "/var/xdg/vitalign"},
        {"Ada Example", {.home = "/home/ada"}, "/home/ada/.cache/vitalign"},
        {"오병수", {.home = "/home/ada"}, "/home/ada/.cache/vitalign"},
        {"../../etc/Ada", {.home = "/home/ada"}, "/home/ada/.cache/vitalign"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name << " in " << row.folder)
        {
            const auto configuration = parsed(fmt::format("[profile]\nname = \"{}\"", row.name), row.environment);
            REQUIRE(configuration);
            CHECK(configuration->cache.parent_path() == row.folder);
            CHECK(configuration->cache.extension() == ".sqlite");
            CHECK_FALSE(configuration->cache.stem().empty());
        }
    }
}

TEST_CASE("is_allowed_url lets nobody but https and this machine be asked", "[configuration]")
{
    struct Row {
        const char* url;
        bool allowed;
    };
    const std::vector<Row> rows{
        {"https://dblp.org", true},
        {"https://dblp.uni-trier.de:8443/mirror", true},
        {"http://127.0.0.1", true},
        {"http://127.0.0.1:8080/dblp", true},
        {"http://127.1.2.3:1", true},
        {"http://localhost:8080", true},
        {"http://[::1]:8080/x", true},
        {"http://dblp.org", false},
        {"http://127.0.0.1.evil.org", false},
        {"http://127.0.0.1.evil.org:80/127.0.0.1", false},
        {"http://localhost.evil.org", false},
        {"http://127.evil.0.1", false},
        {"http://128.0.0.1", false},
        {"http://127.0.0", false},
        {"http://127.0.0.1@evil.org", false},
        {"http://localhost:80@evil.org", false},
        {"http://127.0.0.1:80@evil.org/x", false},
        {"http://127.0.0.1:80\\\\@evil.org/x", false},
        {"http://[::1]@evil.org", false},
        {"http://[::1].evil.org", false},
        {"http://[::2]", false},
        {"http://", false},
        {"http:///dblp", false},
        {"https://", false},
        {"https:///dblp", false},
        {"https://user:secret@dblp.org", false},
        {"https://dblp.org/ /x", false},
        {"https://dblp.org\r\nHost: evil.org", false},
        {"ftp://dblp.org", false},
        {"file:///etc/passwd", false},
        {"dblp.org", false},
        {"", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.url)
        {
            CHECK(is_allowed_url(row.url) == row.allowed);
        }
    }
}
