// DOI, arXiv number and links of an entry.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"

namespace vitalign {

/// Finds them in the text and in the addresses of its links.
void read_identifiers(const MarkedText& text, const SourceText& source, Entry& entry);

} // namespace vitalign
