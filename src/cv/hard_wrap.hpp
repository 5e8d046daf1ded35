// Whether a list is wrapped by hand or by an editor at a column, so that its line ends part nothing.
#pragma once

#include "marked/marked_text.hpp"

#include <span>

namespace vitalign::cv {

/// Nearly every line ends where its next word would not have fitted any more.
bool is_hard_wrapped(std::span<const marked::MarkedText* const> entries);

} // namespace vitalign::cv
