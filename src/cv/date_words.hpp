// Dates as people write them.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/partial_date.hpp"

#include <optional>
#include <string_view>

namespace vitalign::cv {

struct FoundDate {
    PartialDate date;
    marked::Part at = {};
};

/// Whether the word is the name of a month, whole or in its first three letters; lower case.
bool is_month(std::string_view lower);

/// The date that a text states last, but not one inside a number, an address or an identifier: `Feb 27, 2025`,
/// `27 February 2025`, `Dec 2023`, `2023-12-29`, `2010.11.8`, `2025`.
std::optional<FoundDate> find_date(const marked::MarkedText& text, marked::Part part);

} // namespace vitalign::cv
