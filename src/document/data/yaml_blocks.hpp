// YAML CVs (RenderCV, Hayagriva and lists of one's own) as blocks of marked text.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <vector>

namespace vitalign::data {

/// One item per publication, its keys as named fields, below the keys of its section as headings. Of a file that goes
/// on in another form behind its front matter, the front matter. An error of code malformed says where, as
/// `line:column`.
Result<std::vector<marked::Block>> read_yaml(const marked::SourceText& source);

} // namespace vitalign::data
