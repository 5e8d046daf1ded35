// The lines of a text as they are looked at: without what fonts and typesetters put between the letters.
#pragma once

#include "marked/marked_text.hpp"

#include <string_view>
#include <vector>

namespace vitalign::plain {

struct Line {
    /// Without blanks at its ends. Ligatures are their letters, blanks and hyphens of all kinds the plain ones, soft
    /// hyphens inside and characters of private use are left out; one of these at the start of the line is a bullet. A
    /// gap between columns is a line break.
    marked::MarkedText text = {};
    std::size_t offset = 0;  ///< in the file
    std::size_t indent = 0;  ///< columns in front of the text
    std::size_t page = 0;    ///< from 0, counted by form feeds
    bool page_break = false; ///< stands for what was between two pages; its text is empty

    bool blank() const { return text.empty(); }
};

std::vector<Line> lines_of(std::string_view all);

} // namespace vitalign::plain
