#include "marked/marked_text.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <numeric>

namespace vitalign::marked {

void MarkedText::append(std::string_view more, std::size_t offset, bool from_one_place)
{
    text += more;
    const auto begin = static_cast<std::ptrdiff_t>(origin.size());
    origin.resize(origin.size() + more.size(), offset);
    if (!from_one_place) {
        std::iota(origin.begin() + begin, origin.end(), offset);
    }
}

void MarkedText::even_blanks()
{
    for (const std::string_view blank : {"\u00A0", "\u2009", "\u202F", "\u2002", "\u2003"}) {
        for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at)) {
            text.replace(at, blank.size(), blank.size(), ' ');
        }
    }
}

void MarkedText::join_lines()
{
    std::ranges::replace(text, '\n', ' ');
}

Span MarkedText::span(const SourceText& source, std::size_t begin, std::size_t end) const
{
    if (origin.empty()) {
        return {};
    }
    const std::size_t first = origin[std::min(begin, origin.size() - 1)];
    const std::size_t last = end > begin ? origin[std::min(end, origin.size()) - 1] + 1 : first;
    return source.span(first, last);
}

Part trimmed(const MarkedText& whole, Part part, std::string_view more)
{
    const auto cut = [&](char c) { return ascii::is_space(c) || more.find(c) != std::string_view::npos; };
    while (!part.empty() && cut(whole.text[part.begin])) {
        ++part.begin;
    }
    while (!part.empty() && cut(whole.text[part.end - 1])) {
        --part.end;
    }
    return part;
}

std::vector<Part> pieces(const MarkedText& whole, Part part, std::string_view separators)
{
    std::vector<Part> out;
    int depth = 0;
    std::size_t begin = part.begin;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const char c = whole.text[i];
        depth += c == '(' || c == '[' ? 1 : 0;
        depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
        if (depth == 0 && separators.find(c) != std::string_view::npos) {
            out.push_back(trimmed(whole, {begin, i}));
            begin = i + 1;
        }
    }
    out.push_back(trimmed(whole, {begin, part.end}));
    std::erase_if(out, [](const Part& piece) { return piece.empty(); });
    return out;
}

} // namespace vitalign::marked
