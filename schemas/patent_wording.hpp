// The words around a printed patent number: which office, which kind of number, and what of the text is the number.
#pragma once

#include "schemas/patent_citation.hpp"

#include <string>
#include <string_view>

namespace vitalign {

/// Two letters; empty if neither the number nor the words around it tell. What stands at the number itself comes first.
std::string office_by_words(std::string_view printed, std::string_view context);

PatentNumberType type_by_words(std::string_view printed, std::string_view context);

/// The number without noise: upper case, without words such as "Patent No.", blanks and commas; `-`, `/` and `.` only
/// between its parts. Letters stay where they belong to a number: office codes, prefixes, kind codes.
std::string bare_number(std::string_view printed);

} // namespace vitalign
