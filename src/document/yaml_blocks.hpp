// YAML CVs (RenderCV, Hayagriva and lists of one's own) as blocks of marked text.
#pragma once

#include "marked_text.hpp"
#include "result.hpp"

#include <vector>

namespace vitalign {

/// One item per publication, its keys as named fields, below the keys of its section as headings. Of a file that goes
/// on in another form behind its front matter, the front matter. An error of code malformed says where, as
/// `line:column`.
Result<std::vector<Block>> read_yaml(const SourceText& source);

} // namespace vitalign
