// Links that say nothing but where they lead: `[PDF]`, `Paper link`.
#pragma once

#include "marked/marked_text.hpp"

namespace vitalign::document {

/// Takes their words out of the text, with the brackets around them; the links stay, without text.
void drop_link_labels(marked::MarkedText& text);

} // namespace vitalign::document
