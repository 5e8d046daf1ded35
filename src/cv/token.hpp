// An entry cut into the smallest pieces that can be fields or parts of fields.
#pragma once

#include "marked/marked_text.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vitalign::cv {

/// What parts a token from the one before it.
enum class Separator : std::uint8_t {
    start,
    blank,
    lead,
    bracket,
    dash,
    style,
    comma,
    abbreviation,
    question, ///< a question or exclamation mark
    initial,  ///< the stop of an initial that may end a list of names: "Oh A, Kim B. Title"
    semicolon,
    colon,
    stop,
    line,
    quote,
    field
};
constexpr std::size_t separator_count = 16;

struct Token {
    marked::Part part = {}; ///< without the punctuation that ends it
    Separator separator = Separator::start;
    bool line = false;        ///< it begins a line, whatever else parts it
    bool abbreviated = false; ///< a stop follows that rather abbreviates than ends: `Am.` in `J. Am. Chem. Soc.`
    bool quoted = false;      ///< the whole of a quotation that is long enough for a title
    const marked::Mark* mark = nullptr;  ///< the bold, italic, underlined or linked part it lies in, the longest one
    const marked::Mark* field = nullptr; ///< the field it lies in
};

/// Cuts at line ends, marks, quotations, brackets, punctuation outside of abbreviations and initials, and in front of
/// "In Proceedings" and the like. Tokens hold no blanks at their ends; some may be a single word.
std::vector<Token> cut_tokens(const marked::MarkedText& text);

} // namespace vitalign::cv
