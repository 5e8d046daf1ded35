// The quotation in an entry that can be its title.
#pragma once

#include "marked_text.hpp"

#include <optional>

namespace vitalign {

struct Quotation {
    Part inner = {}; ///< what is quoted
    Part outer = {}; ///< with the quotes
};

/// The first quotation that is long enough for a title; shorter ones are nicknames and quoted words.
std::optional<Quotation> find_quotation(const MarkedText& text);

} // namespace vitalign
