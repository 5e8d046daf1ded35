#include "schemas/partial_date.hpp"

#include "schemas/ascii.hpp"

#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace vitalign {

namespace {

namespace ch = std::chrono;

ch::year_month_day day_of(int year, int month, int day)
{
    return {ch::year{year}, ch::month{static_cast<unsigned>(month)}, ch::day{static_cast<unsigned>(day)}};
}

int last_day(int year, int month)
{
    const ch::year_month_day_last last{ch::year{year}, ch::month_day_last{ch::month{static_cast<unsigned>(month)}}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// The first and last day that the date can mean.
std::pair<ch::sys_days, ch::sys_days> span_of(const PartialDate& date)
{
    const int first_month = date.month.value_or(1);
    const int last_month = date.month.value_or(12);
    return {ch::sys_days{day_of(date.year, first_month, date.day.value_or(1))},
            ch::sys_days{day_of(date.year, last_month, date.day.value_or(last_day(date.year, last_month)))}};
}

} // namespace

std::optional<PartialDate> PartialDate::of(int year, std::optional<int> month, std::optional<int> day)
{
    const bool valid_month = !month || (*month >= 1 && *month <= 12);
    if (year < 1000 || year > 2999 || !valid_month || (day && !month) ||
        (day && (*day < 1 || *day > last_day(year, *month)))) {
        return std::nullopt;
    }
    return PartialDate{year, month, day};
}

std::optional<PartialDate> PartialDate::parse(std::string_view iso)
{
    iso = ascii::trim(iso);
    if (iso.size() == 8 && ascii::all_digits(iso)) {
        return of(*ascii::number(iso.substr(0, 4)), ascii::number(iso.substr(4, 2)), ascii::number(iso.substr(6)));
    }
    const auto parts = ascii::split(iso, '-');
    const auto too_long = [&](std::string_view part) { return part.size() > 2 && part.data() != parts[0].data(); };
    if (parts.size() > 3 || parts[0].size() != 4 || std::ranges::any_of(parts, too_long) ||
        !std::ranges::all_of(parts, ascii::all_digits)) {
        return std::nullopt;
    }
    const auto part = [&](std::size_t i) { return i < parts.size() ? ascii::number(parts[i]) : std::nullopt; };
    return of(*part(0), part(1), part(2));
}

std::string PartialDate::str() const
{
    std::string out = fmt::format("{:04}", year);
    if (month) {
        out += fmt::format("-{:02}", *month);
    }
    if (day) {
        out += fmt::format("-{:02}", *day);
    }
    return out;
}

int least_days_between(const PartialDate& a, const PartialDate& b)
{
    const auto [a_first, a_last] = span_of(a);
    const auto [b_first, b_last] = span_of(b);
    if (a_last < b_first) {
        return static_cast<int>((b_first - a_last).count());
    }
    return b_last < a_first ? static_cast<int>((a_first - b_last).count()) : 0;
}

} // namespace vitalign
