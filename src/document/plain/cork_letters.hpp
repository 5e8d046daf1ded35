// Letters that LaTeX's bitmap fonts leave in a PDF as mere numbers.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::plain {

/// Bitmap fonts do not say which characters their codes are, so that a PDF's text has the codes of TeX's Cork encoding
/// (T1) in place of letters: U+001C for `fi`, U+0015 for an en dash, U+008A for Ł. No other text has such characters;
/// text without them stays as it is.
std::string with_cork_letters(std::string text);

} // namespace vitalign::plain
