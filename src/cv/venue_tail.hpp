// What stands behind the title of a publication: venue, place, numbers, status, remarks.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"

namespace vitalign {

/// Fills venue, acronym, year, date, volume, number, pages, location, status, award and kind of the entry.
void read_venue_tail(const MarkedText& text, Part tail, const SourceText& source, Entry& entry);

} // namespace vitalign
