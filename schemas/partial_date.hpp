// A date that is known to the year, the month or the day.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

struct PartialDate {
    int year = 0;
    std::optional<int> month = {};
    std::optional<int> day = {};

    /// Makes a date only of parts that can be one: year 1000-2999, month 1-12, a day that the month has.
    static std::optional<PartialDate> of(int year, std::optional<int> month = {}, std::optional<int> day = {});

    /// Reads ISO 8601 `2025`, `2025-02`, `2025-02-27` and the compact `20250227`.
    static std::optional<PartialDate> parse(std::string_view iso);

    /// ISO 8601, as exact as it is known.
    std::string str() const;

    auto operator<=>(const PartialDate&) const = default;
};

/// Days between the two, where each missing part is chosen so that they come as near as they can: 0 for `2023-12` and
/// `2023-12-29`.
int least_days_between(const PartialDate& a, const PartialDate& b);

} // namespace vitalign
