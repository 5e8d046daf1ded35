// Which pairs are worth comparing: those that share a key.
#pragma once

#include "comparable.hpp"

#include <span>
#include <utility>
#include <vector>

namespace vitalign {

/// Pairs of positions, each once, smaller position first, sorted. Two records meet if they share an identifier, the
/// folded title, a rare word of the title, or first author and year.
std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(std::span<const Comparable> records);

} // namespace vitalign
