#include "latex/line_ends.hpp"

#include <algorithm>
#include <string_view>

namespace vitalign::latex {

namespace {

constexpr std::size_t unwrapped = 100;
constexpr std::size_t least_width = 60; ///< shorter lines tell nothing
constexpr std::size_t slack = 8;

struct Line {
    std::size_t length = 0;
    std::size_t next_word = 0; ///< the length of the first word of the next line
};

std::vector<Line> lines_of(std::string_view text, const std::vector<std::size_t>& ends)
{
    std::vector<Line> lines;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const std::size_t next = end + 1;
        const std::size_t word = std::min(text.find_first_of(" \n", next), text.size());
        lines.push_back({.length = end - begin, .next_word = word - std::min(next, word)});
        begin = next;
    }
    return lines;
}

} // namespace

void keep_lines(std::string& text, std::vector<std::size_t> ends)
{
    if (text.find('\n') != std::string::npos) {
        return;
    }
    if (ends.empty() || ends.back() < text.size()) {
        ends.push_back(text.size());
    }
    std::vector<Line> lines = lines_of(text, ends);
    const std::size_t width = std::ranges::max(lines, {}, &Line::length).length;
    const auto on_purpose = [&](const Line& line) {
        return line.length >= unwrapped || line.length + 1 + line.next_word + slack <= width;
    };
    const auto filled = [&](const Line& line) { // of the longest line nothing is known
        return !on_purpose(line) && line.length < width;
    };
    lines.pop_back(); // it ends with the text
    ends.pop_back();
    if (width >= least_width && std::ranges::none_of(lines, filled) && std::ranges::any_of(lines, on_purpose)) {
        for (const std::size_t end : ends) {
            text[end] = '\n';
        }
    }
}

} // namespace vitalign::latex
