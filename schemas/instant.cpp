#include "schemas/instant.hpp"

#include "schemas/ascii.hpp"
#include "schemas/partial_date.hpp"

#include <fmt/format.h>

namespace vitalign {

namespace {

namespace ch = std::chrono;

std::optional<ch::sys_days> day_in(std::string_view text)
{
    const auto date = text.size() == std::string_view{"2026-11-22"}.size() ? PartialDate::parse(text) : std::nullopt;
    if (!date || !date->day) {
        return std::nullopt;
    }
    return ch::sys_days{ch::year{date->year} / *date->month / *date->day};
}

/// `T05:00:00Z`
std::optional<ch::seconds> clock_in(std::string_view text)
{
    const auto part = [&](std::size_t at, int below) {
        const auto value = ascii::number(text.substr(at, 2));
        return value && *value < below ? value : std::nullopt;
    };
    if (text.size() != 10 || text[0] != 'T' || text[3] != ':' || text[6] != ':' || text[9] != 'Z') {
        return std::nullopt;
    }
    const auto [hour, minute, second] = std::tuple{part(1, 24), part(4, 60), part(7, 60)};
    return hour && minute && second
               ? std::optional<ch::seconds>{ch::hours{*hour} + ch::minutes{*minute} + ch::seconds{*second}}
               : std::nullopt;
}

} // namespace

std::optional<Instant> Instant::parse(std::string_view text)
{
    const auto day = day_in(text.substr(0, text.find('T')));
    const auto clock =
        text.find('T') == std::string_view::npos ? ch::seconds{0} : clock_in(text.substr(text.find('T')));
    return day && clock ? std::optional{Instant{*day + *clock}} : std::nullopt;
}

std::string Instant::str() const
{
    const ch::hh_mm_ss clock{m_time - ch::floor<ch::days>(m_time)};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", day(), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

std::string Instant::day() const
{
    const ch::year_month_day date{ch::floor<ch::days>(m_time)};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

} // namespace vitalign
