// The quotation in an entry that can be its title.
#pragma once

#include "marked/marked_text.hpp"

#include <optional>

namespace vitalign::cv {

struct Quotation {
    marked::Part inner = {}; ///< what is quoted
    marked::Part outer = {}; ///< with the quotes
};

/// The first quotation that is long enough for a title; shorter ones are nicknames and quoted words.
std::optional<Quotation> find_quotation(const marked::MarkedText& text);

} // namespace vitalign::cv
