#include "block.hpp"
#include "catch.hpp"
#include "match_records.hpp"

using namespace vitalign;

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

TEST_CASE("candidate_pairs brings together what shares a key", "[match][block]")
{
    struct Row {
        const char* what;
        Comparable a;
        Comparable b;
        bool meet;
    };
    SourceRecord related = record_of({.title = "Quick Lamps"});
    related.related = {{"is-preprint-of", "10.5555/1"}};
    const std::vector<Row> rows{
        {"a DOI", form_of({.title = "Lamps", .doi = "10.5555/1"}), form_of({.title = "Maps", .doi = "10.5555/1"}),
         true},
        {"an arXiv number", form_of({.title = "Lamps", .arxiv = "2401.00001v1"}),
         form_of({.title = "Maps", .arxiv = "2401.00001v2"}), true},
        {"a named version", comparable(related), form_of({.title = "Maps", .doi = "10.5555/1"}), true},
        {"a folded title", form_of({.title = "Data-Base M\u00e9thods"}), form_of({.title = "database methods"}), true},
        {"a rare word", form_of({.title = "Polyphase sorting"}), form_of({.title = "On polyphase maps"}), true},
        {"first author and year", form_of({.title = "Lamps", .authors = {"Ann Oh", "Bo Kim"}, .year = 2020}),
         form_of({.title = "Maps", .authors = {"A. Oh"}, .year = 2020}), true},
        {"a patent family", comparable(patent_record("Lamp", {}, "US11111111B2", "", {"KR20240051234A"})),
         comparable(patent_record("Map", {}, "KR20240051234A")), true},
        {"a patent number in two kinds", comparable(patent_record("Lamp", {}, "US11111111B1")),
         comparable(patent_record("Map", {}, "US11111111B2")), true},
        {"an application", comparable(patent_record("Lamp", {}, "US11111111B2", "US18/398,543")),
         comparable(patent_record("Map", {}, "US20240135189A1", "18/398543")), true},
        {"nothing", form_of({.title = "Lamps", .authors = {"Ann Oh"}, .year = 2020}),
         form_of({.title = "Maps", .authors = {"Ann Oh"}, .year = 2010}), false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const std::vector<Comparable> records{row.a, row.b};
            CHECK(candidate_pairs(records) == (row.meet ? Pairs{{0, 1}} : Pairs{}));
        }
    }
}

TEST_CASE("candidate_pairs gives each pair once, smaller position first, sorted", "[match][block]")
{
    const Comparable record =
        form_of({.title = "Polyphase sorting of lists", .authors = {"Ann Oh"}, .year = 2020, .doi = "10.5555/1"});
    const std::vector<Comparable> records{record, form_of({.title = "Lamps"}), record, record};
    CHECK(candidate_pairs(records) == Pairs{{0, 2}, {0, 3}, {2, 3}});
    CHECK(candidate_pairs({}).empty());
}

TEST_CASE("candidate_pairs does not pair records for what they lack", "[match][block]")
{
    const std::vector<Comparable> records{form_of({}), form_of({}), form_of({.year = 2020}), form_of({.year = 2020})};
    CHECK(candidate_pairs(records).empty());
}
