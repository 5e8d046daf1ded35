// Emphasis that was never closed.
#pragma once

#include "marked_text.hpp"

namespace vitalign {

/// Takes `**` and `__` that became no emphasis out of the text; a single `*` stays, it marks an author.
void remove_stray_emphasis(MarkedText& text);

} // namespace vitalign
