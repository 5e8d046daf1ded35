// The words of an entry as printed, for laying known records over them.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

/// Folded words with their places, in order.
std::vector<Stated<std::string>> raw_words(const marked::MarkedText& text, const marked::SourceText& source);

} // namespace vitalign::cv
