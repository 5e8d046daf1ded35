#include "catch.hpp"
#include "collection.hpp"
#include "linkage/candidate_pairs.hpp"

#include <algorithm>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using vitalign::linkage::testing::Collection;
using vitalign::linkage::testing::Inventor;
using vitalign::linkage::testing::Owned;
using vitalign::linkage::testing::Printed;

namespace {

bool meet(const Collection& collection, std::uint32_t a, std::uint32_t b)
{
    return std::ranges::binary_search(collection.pairs({false}), pair_of(a, b));
}

} // namespace

TEST_CASE("A pair is one word, whichever comes first", "[pairs]")
{
    CHECK(pair_of(3, 7) == pair_of(7, 3));
    CHECK(first_of(pair_of(7, 3)) == 3);
    CHECK(second_of(pair_of(7, 3)) == 7);
    CHECK(pair_of(0, 0xFFFFFFFF) == 0xFFFFFFFF);
}

TEST_CASE("Records meet if they share what is rare", "[pairs]")
{
    struct Row {
        const char* what;
        Printed a;
        Printed b;
        bool meet;
    };
    const std::vector<Row> rows{
        {"DOI", {.title = "Looms", .doi = "10.1234/x"}, {.title = "Kilns", .doi = "10.1234/X"}, true},
        {"DOI without titles", {.doi = "10.1234/x"}, {.doi = "10.1234/x"}, true},
        {"arXiv number", {.title = "Looms", .arxiv = "2401.00001"}, {.title = "Kilns", .arxiv = "2401.00001v2"}, true},
        {"patent number",
         {.title = "Looms", .patent = "US10123456B2"},
         {.title = "Kilns", .patent = "US 10,123,456 B2"},
         true},
        {"whole title", {.title = "On Looms"}, {.title = "on looms."}, true},
        {"title with a typing error",
         {.title = "Weaving Data on Very Large Looms"},
         {.title = "Weaving Dato on Very Large Looms"},
         true},
        {"subtitle on one side", {.title = "QuickLoom"}, {.title = "QuickLoom: Weaving Data"}, true},
        {"place in a volume",
         {.title = "Looms", .volume = "3", .pages = "10-20"},
         {.title = "Kilns", .volume = "3", .pages = "10-20"},
         true},
        {"nothing", {.title = "Looms"}, {.title = "Kilns"}, false},
        {"nothing at all", {}, {}, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(meet(Collection{{row.a, row.b}}, 0, 1) == row.meet);
            CHECK(meet(Collection{{row.b, row.a}}, 0, 1) == row.meet);
        }
    }
}

TEST_CASE("Pairs are sorted, each once, and none of a record with itself", "[pairs]")
{
    Inventor inventor{5};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < 500; ++i) {
        records.push_back(inventor.record(i));
        records.push_back(inventor.copy_of(records.back(), i));
    }
    const Collection collection{testing::citations_of(records)};
    const auto pairs = collection.pairs({false});
    CHECK(std::ranges::is_sorted(pairs));
    CHECK(std::ranges::adjacent_find(pairs) == pairs.end());
    CHECK(std::ranges::all_of(pairs, [](Pair pair) { return first_of(pair) < second_of(pair); }));
    std::size_t found = 0;
    for (std::uint32_t i = 0; i < records.size(); i += 2) {
        found += std::ranges::binary_search(pairs, pair_of(i, i + 1)) ? 1U : 0U;
    }
    CHECK(found == 500);
    // And yet by far not all.
    CHECK(pairs.size() < 1000 * 999 / 8);
}

TEST_CASE("An overflowing block is refined, not dropped", "[pairs]")
{
    std::vector<Owned> records;
    for (int i = 0; i < 300; ++i) {
        records.push_back({.title = "Guest Editorial",
                           .authors = "Doe" + std::string(1, static_cast<char>('a' + i / 2 % 26)) +
                                      static_cast<char>('a' + i / 52) + ", J.",
                           .year = std::to_string(1990 + i / 2 % 30)});
    }
    const Collection collection{testing::citations_of(records)};
    const auto pairs = collection.pairs({false});
    for (std::uint32_t i = 0; i < 300; i += 2) {
        CHECK(std::ranges::binary_search(pairs, pair_of(i, i + 1)));
    }
    CHECK(pairs.size() < 300 * 299 / 4);
}

TEST_CASE("Records of a duplicate_free source never meet", "[pairs]")
{
    const Printed looms{.title = "Weaving Data on Very Large Looms", .doi = "10.1234/x"};
    const Collection collection{{looms, looms, looms, looms}, {0, 0, 1, 1}};
    CHECK(collection.pairs({true, true}) == std::vector{pair_of(0, 2), pair_of(0, 3), pair_of(1, 2), pair_of(1, 3)});
    CHECK(collection.pairs({true, false}).size() == 5);
    CHECK(collection.pairs({false, false}).size() == 6);
    CHECK(Collection{{}}.pairs({}).empty());
    CHECK(Collection{{looms}}.pairs({false}).empty());
}
