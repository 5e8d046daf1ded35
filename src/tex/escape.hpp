// Unicode to LaTeX, for BibTeX files that every BibTeX of the last thirty years can read.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::tex {

/// Escapes what TeX would take as a command, and spells accented Latin letters as `{\'e}`. Letters that TeX has no
/// command for (Hangul, Cyrillic) stay as UTF-8. Harvested text can therefore never run a TeX command.
std::string to_latex(std::string_view text);

/// Escapes only TeX's special characters; for biblatex, which reads UTF-8.
std::string escape_tex(std::string_view text);

} // namespace vitalign::tex
