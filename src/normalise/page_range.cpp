#include "normalise/page_range.hpp"

#include "schemas/ascii.hpp"
#include "schemas/month.hpp"
#include "text/safe_text.hpp"

#include <algorithm>

namespace vitalign::normalise {

namespace {

std::string with_plain_dashes(std::string_view text)
{
    std::string out;
    for (const char c : text::plain_dashes(text)) {
        if (!ascii::is_space(c)) {
            out.push_back(ascii::lower(c));
        }
    }
    return out;
}

/// `482-91` ends at 491.
std::string completed(std::string_view first, std::string_view last)
{
    return std::string{first.substr(0, first.size() - std::min(first.size(), last.size()))}.append(last);
}

/// Of longer numbers the rest is left out.
int number_of(std::string_view digits)
{
    return *ascii::number(digits.substr(0, ascii::most_digits));
}

bool is_within_paper(const PageRange& range)
{
    return range.first == "1" && range.last;
}

} // namespace

std::optional<PageRange> page_range(std::string_view pages)
{
    std::string text = with_plain_dashes(pages);
    text = text.substr(0, text.find(','));
    for (const std::string_view lead : {"pages", "pp.", "pp", "p."}) {
        if (text.starts_with(lead)) {
            text.erase(0, lead.size());
        }
    }
    const std::size_t dash = text.find('-');
    PageRange range{.first = text.substr(0, dash)};
    if (range.first.empty()) {
        return std::nullopt;
    }
    if (dash != std::string::npos && dash + 1 < text.size()) {
        const std::string last = text.substr(dash + 1);
        range.last = ascii::all_digits(range.first) && ascii::all_digits(last) ? completed(range.first, last) : last;
        if (range.last == range.first) {
            range.last.reset(); // "1-1" is an early-access number
        }
    }
    return range;
}

std::optional<PageNumbers> page_numbers(std::string_view pages)
{
    // A spreadsheet takes `1-9` for a date and writes `01-Sep`.
    const bool dated = pages.size() == 6 && pages[2] == '-' && ascii::all_digits(pages.substr(0, 2));
    if (const auto month = dated ? month_of(pages.substr(3)) : std::nullopt) {
        const int first = number_of(pages.substr(0, 2));
        return PageNumbers{first, std::max(*month, first)};
    }
    const std::string_view first = ascii::first_digits(pages);
    if (first.empty()) {
        return std::nullopt;
    }
    PageNumbers numbers{.first = number_of(first)};
    const std::string_view behind{first.end(), pages.end()};
    const bool is_range = behind.find_first_of("-\xE2:") != std::string_view::npos;
    const std::string_view last = is_range ? ascii::first_digits(behind) : std::string_view{};
    numbers.last = last.empty() ? 0 : number_of(completed(first, last));
    numbers.last = numbers.last < numbers.first ? 0 : numbers.last;
    return numbers;
}

bool contradict(const PageRange& a, const PageRange& b)
{
    if (!a.last || !b.last) {
        return a.first != b.first && !is_within_paper(a) && !is_within_paper(b);
    }
    if (is_within_paper(a) != is_within_paper(b)) {
        return false;
    }
    return a != b;
}

} // namespace vitalign::normalise
