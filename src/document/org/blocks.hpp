// Org mode as blocks of marked text.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace vitalign::org {

/// A part of the file in another form: the language of an export block, and where its text stands.
struct Export {
    std::string_view language;
    std::size_t begin = 0;
    std::size_t end = 0;
};
using Exported = std::function<std::vector<marked::Block>(const Export& part)>;

/// Headings, list items, table rows and paragraphs, with bold, italic and linked parts; `#+TITLE:` is a heading of
/// level 0. A line end of the file is one in the text: entries have their fields in lines of their own. Export blocks,
/// drawers, comments, keywords and what is marked COMMENT or :noexport: are left out, but for what `exported` reads.
Result<std::vector<marked::Block>> read_org(const marked::SourceText& source, const Exported& exported = {});

} // namespace vitalign::org
