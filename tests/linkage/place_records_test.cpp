#include "catch.hpp"
#include "linkage/place_records.hpp"
#include "match_records.hpp"

#include <numeric>
#include <random>
#include <set>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;

namespace {

const char* const title = "QuickMoE: Fast Distributed Sorting in a Single Kernel";
const std::vector<const char*> people{"Ann Oh", "Bo Kim", "Cy Lee"};
using Names = std::set<std::set<std::size_t>>;

/// A record of a source.
struct Listed {
    Source source = Source::dblp;
    Sketch sketch = {};
    std::string key = {};
};

std::vector<Placement> place(const std::vector<Listed>& listed)
{
    std::vector<SourceRecord> records;
    for (const Listed& one : listed) {
        SourceRecord& record = records.emplace_back(record_of(one.sketch));
        record.source = one.source;
        record.key = one.key.empty() ? record.key : one.key;
    }
    std::vector<const SourceRecord*> pointers;
    for (const SourceRecord& record : records) {
        pointers.push_back(&record);
    }
    return place_records(pointers);
}

/// The groups of positions, whatever their numbers; `order[i]` is the true position of the record at `i`.
Names groups(const std::vector<Placement>& placements, const std::vector<std::size_t>& order, bool versions)
{
    std::map<std::pair<std::size_t, std::size_t>, std::set<std::size_t>> all;
    for (std::size_t i = 0; i < placements.size(); ++i) {
        all[{placements[i].work, versions ? placements[i].version : 0}].insert(order[i]);
    }
    Names names;
    for (const auto& [key, members] : all) {
        names.insert(members);
    }
    return names;
}

Names groups(const std::vector<Placement>& placements, bool versions)
{
    std::vector<std::size_t> order(placements.size());
    std::iota(order.begin(), order.end(), 0U);
    return groups(placements, order, versions);
}

const Sketch paper{.title = title, .authors = people, .year = 2025, .venue = "NeurIPS", .stream = "conf/nips"};
const Sketch preprint{.title = title, .authors = people, .year = 2024, .venue = "CoRR", .kind = Kind::preprint};
const Sketch stranger{.title = "Maps of Mountain Flowers", .authors = {"Dan Roe"}, .year = 2001};

} // namespace

TEST_CASE("place_records finds works and their versions", "[works][cluster]")
{
    const std::vector<Listed> records{Listed{Source::dblp, paper}, Listed{Source::dblp, preprint},
                                      Listed{Source::crossref, paper}, Listed{Source::crossref, stranger}};
    const auto placements = place(records);
    CHECK(groups(placements, false) == Names{{0, 1, 2}, {3}});
    CHECK(groups(placements, true) == Names{{0, 2}, {1}, {3}});
    CHECK(placements[0].evidence.empty());
    CHECK_FALSE(placements[1].evidence.empty());
    CHECK_FALSE(placements[2].evidence.empty());
    CHECK(placements[3].evidence.empty());
    CHECK(place(std::vector<Listed>{}).empty());
}

TEST_CASE("place_records keeps two records of one source in two versions", "[works][cluster]")
{
    const std::vector<Listed> records{Listed{Source::dblp, paper}, Listed{Source::dblp, paper},
                                      Listed{Source::crossref, paper}};
    const auto placements = place(records);
    CHECK(placements[0].version != placements[1].version);
    CHECK(groups(placements, false).size() == 1);
    // Records that no source keeps apart may be one version in any number.
    const std::vector<Listed> three{Listed{Source::dblp, paper}, Listed{Source::crossref, paper},
                                    Listed{Source::google_patents, paper}};
    CHECK(groups(place(three), true) == Names{{0, 1, 2}});
}

