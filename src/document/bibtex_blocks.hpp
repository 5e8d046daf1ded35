// BibTeX and biblatex files as blocks of marked text.
#pragma once

#include "marked_text.hpp"
#include "result.hpp"

#include <string_view>
#include <vector>

namespace vitalign {

/// One item per entry, its fields as named fields (field_names.hpp) in the order of the file; LaTeX in them becomes
/// text and marks. `text` stands at `offset` of the offsets of a SourceText. An entry that does not end is an error of
/// code malformed that begins with its line and column.
Result<std::vector<Block>> bibtex_blocks(std::string_view text, std::size_t offset);

/// A BibTeX file that is itself the CV: the same under a heading of publications.
Result<std::vector<Block>> read_bibtex(const SourceText& source);

} // namespace vitalign
