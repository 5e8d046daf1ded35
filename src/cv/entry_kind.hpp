// What kind of publication an entry is.
#pragma once

#include "entry.hpp"
#include "reading.hpp"

namespace vitalign {

/// Tells it from the words beside title and authors, and from the venue that was read.
void read_kind(const MarkedText& text, const Reading& reading, Entry& entry);

} // namespace vitalign
