// What kind of publication an entry is.
#pragma once

#include "cv/reading.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

/// Tells it from the words beside title and authors, and from the venue that was read.
void read_kind(const marked::MarkedText& text, const Reading& reading, Entry& entry);

} // namespace vitalign::cv
