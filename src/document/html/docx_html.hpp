// A Word document as HTML, one paragraph a line.
#pragma once

#include "schemas/result.hpp"

#include <string>

namespace vitalign::html {

/// Headings, list items and paragraphs with bold, italic, underlined and linked parts, each on a line of its own: the
/// line is the place that findings name. A row of a table is a paragraph, its cells parted by `<br/>`. Errors are of
/// code malformed.
Result<std::string> html_of_docx(const std::string& bytes);

} // namespace vitalign::html
