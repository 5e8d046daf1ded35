// Hashes of small texts: identities within one run.
#pragma once

#include <cstdint>
#include <string_view>

namespace vitalign::linkage {

/// FNV-1a with a final mix, so that the low bits are as good as the high ones. Never 0: 0 stands for "not there".
constexpr std::uint64_t hash64(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93ULL;
    hash ^= hash >> 32U;
    return hash == 0 ? 1 : hash;
}

constexpr std::uint32_t hash32(std::string_view text)
{
    const auto low = static_cast<std::uint32_t>(hash64(text));
    return low == 0 ? 1 : low;
}

/// One of two, in this order.
constexpr std::uint64_t combine(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t hash = a * 0x9E3779B97F4A7C15ULL + b;
    hash ^= hash >> 29U;
    hash *= 0xBF58476D1CE4E5B9ULL;
    return hash ^ (hash >> 32U);
}

} // namespace vitalign::linkage
