// Typst as blocks of marked text.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <vector>

namespace vitalign::typst {

/// Headings, list items and paragraphs, with bold, italic and linked parts. A call of the document's own functions with
/// several values is an item whose arguments are fields; a row of a grid is one, too. Statements give nothing:
/// functions are not carried out.
Result<std::vector<marked::Block>> read_typst(const marked::SourceText& source);

} // namespace vitalign::typst
