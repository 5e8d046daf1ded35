#include "linkage/radix_sort.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vitalign::linkage {

void radix_sort(std::vector<std::uint64_t>& words, std::vector<std::uint64_t>& scratch, int first)
{
    constexpr std::size_t few = 4096;
    if (words.size() < few) {
        const int shift = 8 * first;
        std::stable_sort(words.begin(), words.end(),
                         [shift](std::uint64_t a, std::uint64_t b) { return (a >> shift) < (b >> shift); });
        return;
    }
    constexpr int digit_bits = 11;
    constexpr std::uint64_t digit_mask = (1U << digit_bits) - 1;
    scratch.resize(words.size());
    for (int shift = 8 * first; shift < 64; shift += digit_bits) {
        std::array<std::size_t, std::size_t{1} << digit_bits> counts{};
        for (const std::uint64_t word : words) {
            ++counts[(word >> shift) & digit_mask];
        }
        if (std::ranges::find(counts, words.size()) != counts.end()) {
            continue; // all alike in this digit
        }
        std::size_t sum = 0;
        for (std::size_t& count : counts) {
            sum += std::exchange(count, sum);
        }
        for (const std::uint64_t word : words) {
            scratch[counts[(word >> shift) & digit_mask]++] = word;
        }
        words.swap(scratch);
    }
}

} // namespace vitalign::linkage
