#include "catch.hpp"
#include "collection.hpp"
#include "linkage/parallel.hpp"

#include <algorithm>
#include <numeric>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using namespace vitalign::linkage::testing;

namespace {

std::vector<Owned> invented(unsigned seed, std::size_t count)
{
    Inventor inventor{seed};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < count; ++i) {
        records.push_back(inventor.record(i));
        for (std::size_t copies = inventor.below(4); copies > 1; --copies) {
            records.push_back(inventor.copy_of(records[records.size() - 1], records.size()));
        }
    }
    return records;
}

/// Of records alike in all, one source may hold two, and nothing but their order says which of them has a partner.
void without_twins(std::vector<Owned>& records)
{
    std::set<std::string> seen;
    std::erase_if(records, [&](const Owned& r) {
        return !seen.insert(r.title + '|' + r.authors + '|' + r.venue + '|' + r.year + '|' + r.pages + '|' + r.doi)
                    .second;
    });
}

Outcome outcome_of(const std::vector<Owned>& records, const std::vector<std::uint32_t>& sources = {},
                   const std::vector<bool>& duplicate_free = {false})
{
    const Collection collection{citations_of(records), sources};
    return testing::outcome_of(collection.link(duplicate_free), records);
}

} // namespace

TEST_CASE("link does not depend on the order of the records", "[link]")
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        auto records = invented(seed, 400);
        const Outcome expected = outcome_of(records);
        CHECK(expected.size() > 50);
        std::mt19937 random{seed};
        for (int round = 0; round < 4; ++round) {
            std::ranges::shuffle(records, random);
            CAPTURE(seed, round);
            CHECK(outcome_of(records) == expected);
        }
        std::ranges::reverse(records);
        CHECK(outcome_of(records) == expected);
    }
}

TEST_CASE("link does not depend on the order of records with duplicate_free sources", "[link]")
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        auto records = invented(seed, 300);
        without_twins(records);
        Inventor inventor{seed};
        std::vector<std::uint32_t> sources(records.size());
        std::ranges::generate(sources, [&] { return static_cast<std::uint32_t>(inventor.below(3)); });
        for (const std::vector<bool>& duplicate_free :
             {std::vector<bool>{true, true, false}, {true, true, true}, {false, true, false}}) {
            const Outcome expected = outcome_of(records, sources, duplicate_free);
            std::vector<std::size_t> order(records.size());
            std::iota(order.begin(), order.end(), 0U);
            std::ranges::shuffle(order, inventor.random());
            std::vector<Owned> shuffled;
            std::vector<std::uint32_t> shuffled_sources;
            for (const std::size_t i : order) {
                shuffled.push_back(records[i]);
                shuffled_sources.push_back(sources[i]);
            }
            CAPTURE(seed);
            CHECK(outcome_of(shuffled, shuffled_sources, duplicate_free) == expected);
        }
    }
}

TEST_CASE("link does not depend on the order within crowds of one title", "[link]")
{
    Inventor inventor{11};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < 36; ++i) {
        Owned record = inventor.record(i);
        record.title =
            i % 2 == 0 ? "Weaving Very Large Data Sets on Small Looms" : "Weaving Large Data Sets on Small Looms";
        record.authors = i % 3 == 0 ? "Ann Ohlund and Bo Kimura" : "Ann Ohlund";
        records.push_back(record);
    }
    const Outcome expected = outcome_of(records);
    for (int round = 0; round < 4; ++round) {
        std::ranges::shuffle(records, inventor.random());
        CHECK(outcome_of(records) == expected);
    }
}

