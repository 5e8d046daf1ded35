// How alike two strings are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::text {

/// Levenshtein distance in code points.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// 1 - distance / length of the longer; 1 for two empty strings.
double edit_similarity(std::string_view a, std::string_view b);

/// Length of the common words over the length of all words (Jaccard, words weighted by their length, so that "of"
/// counts little).
double word_overlap(std::vector<std::string> a, std::vector<std::string> b);

} // namespace vitalign::text
