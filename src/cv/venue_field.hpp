// What an entry says beside title and authors: venue, date, numbers, place, status, award, kind.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"
#include "reading.hpp"

namespace vitalign {

/// Fills venue, acronym, year, date, volume, number, pages, location, status, award and kind.
void read_venue(const MarkedText& text, const Reading& reading, const SourceText& source, Entry& entry);

/// Fills year and date from the parts that are dates, or else from any other part but title and authors.
void read_dates(const MarkedText& text, const Reading& reading, const SourceText& source, Entry& entry);

} // namespace vitalign
