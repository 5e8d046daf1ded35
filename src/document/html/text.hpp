// The text of a page with its places: entities and ignored tags stand in the file, not in the text.
#pragma once

#include "marked/block_writer.hpp"

#include <string_view>

namespace vitalign::html {

/// Writes `text`, which the parser made of `raw`; `raw` begins in the file at `offset`.
void put_html_text(marked::BlockWriter& out, std::string_view text, std::string_view raw, std::size_t offset);

} // namespace vitalign::html
