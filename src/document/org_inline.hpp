// The markup of Org mode inside a paragraph.
#pragma once

#include "block_writer.hpp"

namespace vitalign {

/// Writes the text with its `*bold*`, `/italic/`, `_underlined_`, `=code=`, links, entities and line breaks. `raw` is
/// the paragraph as it stands in the file, indentation aside, its lines parted by "\n".
void put_org(BlockWriter& out, const MarkedText& raw);

} // namespace vitalign
