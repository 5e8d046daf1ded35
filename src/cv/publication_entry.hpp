// A publication as a CV prints it.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"
#include "reading.hpp"

namespace vitalign {

/// The fields that the reading found, each with its place. What could not be told apart stays in `raw`.
Entry read_publication(const MarkedText& text, const Reading& reading, const SourceText& source);

/// Fills title and authors, as publications and patents have them alike.
void read_title_and_authors(const MarkedText& text, const Reading& reading, const SourceText& source, Entry& entry);

} // namespace vitalign
