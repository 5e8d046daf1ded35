// BibTeX and biblatex files as blocks of marked text.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::data {

/// An entry, and what lists of references choose it by.
struct BibtexBlock {
    std::string key = {};
    std::string type = {}; ///< in small letters
    std::set<std::string, std::less<>> keywords = {};
    marked::Block block = {};
};

/// As `bibtex_blocks`.
Result<std::vector<BibtexBlock>> bibtex_entries(std::string_view text, std::size_t offset);

/// One item per entry, its fields as named fields (field_names.hpp) in the order of the file; LaTeX in them becomes
/// text and marks. `text` stands at `offset` of the offsets of a SourceText. An entry that does not end is an error of
/// code malformed that begins with its line and column.
Result<std::vector<marked::Block>> bibtex_blocks(std::string_view text, std::size_t offset);

/// A BibTeX file that is itself the CV: the same under a heading of publications.
Result<std::vector<marked::Block>> read_bibtex(const marked::SourceText& source);

} // namespace vitalign::data
