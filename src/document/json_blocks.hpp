// JSON CVs (JSON Resume and lists of one's own) as blocks of marked text.
#pragma once

#include "marked_text.hpp"
#include "result.hpp"

#include <vector>

namespace vitalign {

/// One item per publication, its members as named fields, below the names of its section as headings. An error of code
/// malformed says where, as `line:column`.
Result<std::vector<Block>> read_json(const SourceText& source);

} // namespace vitalign
