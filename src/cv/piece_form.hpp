// What a piece of an entry is by its form alone: identifiers, dates, percentages, labels.
#pragma once

#include "marked/marked_text.hpp"

#include <initializer_list>
#include <string_view>

namespace vitalign::cv {

std::string_view without_brackets(std::string_view piece);

bool starts_with_any(std::string_view lower, std::initializer_list<std::string_view> starts);

/// `https://example.org`, `doi`, `10.5555/l.1`, `arXiv:2401.00001`; lower case.
bool is_identifier(std::string_view lower);

/// Nothing but a date, other days of it, and dashes; `piece` is what stands at `part`, without brackets.
bool is_whole_date(std::string_view piece, const marked::MarkedText& text, marked::Part part);

/// `1870-1930`: rather a part of a title than pages or a date.
bool is_span_of_years(std::string_view piece);

/// `filed March 2019`, `issued 2015`; lower case.
bool is_patent_status(std::string_view lower);

/// `21.3%`, `25% acceptance rate`
bool is_percentage(std::string_view piece);

/// `C7.`, `J12`, `[SIG1]`: the entry's own number.
bool is_label(std::string_view piece);

} // namespace vitalign::cv
