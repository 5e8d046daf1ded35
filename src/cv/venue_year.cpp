#include "cv/venue_year.hpp"

#include "cv/date_words.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::cv {

namespace {

void note_year(const Filling& in, marked::Part at, int value)
{
    if (!in.entry.year) {
        const std::size_t year = in.text.text.find(fmt::format("{}", value), at.begin);
        in.entry.year = Stated<int>{value, in.text.span(in.source, year, year + 4)};
    }
}

void note_short_year(const Filling& in, std::size_t digits)
{
    if (!in.entry.year) {
        const int two = ascii::number(std::string_view{in.text.text}.substr(digits, 2)).value_or(0);
        constexpr int this_century = 40; // up to there the digits are of this century
        in.entry.year =
            Stated<int>{two < this_century ? 2000 + two : 1900 + two, in.text.span(in.source, digits, digits + 2)};
    }
}

/// `SOSP'21`, `SOSP '21: Symposium`
marked::Part without_short_year(const Filling& in, marked::Part venue)
{
    const std::string_view inner = venue.in(in.text);
    for (const std::string_view quote : {"'", "’", "‘"}) {
        const std::size_t at = inner.find(quote);
        const std::size_t digits = at == std::string_view::npos ? at : at + quote.size();
        if (at == std::string_view::npos || at == 0 || inner.size() < digits + 2 ||
            !ascii::all_digits(inner.substr(digits, 2)) ||
            (inner.size() > digits + 2 && ascii::is_alnum(inner[digits + 2]))) {
            continue;
        }
        note_short_year(in, venue.begin + digits);
        if (digits + 2 == inner.size()) {
            return marked::trimmed(in.text, {venue.begin, venue.begin + at});
        }
        if (inner[digits + 2] == ':') {
            in.entry.acronym = std::string{ascii::trim(inner.substr(0, at))};
            return marked::trimmed(in.text, {venue.begin + digits + 3, venue.end});
        }
    }
    return venue;
}

} // namespace

marked::Part without_date(const Filling& in, marked::Part venue)
{
    if (const auto found = find_date(in.text, venue)) {
        const std::string_view before =
            std::string_view{in.text.text}.substr(venue.begin, found->at.begin - venue.begin);
        const bool range = before.ends_with("–") ||
                           (before.ends_with('-') && before.size() > 4 && ascii::is_digit(before[before.size() - 2]));
        if (range) {
            return venue; // "Trade in Europe, 1989–2017"
        }
        if (found->at.begin > venue.begin && found->at.end >= venue.end) {
            note_year(in, found->at, found->date.year);
            return marked::trimmed(in.text, {venue.begin, found->at.begin}, ",.('’-");
        }
        if (found->at.begin == venue.begin && found->at.end < venue.end) {
            note_year(in, found->at, found->date.year); // "2017 Conference on Lists" is its printed name
        }
    }
    return without_short_year(in, venue);
}

void take_year(const Filling& in, marked::Part acronym)
{
    const std::string_view inner = acronym.in(in.text);
    const std::size_t digits = inner.find_first_of("0123456789");
    const bool marked = digits != std::string_view::npos &&
                        (inner.substr(0, digits).ends_with('\'') || inner.substr(0, digits).ends_with("\u2019"));
    if (marked && inner.size() - digits == 2 && ascii::all_digits(inner.substr(digits))) {
        note_short_year(in, acronym.begin + digits);
    } else if (const auto found = find_date(in.text, acronym)) {
        note_year(in, found->at, found->date.year);
    }
}

std::string without_year(std::string_view acronym)
{
    const std::size_t cut = acronym.find_first_of("'0123456789");
    const std::size_t curly = acronym.find("\u2019");
    const std::string_view name = ascii::trim(acronym.substr(0, std::min(cut, curly)));
    return std::string{name.empty() ? acronym : name};
}

} // namespace vitalign::cv
