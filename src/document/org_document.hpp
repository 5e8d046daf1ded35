// Org mode with what it takes from other files and other forms.
#pragma once

#include "marked/include_resolver.hpp"
#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <vector>

namespace vitalign::document {

/// The blocks of the file; those of the files that `#+INCLUDE:` names stand where it does, and LaTeX that is exported
/// as it is, tables above all, is read as such.
Result<std::vector<marked::Block>> read_org_document(marked::SourceText& source, const marked::IncludeResolver& beside);

} // namespace vitalign::document
