// Whether a list is wrapped by hand or by an editor at a column, so that its line ends part nothing.
#pragma once

#include "marked/marked_text.hpp"

#include <span>

namespace vitalign::cv {

/// How the texts of a file are wrapped.
struct HardWrap {
    bool everywhere = false; ///< nearly every line ends where its next word would not have fitted any more
    std::size_t width = 0;   ///< of the longest line, in characters

    /// Whether the line ends of this text only wrap it: all of its lines but the last are full.
    bool holds(const marked::MarkedText& text) const;
};

HardWrap hard_wrap_of(std::span<const marked::MarkedText* const> entries);

} // namespace vitalign::cv
