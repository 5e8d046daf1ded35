// CommonMark with tables and the usual HTML, read with md4c.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <vector>

namespace vitalign::markdown {

/// The headings, list items, table rows and paragraphs; HTML amid them is read as such. Code, comments, fold-outs,
/// Liquid tags and attribute lists are left out, front matter as well unless it describes a publication: then it is an
/// item with named fields.
Result<std::vector<marked::Block>> read_markdown(const marked::SourceText& source);

} // namespace vitalign::markdown
