#include "text/similarity.hpp"

#include "schemas/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace vitalign::text {

namespace {

/// Myers' bit-parallel algorithm (J. ACM 46(3), 1999) for a pattern of at most 64 characters, in Hyyro's form.
std::size_t distance_64(std::u32string_view pattern, std::u32string_view text)
{
    std::unordered_map<char32_t, std::uint64_t> positions;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        positions[pattern[i]] |= std::uint64_t{1} << i;
    }
    std::uint64_t vertical_plus = ~std::uint64_t{0};
    std::uint64_t vertical_minus = 0;
    const std::uint64_t last = std::uint64_t{1} << (pattern.size() - 1);
    std::size_t score = pattern.size();
    for (const char32_t c : text) {
        const auto found = positions.find(c);
        const std::uint64_t match = found == positions.end() ? 0 : found->second;
        const std::uint64_t diagonal =
            (((match & vertical_plus) + vertical_plus) ^ vertical_plus) | match | vertical_minus;
        std::uint64_t plus = vertical_minus | ~(diagonal | vertical_plus);
        std::uint64_t minus = vertical_plus & diagonal;
        score += (plus & last) != 0;
        score -= (minus & last) != 0;
        plus = (plus << 1) | 1;
        minus <<= 1;
        vertical_plus = minus | ~(diagonal | plus);
        vertical_minus = plus & diagonal;
    }
    return score;
}

/// The two-row table, for longer patterns.
std::size_t distance_rows(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::size_t distance_of(std::u32string_view a, std::u32string_view b)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (a.empty()) {
        return b.size();
    }
    return a.size() <= 64 ? distance_64(a, b) : distance_rows(a, b);
}

std::size_t total_length(const std::vector<std::string>& words)
{
    return std::accumulate(words.begin(), words.end(), std::size_t{0},
                           [](std::size_t sum, const std::string& word) { return sum + word.size(); });
}

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    return distance_of(utf8::decode(a), utf8::decode(b));
}

double edit_similarity(std::string_view a, std::string_view b)
{
    const std::u32string left = utf8::decode(a);
    const std::u32string right = utf8::decode(b);
    const std::size_t longer = std::max(left.size(), right.size());
    return longer == 0 ? 1.0 : 1.0 - static_cast<double>(distance_of(left, right)) / static_cast<double>(longer);
}

double word_overlap(std::vector<std::string> a, std::vector<std::string> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    std::vector<std::string> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    const std::size_t shared = total_length(common);
    const std::size_t all = total_length(a) + total_length(b) - shared;
    return all == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(all);
}

} // namespace vitalign::text