TEST_CASE("link finds the same record again, whatever it is like", "[link]")
{
    auto records = invented(9, 300);
    const std::size_t count = records.size();
    for (std::size_t i = 0; i < count; ++i) {
        records.push_back(records[i]);
        records.back().id = "again-" + records[i].id;
    }
    const Collection collection{citations_of(records)};
    const Linkage linkage = collection.link({false});
    std::vector<std::size_t> cluster(records.size(), 0);
    for (std::size_t i = 0; i < linkage.clusters.size(); ++i) {
        for (const std::uint32_t member : linkage.clusters[i].members) {
            if (linkage.clusters[i].relation == Relation::same_version) {
                cluster[member] = i + 1;
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        CAPTURE(records[i].title, records[i].authors);
        CHECK(cluster[i] != 0);
        CHECK(cluster[i] == cluster[count + i]);
    }
}

TEST_CASE("link is not disturbed by records that have to do with none", "[link]")
{
    auto records = invented(13, 60);
    const Outcome before = outcome_of(records);
    const char* const strangers[] = {"Zymurgy of Quince", "Bathyscaphe Ballads", "Xylophone Xerography",
                                     "Jocular Jugglers of Jena"};
    for (std::size_t i = 0; i < 4; ++i) {
        records.push_back(
            {.id = "stranger" + std::to_string(i), .title = strangers[i], .authors = "Zoe Quux" + std::to_string(i)});
    }
    CHECK(outcome_of(records) == before);
}

TEST_CASE("Clusters are sound: each record in one version, versions within works", "[link]")
{
    const auto records = invented(17, 500);
    const Collection collection{citations_of(records)};
    const Linkage linkage = collection.link({false});
    std::vector<int> versions(records.size(), 0);
    std::vector<int> works(records.size(), 0);
    bool works_began = false;
    for (const Cluster& cluster : linkage.clusters) {
        CHECK(cluster.members.size() >= 2);
        CHECK(std::ranges::is_sorted(cluster.members));
        CHECK(cluster.confidence > 0);
        CHECK(cluster.confidence <= 1);
        works_began = works_began || cluster.relation == Relation::same_work;
        CHECK((cluster.relation == Relation::same_work) == works_began);
        for (const std::uint32_t member : cluster.members) {
            ++(works_began ? works : versions)[member];
        }
    }
    CHECK(std::ranges::max(versions) == 1);
    CHECK(std::ranges::max(works) <= 1);
}

TEST_CASE("A duplicate_free source has at most one record in a version", "[link]")
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const auto records = invented(seed, 300);
        Inventor inventor{seed};
        std::vector<std::uint32_t> sources(records.size());
        std::ranges::generate(sources, [&] { return static_cast<std::uint32_t>(inventor.below(3)); });
        const std::vector<bool> duplicate_free{seed % 2 == 0, true, seed % 3 == 0};
        const Collection collection{citations_of(records), sources};
        for (const Cluster& cluster : collection.link(duplicate_free).clusters) {
            std::vector<int> of_source(3, 0);
            for (const std::uint32_t member : cluster.members) {
                ++of_source[sources[member]];
            }
            for (std::size_t source = 0; source < 3; ++source) {
                CAPTURE(seed, source);
                CHECK((cluster.relation == Relation::same_work || !duplicate_free[source] || of_source[source] <= 1));
            }
        }
    }
}

TEST_CASE("Between two duplicate_free sources the better partner is taken, and a tie is left open", "[link]")
{
    const Printed looms{.title = "Weaving Data on Very Large Looms",
                        .authors = "Ann Ohlund and Bo Kimura",
                        .year = "2020",
                        .pages = "1-9"};
    Printed later = looms;
    later.year = "2021";
    later.pages = "";
    const auto members = [](const Linkage& linkage) {
        std::vector<std::vector<std::uint32_t>> all;
        for (const Cluster& cluster : linkage.clusters) {
            all.push_back(cluster.members);
        }
        return all;
    };
    using Members = std::vector<std::vector<std::uint32_t>>;
    const std::vector<bool> duplicate_free{true, true};
    CHECK(members(Collection{{looms, later, looms}, {0, 0, 1}}.link(duplicate_free)) == Members{{0, 2}});
    CHECK(members(Collection{{later, looms, looms}, {0, 0, 1}}.link(duplicate_free)) == Members{{1, 2}});
    CHECK(members(Collection{{looms, later, later, looms}, {0, 0, 1, 1}}.link(duplicate_free)) ==
          Members{{0, 3}, {1, 2}});
    CHECK(members(Collection{{looms, looms, looms}, {0, 0, 1}}.link(duplicate_free)).empty());
    CHECK(members(Collection{{}}.link({})).empty());
}

TEST_CASE("A mixed pair of a duplicate_free and an open source is treated alike from both sides", "[link]")
{
    // Two records that the duplicate_free source keeps apart, and one that is like both.
    const Owned one{.id = "one",
                    .title = "Weaving Data on Very Large Looms",
                    .authors = "Ann Ohlund and Bo Kimura",
                    .year = "2020"};
    Owned two = one;
    two.id = "two";
    Owned open = one;
    open.id = "open";
    CHECK(outcome_of({one, two, open}, {0, 0, 1}, {true, false}).size() ==
          outcome_of({open, one, two}, {1, 0, 0}, {true, false}).size());
}

TEST_CASE("link of many records comes out the same at every run", "[link]")
{
    if (std::thread::hardware_concurrency() < 2) {
        SUCCEED("one core: nothing runs at once");
        return;
    }
    auto records = invented(23, 42'000);
    REQUIRE(thread_count(records.size()) > 1);
    const Collection collection{citations_of(records)};
    const Linkage first = collection.link({false});
    const Linkage second = collection.link({false});
    CHECK(testing::outcome_of(first, records) == testing::outcome_of(second, records));
    CHECK(first.clusters.size() > 10'000);
}

TEST_CASE("in_slices visits everything once, whatever the number of slices", "[link]")
{
    for (const std::size_t items : {0U, 1U, 2U, 7U, 100U}) {
        for (const std::size_t slices : {1U, 2U, 3U, 8U}) {
            std::vector<int> visits(items, 0);
            in_slices(items, slices, [&](std::size_t, std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) {
                    ++visits[i];
                }
            });
            CAPTURE(items, slices);
            CHECK(std::ranges::count(visits, 1) == static_cast<std::ptrdiff_t>(items));
        }
    }
}
