// An entry cut into the smallest pieces that can be fields or parts of fields.
#pragma once

#include "cv/separator.hpp"
#include "marked/marked_text.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace vitalign::cv {

struct Token {
    marked::Part part = {};                 ///< without the punctuation that ends it
    Separator separator = Separator::start; ///< what parts it from the one before
    bool line = false;                      ///< it begins a line, whatever else parts it
    bool abbreviated = false; ///< a stop follows that rather abbreviates than ends: `Am.` in `J. Am. Chem. Soc.`
    bool quoted = false;      ///< the whole of a quotation that is long enough for a title
    const marked::Mark* mark = nullptr;  ///< the bold, italic, underlined or linked part it lies in, the longest one
    const marked::Mark* field = nullptr; ///< the field it lies in
};

/// Cuts at line ends, marks, quotations, brackets, punctuation outside of abbreviations and initials, and in front of
/// "In Proceedings" and the like, and at the offsets `more`. Tokens hold no blanks at their ends; some may be a single
/// word.
std::vector<Token> cut_tokens(const marked::MarkedText& text, std::span<const std::size_t> more = {});

} // namespace vitalign::cv
