// Values that the form itself sets apart, put together to the text of a block.
#pragma once

#include "marked/marked_text.hpp"

#include <string_view>

namespace vitalign::marked {

/// The part with the marks that lie in it; where a mark sticks out, what lies in the part.
MarkedText slice(const MarkedText& whole, Part part);

/// Appends a text with its marks.
void append(MarkedText& out, const MarkedText& more);

/// Appends a value in a line of its own, under a mark that names it (field_names.hpp). Blanks around it are left out;
/// a value of blanks adds nothing.
void append_field(MarkedText& out, std::string_view name, const MarkedText& value);

} // namespace vitalign::marked
