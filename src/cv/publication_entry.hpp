// A publication as a CV prints it.
#pragma once

#include "cv/reading.hpp"
#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

/// The fields that the reading found, each with its place. What could not be told apart stays in `raw`.
Entry read_publication(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source);

/// Fills title and authors, as publications and patents have them alike.
void read_title_and_authors(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source,
                            Entry& entry);

} // namespace vitalign::cv
