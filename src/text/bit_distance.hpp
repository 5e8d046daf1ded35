// Levenshtein distance of byte strings with a bound, many at a time per machine word.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitalign::text {

/// The distance in bytes, or `bound + 1` if it is larger: Myers' bit-parallel algorithm (J. ACM 46(3), 1999) in Hyyro's
/// block form, after common ends are cut off.
std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t bound);

} // namespace vitalign::text
