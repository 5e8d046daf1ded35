// A CV of any form as blocks of marked text.
#pragma once

#include "document/cv_form.hpp"
#include "marked/include_resolver.hpp"
#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <string>
#include <vector>

namespace vitalign::document {

/// The text that positions count in: the file itself, but for PDF its text, and for Word a page of HTML.
Result<std::string> readable_text(std::string content, CvForm form);

/// What `readable_text` gave, cut into blocks. The text of a folder is the names of its files, a line each, with its
/// own name as the first.
Result<std::vector<marked::Block>> read_blocks(marked::SourceText& source, CvForm form,
                                               const marked::IncludeResolver& beside);

} // namespace vitalign::document
