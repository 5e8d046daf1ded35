#include "catch.hpp"
#include "linkage/radix_sort.hpp"

#include <algorithm>
#include <random>

using namespace vitalign;
using namespace vitalign::linkage;

TEST_CASE("radix_sort sorts stably by the upper bytes", "[radix]")
{
    std::mt19937_64 random{20261122};
    std::vector<std::uint64_t> scratch(7, 7); // left over from another call
    for (const std::size_t size : {0U, 1U, 2U, 4095U, 4096U, 20'000U}) {
        for (const int first : {0, 1, 4, 7}) {
            for (const std::uint64_t mask : {~std::uint64_t{0}, std::uint64_t{0xFF}, std::uint64_t{3} << 60U}) {
                std::vector<std::uint64_t> words(size);
                std::ranges::generate(words, [&] { return random() & mask; });
                auto expected = words;
                std::ranges::stable_sort(expected, {}, [&](std::uint64_t word) { return word >> (8 * first); });
                radix_sort(words, scratch, first);
                CAPTURE(size, first, mask);
                REQUIRE(words == expected);
            }
        }
    }
}
