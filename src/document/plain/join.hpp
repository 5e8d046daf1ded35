// One line put behind another.
#pragma once

#include "marked/marked_text.hpp"

namespace vitalign::plain {

/// Appends a line to a text. The line break stays as evidence, except where it cut a word, a range of pages or an
/// address: then the parts join, without the hyphen that cut a word (`sim-`, `ulation`), which only the file keeps.
void join(marked::MarkedText& text, const marked::MarkedText& line);

} // namespace vitalign::plain
