#include "normalise/page_range.hpp"

#include "schemas/ascii.hpp"
#include "text/safe_text.hpp"

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
        return a.first != b.first && !is_within_paper(a) && !is_within_paper(b);
    }
    if (is_within_paper(a) != is_within_paper(b)) {
        return false;
    }
    return a != b;
}

} // namespace vitalign::normalise
