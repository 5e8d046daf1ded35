// A patent as a CV prints it.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"
#include "reading.hpp"

namespace vitalign {

Entry read_patent(const MarkedText& text, const Reading& reading, const SourceText& source);

/// Whether an entry of a mixed section is a patent: it says so and carries a number or a status of one.
bool looks_like_patent(std::string_view text);

} // namespace vitalign
