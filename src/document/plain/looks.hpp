// What a line or a text is by its look.
#pragma once

#include <string_view>

namespace vitalign::plain {

/// A line of dashes, equal signs or underscores.
bool is_rule(std::string_view line);

/// Whether an entry may end so: with a stop, a bracket, a year.
bool ends_an_entry(std::string_view text);

/// With a quotation mark that opens.
bool begins_with_quotation(std::string_view text);

bool has_year(std::string_view text);

/// No heading, for sure; quicker than looking for the words of headings.
bool is_sentence(std::string_view text);

/// A heading whose words say what section begins.
bool is_known_heading(std::string_view text);

} // namespace vitalign::plain
