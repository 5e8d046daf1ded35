#include "text/bit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace vitalign::text {

namespace {

using Word = std::uint64_t;
constexpr std::size_t word_bits = 64;

/// Where each byte stands in 64 bytes of the pattern; cleared by walking the pattern again.
using Positions = std::array<Word, 256>;

std::size_t at(char c)
{
    return static_cast<unsigned char>(c);
}

/// One column of one block of 64 rows; `carry_in` and the result are the horizontal difference at its upper and lower
/// edge.
int step(Word match, Word& plus, Word& minus, int carry_in, Word last)
{
    const Word from_above = carry_in < 0 ? 1 : 0;
    const Word diagonal_match = match | minus;
    match |= from_above;
    const Word diagonal = (((match & plus) + plus) ^ plus) | match;
    Word horizontal_plus = minus | ~(diagonal | plus);
    Word horizontal_minus = plus & diagonal;
    const int carry_out = (horizontal_plus & last) != 0 ? 1 : (horizontal_minus & last) != 0 ? -1 : 0;
    horizontal_plus = (horizontal_plus << 1) | (carry_in > 0 ? 1 : 0);
    horizontal_minus = (horizontal_minus << 1) | from_above;
    plus = horizontal_minus | ~(diagonal_match | horizontal_plus);
    minus = horizontal_plus & diagonal_match;
    return carry_out;
}

struct Block {
    Word plus = ~Word{0};
    Word minus = 0;
};

std::size_t distance(std::string_view pattern, std::string_view text, std::size_t bound)
{
    static thread_local std::vector<Positions> positions;
    static thread_local std::vector<Block> blocks;
    const std::size_t count = (pattern.size() + word_bits - 1) / word_bits;
    positions.resize(std::max(positions.size(), count));
    blocks.assign(count, {});
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        positions[i / word_bits][at(pattern[i])] |= Word{1} << (i % word_bits);
    }
    const Word last_row = Word{1} << ((pattern.size() - 1) % word_bits);
    std::size_t score = pattern.size();
    for (std::size_t j = 0; j < text.size(); ++j) {
        int carry = 1; // the first row grows by one with each column
        for (std::size_t b = 0; b < count; ++b) {
            const Word last = b + 1 == count ? last_row : Word{1} << (word_bits - 1);
            carry = step(positions[b][at(text[j])], blocks[b].plus, blocks[b].minus, carry, last);
        }
        score = carry > 0 ? score + 1 : carry < 0 ? score - 1 : score;
        // Each column that is left can take one off at most.
        if (score > bound + (text.size() - j - 1)) {
            score = bound + 1;
            break;
        }
    }
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        positions[i / word_bits][at(pattern[i])] = 0;
    }
    return std::min(score, bound + 1);
}

} // namespace

std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t bound)
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
    if (a.empty() || b.size() - a.size() > bound) {
        return std::min(b.size() - a.size() > bound ? bound + 1 : b.size(), bound + 1);
    }
    return distance(a, b, bound);
}

} // namespace vitalign::text
