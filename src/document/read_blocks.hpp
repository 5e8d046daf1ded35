// A CV of any form as blocks of marked text.
#pragma once

#include "beside.hpp"
#include "cv_form.hpp"
#include "marked_text.hpp"
#include "result.hpp"

#include <string>
#include <vector>

namespace vitalign {

/// The text that positions count in: the file itself, but for PDF its text, and for Word a page of HTML.
Result<std::string> readable_text(std::string content, CvForm form);

/// What `readable_text` gave, cut into blocks.
Result<std::vector<Block>> read_blocks(SourceText& source, CvForm form, const Beside& beside);

} // namespace vitalign
