// Emphasis that was never closed.
#pragma once

#include "marked/marked_text.hpp"

namespace vitalign::markdown {

/// Takes `**` and `__` that became no emphasis out of the text; a single `*` stays, it marks an author.
void remove_stray_emphasis(marked::MarkedText& text);

} // namespace vitalign::markdown
