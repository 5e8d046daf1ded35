// How alike two strings are.
#pragma once

#include <string_view>

namespace vitalign::text {

/// 1 - distance / length of the longer, in code points after Levenshtein; 1 for two empty strings.
double edit_similarity(std::string_view a, std::string_view b);

} // namespace vitalign::text
