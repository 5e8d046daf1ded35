// Harvested text is hostile: what may reach a terminal or an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::text {

/// Without control characters and the invisible characters that reorder text (bidi controls); line breaks become
/// blanks.
std::string printable(std::string_view text);

/// `&`, `<`, `>`, `"` and `'` as references, after `printable`.
std::string html(std::string_view text);

} // namespace vitalign::text
