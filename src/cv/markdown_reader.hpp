// CommonMark, read with md4c.
#pragma once

#include "marked_text.hpp"
#include "result.hpp"

#include <vector>

namespace vitalign {

/// The headings, list items and paragraphs; code, HTML and comments are left out.
Result<std::vector<Block>> read_markdown(const SourceText& source);

} // namespace vitalign
