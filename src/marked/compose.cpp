#include "marked/compose.hpp"

#include <algorithm>

namespace vitalign::marked {

MarkedText slice(const MarkedText& whole, Part part)
{
    MarkedText out;
    out.text = part.in(whole);
    const auto at = [&](std::size_t i) { return whole.origin.begin() + static_cast<std::ptrdiff_t>(i); };
    out.origin.assign(at(part.begin), at(part.end));
    for (Mark mark : whole.marks) {
        const std::size_t begin = std::max(mark.begin, part.begin);
        const std::size_t end = std::min(mark.end, part.end);
        if (begin < end) {
            mark.begin = begin - part.begin;
            mark.end = end - part.begin;
            out.marks.push_back(std::move(mark));
        }
    }
    return out;
}

void append(MarkedText& out, const MarkedText& more)
{
    const std::size_t shift = out.text.size();
    out.text += more.text;
    out.origin.insert(out.origin.end(), more.origin.begin(), more.origin.end());
    for (Mark mark : more.marks) {
        mark.begin += shift;
        mark.end += shift;
        out.marks.push_back(std::move(mark));
    }
}

void append_field(MarkedText& out, std::string_view name, const MarkedText& value)
{
    const Part part = trimmed(value, {0, value.text.size()});
    if (part.empty()) {
        return;
    }
    if (!out.empty()) {
        out.append("\n", out.origin.back(), true);
    }
    const std::size_t begin = out.text.size();
    append(out, slice(value, part));
    out.marks.push_back({.style = Style::field, .begin = begin, .end = out.text.size(), .value = std::string{name}});
}

} // namespace vitalign::marked
