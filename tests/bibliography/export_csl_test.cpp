#include "catch.hpp"
#include "references.hpp"

#include <nlohmann/json.hpp>

using namespace vitalign;
using namespace vitalign::bibliography;
using nlohmann::json;

TEST_CASE("CSL-JSON carries every field under its CSL name", "[bibliography][csl]")
{
    const json items = json::parse(to_csl_json({full_reference(), patent_reference()}));
    REQUIRE(items.size() == 2);
    CHECK(items[0]["id"] == "k");
    CHECK(items[0]["type"] == "article-journal");
    CHECK(items[0]["title"] == "FastSort: Lists & Maps");
    CHECK(items[0]["author"][0] == json::parse(R"({"family": "Oh", "given": "Ann"})"));
    CHECK(items[0]["container-title"] == "Journal of Lists");
    CHECK(items[0]["issued"] == json::parse(R"({"date-parts": [[2020, 6, 3]]})"));
    CHECK(items[0]["volume"] == "7");
    CHECK(items[0]["issue"] == "3");
    CHECK(items[0]["DOI"] == "10.5555/a_b");
    CHECK_FALSE(items[0].contains("URL"));
    CHECK(items[1]["type"] == "patent");
    CHECK(items[1]["number"] == "US20240135189A1");
    CHECK(json::parse(to_csl_json({})) == json::array());
}

TEST_CASE("CSL-JSON splits names as CSL does", "[bibliography][csl]")
{
    Reference item = reference("A", {"Ann van der Berg", "Sam Davis Jr.", "Utpal"});
    item.authors.push_back({.name = {.family = "The List Collective"}, .organisation = true});
    const json authors = json::parse(to_csl_json({item}))[0]["author"];
    CHECK(authors[0] == json::parse(R"({"family": "Berg", "given": "Ann", "non-dropping-particle": "van der"})"));
    CHECK(authors[1]["suffix"] == "Jr.");
    CHECK(authors[2] == json::parse(R"({"literal": "Utpal"})"));
    CHECK(authors[3] == json::parse(R"({"literal": "The List Collective"})"));
}

TEST_CASE("CSL-JSON is valid whatever the text, and leaves out what is not known", "[bibliography][csl]")
{
    const json bare = json::parse(to_csl_json({Reference{.key = "k", .title = "\xFF\"\n"}}));
    for (const char* absent : {"container-title", "issued", "volume", "issue", "page", "publisher", "DOI", "URL"}) {
        CHECK_FALSE(bare[0].contains(absent));
    }
}
