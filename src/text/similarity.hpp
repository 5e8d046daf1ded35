// How alike two strings are.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitalign::text {

/// Levenshtein distance in code points.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// 1 - distance / length of the longer; 1 for two empty strings.
double edit_similarity(std::string_view a, std::string_view b);

} // namespace vitalign::text
