#include "catch.hpp"
#include "linkage/record_pairs.hpp"
#include "match_records.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

namespace {

Pairs pairs_of(const std::vector<Told>& records)
{
    Collection collection;
    std::vector<RecordForm> forms;
    for (const Told& told : records) {
        forms.push_back(told.add_to(collection));
    }
    return candidate_pairs(forms, collection);
}

} // namespace

TEST_CASE("candidate_pairs brings together what shares a key", "[match][block]")
{
    struct Row {
        const char* what;
        Told a;
        Told b;
        bool meet;
    };
    SourceRecord related = record_of({.title = "Quick Lamps"});
    related.related = {{"is-preprint-of", "10.5555/1"}};
    const std::vector<Row> rows{
        {"a DOI", Sketch{.title = "Lamps", .doi = "10.5555/1"}, Sketch{.title = "Maps", .doi = "10.5555/1"}, true},
        {"an arXiv number", Sketch{.title = "Lamps", .arxiv = "2401.00001v1"},
         Sketch{.title = "Maps", .arxiv = "2401.00001v2"}, true},
        {"a named version", related, Sketch{.title = "Maps", .doi = "10.5555/1"}, true},
        {"a folded title", Sketch{.title = "Data-Base M\u00e9thods"}, Sketch{.title = "database methods"}, true},
        {"a rare word", Sketch{.title = "Polyphase sorting"}, Sketch{.title = "On polyphase maps"}, true},
        {"first author and year", Sketch{.title = "Lamps", .authors = {"Ann Oh", "Bo Kim"}, .year = 2020},
         Sketch{.title = "Maps", .authors = {"A. Oh"}, .year = 2020}, true},
        {"a patent family", patent_record("Lamp", {}, "US11111111B2", "", {"KR20240051234A"}),
         patent_record("Map", {}, "KR20240051234A"), true},
        {"a patent number in two kinds", patent_record("Lamp", {}, "US11111111B1"),
         patent_record("Map", {}, "US11111111B2"), true},
        {"an application", patent_record("Lamp", {}, "US11111111B2", "US18/398,543"),
         patent_record("Map", {}, "US20240135189A1", "18/398543"), true},
        {"nothing", Sketch{.title = "Lamps", .authors = {"Ann Oh"}, .year = 2020},
         Sketch{.title = "Maps", .authors = {"Ann Oh"}, .year = 2010}, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(pairs_of({row.a, row.b}) == (row.meet ? Pairs{{0, 1}} : Pairs{}));
        }
    }
}

TEST_CASE("candidate_pairs gives each pair once, smaller position first, sorted", "[match][block]")
{
    const Sketch record =
        Sketch{.title = "Polyphase sorting of lists", .authors = {"Ann Oh"}, .year = 2020, .doi = "10.5555/1"};
    CHECK(pairs_of({record, Sketch{.title = "Lamps"}, record, record}) == Pairs{{0, 2}, {0, 3}, {2, 3}});
    CHECK(pairs_of({}).empty());
}

TEST_CASE("candidate_pairs does not pair records for what they lack", "[match][block]")
{
    CHECK(pairs_of({Sketch{}, Sketch{}, Sketch{.year = 2020}, Sketch{.year = 2020}}).empty());
}
