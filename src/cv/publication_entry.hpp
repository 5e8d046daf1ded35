// A publication as a CV prints it.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"

namespace vitalign {

/// Splits the text of an entry into its fields. What cannot be told apart stays in `raw`.
Entry read_publication(const MarkedText& text, const SourceText& source);

/// Finds DOI, arXiv number and links in the text and its links.
void read_identifiers(const MarkedText& text, const SourceText& source, Entry& entry);

} // namespace vitalign
