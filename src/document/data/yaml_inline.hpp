// Emphasis, links and entities within the strings of a YAML or JSON file.
#pragma once

#include "marked/marked_text.hpp"

namespace vitalign::data {

/// `***Ann Oh***`, `*Ann Oh*`, `_Ann Oh_`, `[Title](url)`, `<b>Ann Oh</b>`, `&amp;` as text with marks. Stars without a
/// partner, as behind authors who contributed equally, stay.
marked::MarkedText without_inline_markup(const marked::MarkedText& raw);

} // namespace vitalign::data
