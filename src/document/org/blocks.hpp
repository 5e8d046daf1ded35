// Org mode as blocks of marked text.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <vector>

namespace vitalign::org {

/// Headings, list items, table rows and paragraphs, with bold, italic and linked parts; `#+TITLE:` is a heading of
/// level 0. A line end of the file is one in the text: entries have their fields in lines of their own. Export blocks,
/// drawers, comments, keywords and what is marked COMMENT or :noexport: are left out.
Result<std::vector<marked::Block>> read_org(const marked::SourceText& source);

} // namespace vitalign::org
