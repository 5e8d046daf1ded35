#include "harvest_scene.hpp"

using namespace vitalign;
using namespace vitalign::testing;
using Names = std::vector<std::string>;

namespace {

const HttpResponse wall{.status = 403, .body = "no"};

/// DBLP's knowledge graph, as far as one work needs it.
const std::string graph = R"({"head":{"vars":["publ"]},"results":{"bindings":[{
    "publ":{"type":"uri","value":"https://dblp.org/rec/journals/j/One"},
    "title":{"type":"literal","value":"Work journals/j/One"},"year":{"type":"literal","value":"2020"},
    "type":{"type":"uri","value":"https://dblp.org/rdf/schema#Article"},
    "ordinal":{"type":"literal","value":"1"},"name":{"type":"literal","value":"Ada Loom"}}]}})";

const std::string bib = "@article{DBLP:journals/j/One,\n author = {Ada Loom},\n title = {Work}\n}\n"
                        "@article{other,\n author = {Ada Loom},\n title = {Not of DBLP}\n}\n";

} // namespace

TEST_CASE("DBLP is asked for the person's page, and where that is walled at its other doors in turn", "[harvest][dblp]")
{
    struct Row {
        const char* what;
        std::vector<std::pair<std::string, HttpResponse>> answers;
        Names asked;
        Names kept;
        CoverageState state;
        bool hint;
    };
    const std::string first = "dblp.example/pid/1/2.xml";
    const std::string mirror = "mirror.example/pid/1/2.xml";
    const std::string sparql = "sparql.example";
    const std::string bibtex = "dblp.example/pid/1/2.bib";
    const HttpResponse good = page(person_page("1/2", {"journals/j/One", "journals/j/Two"}));
    const Names both{"journals/j/One listed", "journals/j/Two listed"};
    const Names one{"journals/j/One listed"};
    const std::vector<Row> rows{
        {"the page", {{first, good}}, {first}, both, CoverageState::complete, false},
        {"a mirror", {{first, wall}, {mirror, good}}, {first, mirror}, both, CoverageState::complete, false},
        {"the knowledge graph",
         {{first, wall}, {mirror, wall}, {sparql, page(graph)}},
         {first, mirror, sparql},
         one,
         CoverageState::complete,
         false},
        {"BibTeX, of which only DBLP's own entries count",
         {{first, wall}, {mirror, wall}, {sparql, wall}, {bibtex, page(bib)}},
         {first, mirror, sparql, bibtex},
         one,
         CoverageState::complete,
         false},
        {"nothing: the person can save the page",
         {{first, wall}, {mirror, wall}, {sparql, wall}, {bibtex, wall}, {"mirror.example/pid/1/2.bib", wall}},
         {first, mirror, sparql, bibtex, "mirror.example/pid/1/2.bib"},
         {},
         CoverageState::failed,
         true},
        {"nobody of that pid: no other door knows better",
         {},
         {"https://dblp.example/pid/1/2.xml"},
         {},
         CoverageState::failed,
         false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.configuration.profile.dblp = DblpPid::parse("1/2");
            scene.configuration.sources.at(Source::dblp).mirrors = {"https://mirror.example"};
            scene.configuration.sources.at(Source::dblp).sparql = "https://sparql.example/";
            scene.http.answers = row.answers;
            const Harvest harvest = scene.harvest(dblp_source);
            CHECK(scene.http.asked == row.asked);
            CHECK(keys_of(harvest) == row.kept);
            CHECK(name_of(harvest.state) == name_of(row.state));
            CHECK(harvest.message.has_value() == (row.state == CoverageState::failed));
            CHECK(harvest.hints.empty() != row.hint);
            CHECK_FALSE(harvest.identity_alarm);
        }
    }
}

TEST_CASE("A page that means somebody else raises an alarm and brings nothing", "[harvest][dblp]")
{
    struct Row {
        const char* what;
        std::string page;
        const char* message;
    };
    const std::vector<Row> rows{
        {"it has moved", person_page("3/4", {"journals/j/One"}),
         "identity alarm: the page of pid 1/2 has moved to 3/4; the old records are kept"},
        {"it is a list of namesakes",
         person_page("1/2", {"journals/j/One"},
                     "<person publtype=\"disambiguation\" key=\"homepages/1/2\"><author>Ada Loom</author></person>"),
         "identity alarm: the page of pid 1/2 is a list of people of one name now; the old records are kept"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.configuration.profile.dblp = DblpPid::parse("1/2");
            scene.http.answers = {{"/pid/", page(row.page)}};
            const Harvest harvest = scene.harvest(dblp_source);
            CHECK(harvest.identity_alarm);
            CHECK(harvest.message == std::string{row.message});
            CHECK(name_of(harvest.state) == name_of(CoverageState::failed));
            CHECK(harvest.records.empty());
        }
    }
}

TEST_CASE("A door that says less of a work does not take away what is known better", "[harvest][dblp]")
{
    HarvestScene scene;
    scene.configuration.profile.dblp = DblpPid::parse("1/2");
    scene.http.answers = {{".xml", wall}, {".bib", page(bib)}};
    const SourceRecord better{.source = Source::dblp, .key = "journals/j/One", .title = "Work, told at length"};
    scene.know(better, true, 7);
    const Harvest harvest = scene.harvest(dblp_source);
    REQUIRE(harvest.records.size() == 1);
    CHECK(harvest.records.front().record == better);
    CHECK(harvest.records.front().response == 7);
}

TEST_CASE("Without a page of the name its publications count, as far as they bear it", "[harvest][dblp]")
{
    HarvestScene scene;
    const auto hit = [](const char* key, const char* author) {
        return fmt::format(R"({{"@id":"1","info":{{"authors":{{"author":{{"text":"{}"}}}},"title":"T.","year":"2020",
            "type":"Journal Articles","key":"{}","url":"https://dblp.org/rec/{}"}}}})",
                           author, key, key);
    };
    scene.http.answers = {
        {"/search/author/", page(R"({"result":{"hits":{"@total":"0","@computed":"0","@sent":"0","@first":"0"}}})")},
        {"/search/publ/", page(fmt::format(R"({{"result":{{"hits":{{"@total":"2","@sent":"2","hit":[{},{}]}}}}}})",
                                           hit("journals/j/One", "Ada Loom"), hit("journals/j/Two", "Bea Warp")))}};
    const Harvest harvest = scene.harvest(dblp_source);
    CHECK(scene.http.asked == Names{"/search/author/", "/search/publ/"});
    CHECK(keys_of(harvest) == Names{"journals/j/One"}); // nobody says that it is the person's
    CHECK(harvest.hints.size() == 1);
    CHECK(name_of(harvest.state) == name_of(CoverageState::complete));
}
