// `<details>`: what a click unfolds is mostly said of an entry, its abstract or its BibTeX; but some pages fold up
// whole lists.
#pragma once

#include <gumbo.h>
#include <string>
#include <string_view>

namespace vitalign::html {

/// Whether a fold-out with that summary says more of what stands before it; so does one without a summary.
bool is_aside(std::string_view summary);

bool is_aside(const GumboElement& details);

/// The words of the summary that HTML has behind `<details>`; empty if it has none.
std::string summary_in(std::string_view html);

} // namespace vitalign::html
