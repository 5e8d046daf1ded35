#include "page_range.hpp"

#include "ascii.hpp"

namespace vitalign {

namespace {

/// En dash, em dash, minus, non-breaking hyphen and doubled hyphens as one hyphen; blanks dropped.
std::string with_plain_dashes(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        const bool dash = rest.starts_with("\u2010") || rest.starts_with("\u2011") || rest.starts_with("\u2012") ||
                          rest.starts_with("\u2013") || rest.starts_with("\u2014") || rest.starts_with("\u2212");
        const char c = dash ? '-' : text[i];
        i += dash ? 2 : 0;
        if (!ascii::is_space(c) && !(c == '-' && out.ends_with('-'))) {
            out.push_back(ascii::lower(c));
        }
    }
    return out;
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
        std::string last = text.substr(dash + 1);
        const bool abbreviated =
            ascii::all_digits(range.first) && ascii::all_digits(last) && last.size() < range.first.size();
        range.last = abbreviated ? range.first.substr(0, range.first.size() - last.size()) + last : last;
        if (range.last == range.first) {
            range.last.reset(); // "1-1" is an early-access number
        }
    }
    return range;
}

bool contradict(const PageRange& a, const PageRange& b)
{
    if (!a.last || !b.last) {
        return a.last.has_value() == b.last.has_value() && a.first != b.first;
    }
    if (is_within_paper(a) != is_within_paper(b)) {
        return false;
    }
    return a != b;
}

} // namespace vitalign
