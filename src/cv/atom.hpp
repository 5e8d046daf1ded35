// An entry cut into the smallest pieces that can be fields or parts of fields.
#pragma once

#include "marked/marked_text.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vitalign::cv {

/// What parts an atom from the one before it.
enum class Gap : std::uint8_t {
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
constexpr std::size_t gap_count = 16;

struct Atom {
    marked::Part part = {}; ///< without the punctuation that ends it
    Gap gap = Gap::start;
    bool line = false;        ///< it begins a line, whatever else parts it
    bool abbreviated = false; ///< a stop follows that rather abbreviates than ends: `Am.` in `J. Am. Chem. Soc.`
    bool quoted = false;      ///< the whole of a quotation that is long enough for a title
    const marked::Mark* mark = nullptr;  ///< the bold, italic, underlined or linked part it lies in, the longest one
    const marked::Mark* field = nullptr; ///< the field it lies in
};

/// Cuts at line ends, marks, quotations, brackets, punctuation outside of abbreviations and initials, and in front of
/// "In Proceedings" and the like. Atoms hold no blanks at their ends; some may be a single word.
std::vector<Atom> cut_atoms(const marked::MarkedText& text);

} // namespace vitalign::cv
