// Blocks that only together are an entry, in forms whose blocks are small.
#pragma once

#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::document {

/// Headings below a list's heading that are the titles of entries become items with the paragraphs below them.
void gather_titled_entries(std::vector<marked::Block>& blocks);

/// An abstract, told by the word before it, becomes a remark below the entry that it follows.
void fold_abstracts(std::vector<marked::Block>& blocks);

} // namespace vitalign::document
