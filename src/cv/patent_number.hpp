// Numbers of patents, publications and applications in a text.
#pragma once

#include "marked/marked_text.hpp"

#include <string_view>
#include <vector>

namespace vitalign::cv {

/// All numbers of the part, with office and kind code: `EP 3 812 945 B1`, `16/123,456`.
std::vector<marked::Part> find_patent_numbers(const marked::MarkedText& text, marked::Part part);

/// Whether one of the words is such a number.
bool holds_patent_number(std::string_view text);

} // namespace vitalign::cv
