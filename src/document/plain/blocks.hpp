// Plain text, also that of PDF: paragraphs, marked lists, headings by their look.
#pragma once

#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::plain {

/// A line that starts with a list mark begins an item; lines up to the next mark or blank line belong together, also
/// across the end of a page. Entries without marks are told apart by blank lines, or by their hanging indent. A
/// paragraph of one line in capitals or with a known heading's words, one underlined with dashes or equal signs, or one
/// centred is a heading.
std::vector<marked::Block> read_plain(const marked::SourceText& source);

} // namespace vitalign::plain
