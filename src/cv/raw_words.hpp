// The words of an entry as printed, for laying known records over them.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"

namespace vitalign {

/// Folded words with their places, in order.
std::vector<Stated<std::string>> raw_words(const MarkedText& text, const SourceText& source);

} // namespace vitalign
