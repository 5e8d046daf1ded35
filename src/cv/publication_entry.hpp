// A publication as a CV prints it.
#pragma once

#include "cv/author_grammar.hpp"
#include "cv/reading.hpp"
#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

/// The fields that the reading found, each with its place. What could not be told apart stays in `raw`.
Entry read_publication(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source,
                       const AuthorStyle& style = {});

/// Fills title and authors, as publications and patents have them alike.
void read_title_and_authors(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source,
                            const AuthorStyle& style, Entry& entry);

} // namespace vitalign::cv
