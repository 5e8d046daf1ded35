#include "text/stable_hash.hpp"

#include <fmt/format.h>

namespace vitalign::text {

std::uint64_t stable_hash(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    return hash;
}

std::string short_hash(std::string_view bytes)
{
    return fmt::format("{:016x}", stable_hash(bytes)).substr(0, 12);
}

} // namespace vitalign::text
