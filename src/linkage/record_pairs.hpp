// Which pairs are worth comparing: those that share a key.
#pragma once

#include "linkage/collection.hpp"

#include <span>
#include <utility>
#include <vector>

namespace vitalign::linkage {

/// Pairs of positions, each once, smaller position first, sorted. Two records meet if the linker lets them, by any of
/// their titles; if they share a number of a patent, or one names the other's DOI; or by first author and year, which
/// the records of one person are few enough for.
std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(std::span<const RecordForm> records,
                                                                 const Collection& collection);

} // namespace vitalign::linkage
