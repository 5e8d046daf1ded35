// Org mode as blocks of marked text.
#pragma once

#include "marked_text.hpp"
#include "result.hpp"

#include <vector>

namespace vitalign {

/// Headings, list items, table rows and paragraphs, with bold, italic and linked parts; `#+TITLE:` is a heading of
/// level 0. A line end of the file is one in the text: entries have their fields in lines of their own. Export blocks,
/// drawers, comments, keywords and what is marked COMMENT or :noexport: are left out.
Result<std::vector<Block>> read_org(const SourceText& source);

} // namespace vitalign
