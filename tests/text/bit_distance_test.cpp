#include "catch.hpp"
#include "text/bit_distance.hpp"

#include <numeric>
#include <random>

using namespace vitalign;

namespace {

/// The textbook table, two rows of it.
std::size_t reference_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> above(b.size() + 1);
    std::iota(above.begin(), above.end(), 0U);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
        }
        above.swap(row);
    }
    return above.back();
}

std::string random_text(std::mt19937& random, std::size_t length)
{
    const std::string_view letters = "abcde\x80\xFF ";
    std::string text;
    while (text.size() < length) {
        text.push_back(letters[random() % letters.size()]);
    }
    return text;
}

std::string edited(std::string text, std::mt19937& random, std::size_t edits)
{
    for (; edits > 0 && !text.empty(); --edits) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
        case 0: text.erase(at, 1); break;
        case 1: text.insert(at, "x"); break;
        default: text[at] = 'y';
        }
    }
    return text;
}

} // namespace

TEST_CASE("bounded_distance agrees with the plain table on texts of 0 to 600 bytes", "[distance]")
{
    std::mt19937 random{20261122};
    for (int round = 0; round < 300; ++round) {
        const std::string a = random_text(random, random() % (round % 3 == 0 ? 601 : 140));
        const std::string b =
            round % 2 == 0 ? edited(a, random, random() % 12) : random_text(random, random() % (a.size() + 10));
        const std::size_t expected = reference_distance(a, b);
        CAPTURE(a, b, expected);
        // Around the distance itself a bound that is off by one shows.
        for (const std::size_t bound : {std::size_t{0}, std::size_t{1}, std::size_t{2}, expected / 2,
                                        expected == 0 ? 0 : expected - 1, expected, expected + 1, std::size_t{1000}}) {
            CAPTURE(bound);
            REQUIRE(text::bounded_distance(a, b, bound) == std::min(expected, bound + 1));
            REQUIRE(text::bounded_distance(b, a, bound) == std::min(expected, bound + 1));
        }
    }
}

TEST_CASE("bounded_distance holds where the pattern fills a machine word", "[distance]")
{
    std::mt19937 random{64};
    for (const std::size_t length : {1U, 2U, 63U, 64U, 65U, 127U, 128U, 129U, 191U, 192U, 193U}) {
        for (const std::size_t other : {64U, 65U, 128U, 200U}) {
            // Ends that differ keep the common beginning and end from being cut off.
            const std::string a = "<" + random_text(random, length - 1);
            const std::string b = random_text(random, other - 1) + ">";
            const std::size_t expected = reference_distance(a, b);
            CAPTURE(length, other);
            CHECK(text::bounded_distance(a, b, 600) == expected);
            CHECK(text::bounded_distance(a, b, expected - 1) == expected);
        }
    }
}

TEST_CASE("bounded_distance leaves nothing behind for the next call", "[distance]")
{
    const std::string far(500, 'q');
    CHECK(text::bounded_distance(far + "a", "b" + std::string(499, 'z'), 1) == 2); // given up on the way
    CHECK(text::bounded_distance("kitten", "sitting", 10) == 3);
    CHECK(text::bounded_distance("xqqqqy", "aqqqqb", 10) == 2);
}

TEST_CASE("bounded_distance at its ends", "[distance]")
{
    struct Row {
        const char* a;
        const char* b;
        std::size_t bound;
        std::size_t distance;
    };
    const std::vector<Row> rows{
        {"", "", 0, 0},        {"", "abc", 5, 3},          {"", "abc", 3, 3},
        {"", "abc", 2, 3},     {"abc", "abc", 0, 0},       {"abc", "abd", 0, 1},
        {"abc", "abcd", 0, 1}, {"aaaa", "aaaaaaaa", 3, 4}, {"ab", "ba", 5, 2},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " " << row.b << " " << row.bound)
        {
            CHECK(text::bounded_distance(row.a, row.b, row.bound) == row.distance);
            CHECK(text::bounded_distance(row.b, row.a, row.bound) == row.distance);
        }
    }
}
