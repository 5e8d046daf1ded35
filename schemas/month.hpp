// The months by name.
#pragma once

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace vitalign {

inline constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                              "May",       "June",     "July",     "August",
                                                              "September", "October",  "November", "December"};

/// From 1: of a whole name, its first three letters, or "Sept", in capitals or not. "Marseille" is a place.
inline std::optional<int> month_of(std::string_view word)
{
    const std::string folded = ascii::lower(word);
    const auto names = [&](std::string_view month) {
        const std::string whole = ascii::lower(month);
        return folded == whole || folded == whole.substr(0, 3) || (folded == "sept" && month == "September");
    };
    const auto* found = std::ranges::find_if(month_names, names);
    return found == month_names.end() ? std::nullopt : std::optional{1 + static_cast<int>(found - month_names.begin())};
}

} // namespace vitalign
