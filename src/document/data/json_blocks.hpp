// JSON CVs (JSON Resume and lists of one's own) as blocks of marked text.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <vector>

namespace vitalign::data {

/// One item per publication, its members as named fields, below the names of its section as headings. An error of code
/// malformed says where, as `line:column`.
Result<std::vector<marked::Block>> read_json(const marked::SourceText& source);

} // namespace vitalign::data
