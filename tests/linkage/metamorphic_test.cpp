// What must not change the outcome: order, threads, strangers; and what must: a second copy of a record.
#include "catch.hpp"
#include "collection.hpp"

#include <algorithm>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using namespace vitalign::linkage::testing;

namespace {

/// Crowds of records with nearly one title, each far larger than the largest block that is compared pair by pair.
std::vector<Owned> crowds(unsigned seed)
{
    const std::vector<std::string> titles{"Weaving Very Large Data Sets on Small Looms",
                                          "Weaving Large Data Sets on Small Looms", "Guest Editorial",
                                          "Weaving Data on Looms: A Survey"};
    Inventor inventor{seed};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < 240; ++i) {
        Owned record = inventor.record(i);
        record.title = titles[inventor.below(titles.size())];
        records.push_back(record);
        for (std::size_t copies = inventor.below(4); copies > 1; --copies) {
            records.push_back(inventor.copy_of(record, records.size()));
        }
    }
    return records;
}

/// Records alike in all cannot be told from each other by what they say.
std::vector<Owned> without_twins(std::vector<Owned> records)
{
    std::set<std::string> seen;
    std::erase_if(records, [&](const Owned& r) {
        return !seen.insert(r.title + '|' + r.authors + '|' + r.venue + '|' + r.year + '|' + r.pages + '|' + r.doi)
                    .second;
    });
    return records;
}

Outcome outcome_of(const std::vector<Owned>& records, std::size_t threads = 0)
{
    const Collection collection{citations_of(records)};
    return testing::outcome_of(collection.link({false}, threads), records);
}

} // namespace

TEST_CASE("Crowds come out the same in any order", "[metamorphic]")
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        auto records = without_twins(crowds(seed));
        const Outcome expected = outcome_of(records);
        CHECK(expected.size() > 20);
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

TEST_CASE("The outcome is the same with any number of threads", "[metamorphic]")
{
    const auto records = crowds(5);
    const Outcome expected = outcome_of(records);
    for (const std::size_t threads : {1U, 2U, 3U, 7U}) {
        CAPTURE(threads);
        CHECK(outcome_of(records, threads) == expected);
    }
}

TEST_CASE("A copy of a record is found in any crowd", "[metamorphic]")
{
    for (unsigned seed = 6; seed <= 8; ++seed) {
        auto records = without_twins(crowds(seed));
        const std::size_t count = records.size();
        for (std::size_t i = 0; i < count; ++i) {
            records.push_back(records[i]);
            records.back().id = "again-" + records[i].id;
        }
        const Collection collection{citations_of(records)};
        const auto pairs = collection.pairs({false});
        for (std::uint32_t i = 0; i < count; ++i) {
            CAPTURE(seed, records[i].title, records[i].authors, records[i].year);
            CHECK(std::ranges::binary_search(pairs, pair_of(i, i + static_cast<std::uint32_t>(count))));
        }
    }
}

TEST_CASE("Strangers change nothing", "[metamorphic]")
{
    auto records = without_twins(crowds(9));
    const Outcome before = outcome_of(records);
    for (int i = 0; i < 60; ++i) {
        const std::string word = "zq" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i);
        records.push_back({.id = "stranger" + std::to_string(i),
                           .title = word + "ology of " + word + "isms",
                           .authors = "Zoe Q" + word + "son"});
    }
    CHECK(outcome_of(records) == before);
}
