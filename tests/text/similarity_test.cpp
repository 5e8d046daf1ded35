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

void check_similarity(const std::u32string& a, const std::u32string& b)
{
    CAPTURE(utf8::encode(a), utf8::encode(b));
    const auto longer = static_cast<double>(std::max<std::size_t>({a.size(), b.size(), 1}));
    REQUIRE(near(text::edit_similarity(utf8::encode(a), utf8::encode(b)),
                 1 - static_cast<double>(reference_distance(a, b)) / longer));
}

} // namespace

TEST_CASE("edit_similarity agrees with the plain table on random texts of 0 to 200 characters", "[similarity]")
{
    std::mt19937 random{20251122};
    for (int round = 0; round < 400; ++round) {
        const std::u32string a = random_text(random, random() % 201);
        std::u32string b = random_text(random, random() % 201);
        if (round % 2 == 0) { // a few changes instead of all
            b = a;
            for (std::size_t change = 0; change < 5 && !b.empty(); ++change) {
                const std::size_t at = random() % b.size();
                change % 2 == 0 ? b.erase(at, 1) : b.insert(at, 1, U'x');
            }
        }
        check_similarity(a, b);
        check_similarity(b, a);
    }
}

TEST_CASE("edit_similarity counts code points", "[similarity]")
{
    CHECK(near(text::edit_similarity("", "오병수"), 0));
    CHECK(near(text::edit_similarity("café", "cafe"), 3.0 / 4));
    CHECK(near(text::edit_similarity("", ""), 1));
    CHECK(near(text::edit_similarity("abc", ""), 0));
    CHECK(near(text::edit_similarity("오병수", "오병호"), 2.0 / 3));
    CHECK(near(text::edit_similarity("kitten", "sitting"), 4.0 / 7));
}
