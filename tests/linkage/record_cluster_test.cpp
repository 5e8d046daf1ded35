#include "catch.hpp"
#include "linkage/cluster.hpp"
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
    const char* source = "";
    Sketch sketch = {};
    std::string key = {};
};

std::vector<Placement> place(const std::vector<Listed>& records)
{
    Collection collection;
    std::vector<Placeable> placeables;
    for (const Listed& listed : records) {
        placeables.push_back({collection.add(record_of(listed.sketch)), listed.source, listed.key});
    }
    return linkage::place(placeables, collection);
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

TEST_CASE("place finds works and their versions", "[match][cluster]")
{
    const std::vector<Listed> records{Listed{"dblp", paper}, Listed{"dblp", preprint}, Listed{"crossref", paper},
                                      Listed{"crossref", stranger}};
    const auto placements = place(records);
    CHECK(groups(placements, false) == Names{{0, 1, 2}, {3}});
    CHECK(groups(placements, true) == Names{{0, 2}, {1}, {3}});
    CHECK(placements[0].evidence.empty());
    CHECK_FALSE(placements[1].evidence.empty());
    CHECK_FALSE(placements[2].evidence.empty());
    CHECK(placements[3].evidence.empty());
    CHECK(place(std::vector<Listed>{}).empty());
}

TEST_CASE("place keeps two records of one source in two versions", "[match][cluster]")
{
    const std::vector<Listed> records{Listed{"dblp", paper}, Listed{"dblp", paper}, Listed{"crossref", paper}};
    const auto placements = place(records);
    CHECK(placements[0].version != placements[1].version);
    CHECK(groups(placements, false).size() == 1);
    // Records that no source keeps apart may be one version in any number.
    const std::vector<Listed> three{Listed{"a", paper}, Listed{"b", paper}, Listed{"c", paper}};
    CHECK(groups(place(three), true) == Names{{0, 1, 2}});
}

TEST_CASE("place joins three records of which only two pairs match, and says why each came in", "[match][cluster]")
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
    const std::vector<Listed> records{Listed{"a", by_doi}, Listed{"b", by_arxiv}, Listed{"c", both}};
    const auto placements = place(records);
    CHECK(groups(placements, false) == Names{{0, 1, 2}});
    CHECK(placements[0].evidence.empty());
    CHECK_FALSE(placements[1].evidence.empty());
    CHECK_FALSE(placements[2].evidence.empty());
}

TEST_CASE("place does not depend on the order of its input", "[match][cluster]")
{
    Sketch other_number = paper; // scores like the first, but is another record of its source
    other_number.volume = "38";
    std::vector<Listed> records{
        Listed{"dblp", paper},        Listed{"crossref", paper}, Listed{"crossref", other_number},
        Listed{"dblp", preprint},     Listed{"dblp", stranger},  Listed{"crossref", stranger},
        Listed{"openalex", preprint},
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
