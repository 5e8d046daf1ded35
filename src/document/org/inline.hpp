// The markup of Org mode inside a paragraph.
#pragma once

#include "marked/block_writer.hpp"

namespace vitalign::org {

/// Writes the text with its `*bold*`, `/italic/`, `_underlined_`, `=code=`, links, entities and line breaks. `raw` is
/// the paragraph as it stands in the file, indentation aside, its lines parted by "\n".
void put_inline(marked::BlockWriter& out, const marked::MarkedText& raw);

} // namespace vitalign::org
