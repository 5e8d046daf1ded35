#include "cv/hard_wrap.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

struct Line {
    std::size_t length = 0;    ///< characters
    std::size_t next_word = 0; ///< characters of the word that the next line begins with
};

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Every line of the entry but the last.
void add_lines(std::string_view text, std::vector<Line>& lines)
{
    const auto all = ascii::split(text, '\n');
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const std::string_view next = ascii::trim(all[i + 1]);
        lines.push_back({characters(ascii::trim(all[i])), characters(next.substr(0, next.find(' ')))});
    }
}

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 160;

bool is_full(const Line& line, std::size_t width)
{
    constexpr std::size_t slack = 4;
    return line.length + 1 + line.next_word + slack > width;
}

} // namespace

bool HardWrap::holds(const marked::MarkedText& text) const
{
    std::vector<Line> lines;
    add_lines(text.text, lines);
    return everywhere || (width >= narrowest && width <= widest &&
                          std::ranges::all_of(lines, [&](const Line& line) { return is_full(line, width); }));
}

HardWrap hard_wrap_of(std::span<const marked::MarkedText* const> entries)
{
    std::vector<Line> lines;
    for (const marked::MarkedText* entry : entries) {
        add_lines(entry->text, lines);
    }
    constexpr std::size_t too_few = 3;
    if (lines.empty()) {
        return {};
    }
    const std::size_t width = std::ranges::max_element(lines, {}, &Line::length)->length;
    const auto full = std::ranges::count_if(lines, [&](const Line& line) { return is_full(line, width); });
    const bool wrapped = lines.size() >= too_few && width >= narrowest && width <= widest &&
                         full * 5 >= static_cast<std::ptrdiff_t>(lines.size()) * 4;
    return {.everywhere = wrapped, .width = lines.size() >= too_few ? width : 0};
}

} // namespace vitalign::cv
