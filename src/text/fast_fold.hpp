// Folding at speed: the same result as `fold`, by table where a table can tell.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::text {

/// Appends `fold(text)` to `out`, with a blank in front if `out` is not empty and words follow. Code points below
/// U+0400 are looked up; a text with others takes the way over ICU.
void append_folded(std::string_view text, std::string& out);

} // namespace vitalign::text
