// LaTeX to Unicode, for values of BibTeX files.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::tex {

/// Accents, special letters, dashes and quotes as Unicode; braces and formatting commands removed, their text kept;
/// unknown commands dropped, their arguments kept; white space collapsed. `\(...\)` and `$...$` keep their content.
std::string from_latex(std::string_view latex);

} // namespace vitalign::tex
