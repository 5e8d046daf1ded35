// How much a piece of an entry reads like names.
#pragma once

#include <string_view>
#include <vector>

namespace vitalign::cv {

/// Without brackets around it and the words in front of the others: "(joint with Ada Quill)".
std::string_view without_with(std::string_view piece);

/// The names of one piece, without markers and numbers: "A. Oh", "Ann Oh and Bora Kim", "(with B. Kim)".
std::vector<std::string_view> names_of(std::string_view piece);

/// Log-odds that the piece is a part of the list of authors.
float author_score(std::string_view piece);

} // namespace vitalign::cv
