// Plain text: paragraphs, marked lists, headings by their look.
#pragma once

#include "marked_text.hpp"

#include <vector>

namespace vitalign {

/// A line that starts with a list mark begins an item; lines up to the next mark or blank line belong together. A
/// paragraph of one line in capitals, or one underlined with dashes or equal signs, is a heading.
std::vector<Block> read_plain(const SourceText& source);

} // namespace vitalign
