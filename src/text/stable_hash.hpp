// A hash that is the same on every machine and in every version: it becomes part of stored identities.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vitalign::text {

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
std::uint64_t stable_hash(std::string_view bytes);

/// The first twelve hexadecimal digits of the hash.
std::string short_hash(std::string_view bytes);

} // namespace vitalign::text
