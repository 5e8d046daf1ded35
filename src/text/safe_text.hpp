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

/// Hyphens and dashes of all kinds, and runs of them, as one ASCII hyphen.
std::string plain_dashes(std::string_view text);

/// The address, if it is one of the web; empty for `javascript:` and whatever else a record may name. What would end a
/// link, a table cell or a TeX argument is percent-encoded.
std::string web_address(std::string_view url);

} // namespace vitalign::text
