// The months as CVs in many languages print them.
#pragma once

#include <optional>
#include <string_view>

namespace vitalign::cv {

/// From 1: a month's name or usual abbreviation in English and a dozen other languages, in capitals or not, with or
/// without accents.
std::optional<int> read_month(std::string_view word);

} // namespace vitalign::cv
