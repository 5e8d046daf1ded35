// DOI, arXiv number and links of an entry.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

/// Finds them in the text and in the addresses of its links.
void read_identifiers(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry);

} // namespace vitalign::cv
