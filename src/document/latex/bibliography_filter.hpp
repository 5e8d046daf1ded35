// Which entries \printbibliography[type=article, keyword=own] prints.
#pragma once

#include "latex/citations.hpp"

#include <string>
#include <string_view>

namespace vitalign::latex {

/// What a filter asks of an entry.
struct Filtered {
    std::string_view key;
    std::string_view type;
    const Citations::Names& keywords;
};

/// Whether the options of a list, and the filter that they name, let the entry through. An option that asks for
/// nothing, or for what is not known, does.
bool lets_through(std::string_view options, const Citations& citations, const Filtered& entry);

} // namespace vitalign::latex
