#include "cv/patent_date.hpp"

#include "cv/patent_words.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// No entry tells more dates: what does is garbage, and must not take long.
constexpr std::size_t most_dates = 12;

std::size_t digits_at(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && ascii::is_digit(text[end])) {
        ++end;
    }
    return end - at;
}

/// Three runs of digits with one sign between, and how they are understood.
struct Triple {
    std::array<int, 3> value = {};
    std::array<std::size_t, 3> length = {};
    std::size_t end = 0;
    char sign = ' ';
};

std::optional<Triple> triple_at(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 4;
    Triple out;
    for (std::size_t i = 0; i < out.value.size(); ++i) {
        const std::size_t length = digits_at(text, at);
        const char sign = at + length < text.size() ? text[at + length] : ' ';
        out.sign = i == 0 ? sign : out.sign;
        const bool goes_on =
            i == 2 || (sign == out.sign && std::string_view{"/.-"}.find(sign) != std::string_view::npos);
        if (length == 0 || length > longest || !goes_on) {
            return std::nullopt;
        }
        out.value[i] = *ascii::number(text.substr(at, length));
        out.length[i] = length;
        out.end = at + length;
        at += length + 1;
    }
    return out;
}

/// `2006/3/31`, `3/31/2006`, `15.4.2014`. Where day and month can each be either, only the year is sure; with stops
/// between the day comes first.
std::optional<FoundDate> short_date_at(std::string_view text, std::size_t at, std::size_t offset)
{
    const auto triple = triple_at(text, at);
    if (!triple) {
        return std::nullopt;
    }
    const auto [a, b, c] = triple->value;
    const auto [first, second, third] = triple->length;
    const bool year_first = first == 4 && second <= 2 && third <= 2;
    if (!year_first && !(first <= 2 && second <= 2 && third == 4)) {
        return std::nullopt;
    }
    constexpr int months = 12;
    const bool day_first = a > months || triple->sign == '.';
    const auto date = year_first   ? PartialDate::of(a, b, c)
                      : b > months ? PartialDate::of(c, a, b)
                      : day_first  ? PartialDate::of(c, b, a)
                                   : PartialDate::of(c);
    return date ? std::optional{FoundDate{*date, {offset + at, offset + triple->end}}} : std::nullopt;
}

void add_short_dates(const marked::MarkedText& text, marked::Part part, std::vector<FoundDate>& dates)
{
    const std::string_view inner = part.in(text);
    for (std::size_t at = 0; at < inner.size() && dates.size() < most_dates; ++at) {
        const bool begins =
            ascii::is_digit(inner[at]) &&
            (at == 0 || !(ascii::is_alnum(inner[at - 1]) || inner[at - 1] == '/' || inner[at - 1] == '-'));
        const auto date = begins ? short_date_at(inner, at, part.begin) : std::nullopt;
        if (date) {
            dates.push_back(*date);
            at = date->at.end - part.begin;
        }
    }
}

/// From the last to the first.
void add_long_dates(const marked::MarkedText& text, marked::Part part, std::vector<FoundDate>& dates)
{
    for (std::size_t i = 0; i < most_dates && !part.empty(); ++i) {
        const auto date = find_date(text, part);
        if (!date || date->at.begin < part.begin) {
            return;
        }
        dates.push_back(*date);
        part.end = date->at.begin;
    }
}

bool overlaps(marked::Part a, marked::Part b)
{
    return a.begin < b.end && b.begin < a.end;
}

/// The longest of those that overlap: `05.04.2018` holds a year that stands alone for others.
std::vector<FoundDate> longest_of(std::vector<FoundDate> dates)
{
    std::ranges::sort(dates, [](const FoundDate& a, const FoundDate& b) {
        return std::pair{a.at.begin, b.at.end} < std::pair{b.at.begin, a.at.end};
    });
    std::vector<FoundDate> kept;
    for (const FoundDate& date : dates) {
        if (kept.empty() || !overlaps(kept.back().at, date.at)) {
            kept.push_back(date);
        }
    }
    return kept;
}

/// "granted 2021", "2021 granted"; the words behind count only up to the next mark.
PatentNumberType step_around(const marked::MarkedText& text, marked::Part at)
{
    const PatentNumberType before = step_of(words_before(text, at.begin));
    if (before != PatentNumberType::unknown) {
        return before;
    }
    constexpr std::size_t near = 24;
    const std::string_view behind = std::string_view{text.text}.substr(at.end, near);
    return step_of(behind.substr(0, behind.find_first_of(",;:(\n0123456789")));
}

/// Whether the date stands in a bracket behind the number.
bool in_bracket_behind(const marked::MarkedText& text, marked::Part number, marked::Part date)
{
    constexpr std::size_t longest = 24;
    if (date.begin < number.end || date.end - number.end > longest) {
        return false;
    }
    const std::string_view between = std::string_view{text.text}.substr(number.end, date.begin - number.end);
    return between.find('(') != std::string_view::npos && between.find(')') == std::string_view::npos;
}

bool is_application(PatentNumberType type)
{
    return type == PatentNumberType::application || type == PatentNumberType::provisional;
}

bool agree(PatentNumberType a, PatentNumberType b)
{
    return a == b || (is_application(a) && is_application(b));
}

} // namespace

std::vector<PatentDate> find_patent_dates(const marked::MarkedText& text, std::span<const marked::Part> parts,
                                          std::span<const marked::Part> numbers)
{
    std::vector<FoundDate> dates;
    for (const marked::Part part : parts) {
        add_short_dates(text, part, dates);
        add_long_dates(text, part, dates);
    }
    std::vector<PatentDate> out;
    for (const FoundDate& date : longest_of(std::move(dates))) {
        if (std::ranges::none_of(numbers, [&](marked::Part number) { return overlaps(number, date.at); })) {
            out.push_back({date, step_around(text, date.at)});
        }
    }
    return out;
}

std::optional<FoundDate> date_of(const marked::MarkedText& text, std::span<const PatentDate> dates,
                                 std::optional<marked::Part> number, PatentNumberType type)
{
    const auto first_with = [&](auto fits) {
        const auto found = std::ranges::find_if(dates, fits);
        return found == dates.end() ? std::nullopt : std::optional{found->found};
    };
    const auto last_with = [&](PatentNumberType step) -> std::optional<FoundDate> {
        const auto found =
            std::find_if(dates.rbegin(), dates.rend(), [&](const PatentDate& date) { return agree(date.step, step); });
        return found == dates.rend() ? std::nullopt : std::optional{found->found};
    };
    if (number) {
        if (auto date =
                first_with([&](const PatentDate& one) { return in_bracket_behind(text, *number, one.found.at); })) {
            return date;
        }
    }
    for (const PatentNumberType step :
         {type, PatentNumberType::unknown, PatentNumberType::grant, PatentNumberType::publication}) {
        if (auto date = last_with(step)) {
            return date;
        }
    }
    return dates.empty() ? std::nullopt : std::optional{dates.back().found};
}

} // namespace vitalign::cv
