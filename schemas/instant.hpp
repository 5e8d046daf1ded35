// A moment in UTC, to the second: when something was asked, read, found.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

/// Text is ISO 8601 in the one form of RFC 3339 that a cache holds: `2026-11-22T05:00:00Z`.
class Instant {
public:
    /// The second in which `time` lies.
    explicit constexpr Instant(std::chrono::system_clock::time_point time)
        : m_time(std::chrono::floor<std::chrono::seconds>(time))
    {
    }

    /// A day alone, `2026-11-22`, is its first second. Other zones, fractions and moments that no clock shows are none.
    static std::optional<Instant> parse(std::string_view text);

    std::string str() const;
    /// The day alone: `2026-11-22`.
    std::string day() const;

    std::chrono::sys_seconds time() const { return m_time; }

    auto operator<=>(const Instant&) const = default;

    friend Instant operator-(Instant at, std::chrono::seconds earlier) { return Instant{at.m_time - earlier}; }
    friend std::chrono::seconds operator-(Instant later, Instant earlier) { return later.m_time - earlier.m_time; }

private:
    std::chrono::sys_seconds m_time;
};

} // namespace vitalign
