#include "catch.hpp"
#include "schemas/utf8.hpp"
#include "text/similarity.hpp"

#include <cmath>
#include <numeric>
#include <random>

using namespace vitalign;

namespace {

/// The textbook table.
std::size_t reference_distance(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> above(b.size() + 1);
    std::iota(above.begin(), above.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row{i};
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row.push_back(std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)}));
        }
        above = row;
    }
    return above.back();
}

std::u32string random_text(std::mt19937& random, std::size_t length)
{
    const std::u32string letters = U"abcdé오源𝄞";
    std::u32string text;
    while (text.size() < length) {
        text.push_back(letters[random() % letters.size()]);
    }
    return text;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

TEST_CASE("edit_distance agrees with the plain table on random texts of 0 to 200 characters", "[similarity]")
{
    std::mt19937 random{20251122};
    for (int round = 0; round < 400; ++round) {
        const std::u32string a = random_text(random, random() % 201);
        std::u32string b = random_text(random, random() % 201);
        if (round % 2 == 0) { // a few changes instead of all
            b = a;
            for (std::size_t change = 0; change < 5 && !b.empty(); ++change) {
                const std::size_t at = random() % b.size();
                change % 2 == 0 ? b.erase(at, 1) : b.insert(at, U"x");
            }
        }
        const std::size_t expected = reference_distance(a, b);
        CAPTURE(utf8::encode(a), utf8::encode(b));
        REQUIRE(text::edit_distance(utf8::encode(a), utf8::encode(b)) == expected);
        REQUIRE(text::edit_distance(utf8::encode(b), utf8::encode(a)) == expected);
    }
}

TEST_CASE("edit_distance holds where the pattern fills a machine word", "[similarity]")
{
    std::mt19937 random{64};
    for (const std::size_t length : {1U, 2U, 31U, 32U, 33U, 63U, 64U, 65U, 127U, 128U, 129U}) {
        for (const std::size_t other : {64U, 65U, 200U}) {
            // Ends that differ keep the common beginning and end from being cut off.
            const std::u32string a = U"<" + random_text(random, length - 1);
            const std::u32string b = random_text(random, other - 1) + U">";
            CAPTURE(length, other);
            CHECK(text::edit_distance(utf8::encode(a), utf8::encode(b)) == reference_distance(a, b));
        }
    }
}

TEST_CASE("edit_distance and edit_similarity count code points", "[similarity]")
{
    CHECK(text::edit_distance("", "") == 0);
    CHECK(text::edit_distance("", "오병수") == 3);
    CHECK(text::edit_distance("kitten", "sitting") == 3);
    CHECK(text::edit_distance("café", "cafe") == 1);
    CHECK(near(text::edit_similarity("", ""), 1));
    CHECK(near(text::edit_similarity("abc", ""), 0));
    CHECK(near(text::edit_similarity("오병수", "오병호"), 2.0 / 3));
    CHECK(near(text::edit_similarity("kitten", "sitting"), 4.0 / 7));
}
