// LaTeX as blocks of marked text.
#pragma once

#include "marked/include_resolver.hpp"
#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <vector>

namespace vitalign::latex {

/// Entry macros become items whose arguments are fields (`cventry/2`), as do the arguments of the document's own macros
/// (`paper/1`), the label of an `\item[...]` (`label`) and the cells of a row (`row/1`). A line break in a text is one
/// of LaTeX's, or the end of a line of the source where the lines of a block were plainly ended on purpose. What
/// `\input` and `\bibliography` name is read through `beside`. Groups or macros that are nested deeper than 200, or
/// macros that expand to too much, are an error of code malformed with their place.
Result<std::vector<marked::Block>> read_latex(marked::SourceText& source, const marked::IncludeResolver& beside);

} // namespace vitalign::latex
