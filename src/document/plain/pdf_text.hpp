// The text of a PDF, with its layout kept.
#pragma once

#include "schemas/result.hpp"

#include <string>

namespace vitalign::plain {

/// Lines as they stand on the pages, with blanks for the space between columns, and a form feed behind each page.
/// Errors are of code malformed, also where the program was built without poppler.
Result<std::string> text_of_pdf(const std::string& bytes);

} // namespace vitalign::plain