TEST_CASE("place_records joins three records of which only two pairs match, and says why each came in",
          "[works][cluster]")
{
    // The first two share nothing but the third one's DOI and arXiv number.
    Sketch by_doi{.title = "QuickMoE", .authors = people, .year = 2025, .doi = "10.5555/1"};
    Sketch by_arxiv{.title = "Sorting on Thousands of Chips", .authors = people, .year = 2025, .arxiv = "2401.00001"};
    Sketch both{.title = "Sorting on Thousands of Chips",
                .authors = people,
                .year = 2025,
                .doi = "10.5555/1",
                .arxiv = "2401.00001"};
    by_doi.title = "Sorting on Chips of Thousands";
    REQUIRE(judge(by_doi, both).relation <= Relation::same_work);
    REQUIRE(judge(by_arxiv, both).relation <= Relation::same_work);
    const std::vector<Listed> records{Listed{Source::dblp, by_doi}, Listed{Source::crossref, by_arxiv},
                                      Listed{Source::google_patents, both}};
    const auto placements = place(records);
    CHECK(groups(placements, false) == Names{{0, 1, 2}});
    CHECK(placements[0].evidence.empty());
    CHECK_FALSE(placements[1].evidence.empty());
    CHECK_FALSE(placements[2].evidence.empty());
}

TEST_CASE("place_records lets the better record of a version speak for it", "[works][cluster]")
{
    struct Row {
        const char* what;
        Sketch damaged; // Crossref's
    };
    const std::vector<Row> rows{
        {"the subtitle is lost",
         {.title = "QuickMoE", .authors = people, .year = 2025, .venue = "NeurIPS", .doi = "10.5555/1"}},
        {"the first author alone", {.title = title, .authors = {"Ann Oh"}, .year = 2025, .doi = "10.5555/1"}},
    };
    Sketch whole = paper;
    whole.doi = "10.5555/1";
    Sketch unnamed = preprint;
    unnamed.title = "Fast Distributed Sorting in a Single Kernel";
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const std::vector<Listed> records{Listed{Source::dblp, unnamed, "preprint"},
                                              Listed{Source::dblp, whole, "paper"},
                                              Listed{Source::crossref, row.damaged, "10.5555/1"}};
            CHECK(groups(place(records), false) == Names{{0, 1, 2}});
        }
    }
}

TEST_CASE("place_records does not depend on the order of its input", "[works][cluster]")
{
    Sketch other_number = paper; // scores like the first, but is another record of its source
    other_number.volume = "38";
    std::vector<Listed> records{
        Listed{Source::dblp, paper},
        Listed{Source::crossref, paper},
        Listed{Source::crossref, other_number},
        Listed{Source::dblp, preprint},
        Listed{Source::dblp, stranger},
        Listed{Source::crossref, stranger},
        Listed{Source::google_patents, preprint},
    };
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].key = fmt::format("key {}", i); // a source's own identity of the record
    }
    const auto works = groups(place(records), false);
    const auto versions = groups(place(records), true);
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), 0U);
    std::mt19937 random{7};
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(order, random);
        std::vector<Listed> shuffled;
        for (const std::size_t i : order) {
            shuffled.push_back(records[i]);
        }
        const auto placements = place(shuffled);
        CHECK(groups(placements, order, false) == works);
        CHECK(groups(placements, order, true) == versions);
    }
}

TEST_CASE("place_records gives what dedupe gives of the same records", "[works][cluster]")
{
    // The middle title holds both others, which share nothing.
    const std::vector<Listed> records{
        Listed{Source::file, {.title = "Loom Scheduling of Woven Threads", .authors = people, .year = 2020}, "a"},
        Listed{Source::file,
               {.title = "Loom Scheduling of Woven Threads: Fast Pattern Search in Cloth Archives",
                .authors = people,
                .year = 2020},
               "b"},
        Listed{Source::file, {.title = "Fast Pattern Search in Cloth Archives", .authors = people, .year = 2020}, "c"}};
    CHECK(groups(place(records), false).size() == 2);
    CHECK(groups(place({records[0], records[2]}), false).size() == 2);
}

TEST_CASE("place_records lets a file repeat itself, but no source", "[works][cluster]")
{
    const std::vector<Listed> own{Listed{Source::file, paper, "a"}, Listed{Source::file, paper, "b"}};
    CHECK(groups(place(own), true) == Names{{0, 1}});
    const std::vector<Listed> listed{Listed{Source::dblp, paper, "a"}, Listed{Source::dblp, paper, "b"}};
    CHECK(groups(place(listed), true) == Names{{0}, {1}});
}
