// Which pairs are worth comparing: those that share a rare key.
#pragma once

#include "linkage/form.hpp"
#include "linkage/statistics.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace vitalign::linkage {

/// A pair as one word: the smaller position in the upper half.
using Pair = std::uint64_t;

constexpr Pair pair_of(std::uint32_t a, std::uint32_t b)
{
    return a < b ? Pair{a} << 32U | b : Pair{b} << 32U | a;
}
constexpr std::uint32_t first_of(Pair pair)
{
    return static_cast<std::uint32_t>(pair >> 32U);
}
constexpr std::uint32_t second_of(Pair pair)
{
    return static_cast<std::uint32_t>(pair);
}

/// Each pair once, sorted. Records meet if they share an identifier, the whole title, rare words of the title (the more
/// records, the rarer), a first author with a rare word, or volume and first page. A large block is
/// sorted by title, and each record meets the next in line only.
/// `duplicate_free[source]` says that a source has no two records of one thing, so that they need not meet.
/// The forms must have been weighed. `threads`: see `thread_count`.
std::vector<Pair> candidate_pairs(std::span<const Form> forms, const Statistics& statistics,
                                  const std::vector<bool>& duplicate_free, std::size_t threads = 0);

} // namespace vitalign::linkage
