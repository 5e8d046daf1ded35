// Sorting of 64-bit words by some of their bytes.
#pragma once

#include <cstdint>
#include <vector>

namespace vitalign::linkage {

/// Stable, by the bytes from `first` (0: lowest) to the highest. `scratch` is memory to be reused.
void radix_sort(std::vector<std::uint64_t>& words, std::vector<std::uint64_t>& scratch, int first);

} // namespace vitalign::linkage
