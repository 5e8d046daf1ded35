// What an entry says beside title and authors: venue, date, numbers, place, status, award, kind.
#pragma once

#include "cv/reading.hpp"
#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

/// Fills venue, acronym, year, date, volume, number, pages, location, status, award and kind.
void read_venue(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source, Entry& entry);

/// Fills year and date from the parts that are dates, or else from any other part but title and authors.
void read_dates(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source, Entry& entry);

} // namespace vitalign::cv
