#include "latex/parted_lines.hpp"

#include "marked/compose.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t shortest_entry = 60;
constexpr std::size_t shortest_of_two = 100; ///< two lines alone may be the halves of one entry

bool has_year(std::string_view line)
{
    for (std::size_t i = 0; i + 4 <= line.size(); ++i) {
        const bool century = line.substr(i, 2) == "19" || line.substr(i, 2) == "20";
        const auto digit = [&](std::size_t at) { return at < line.size() && ascii::is_digit(line[at]); };
        if (century && digit(i + 2) && digit(i + 3) && !digit(i + 4) && (i == 0 || !digit(i - 1))) {
            return true;
        }
    }
    return false;
}

std::vector<marked::Part> lines_of(std::string_view text)
{
    std::vector<marked::Part> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back({begin, end});
        begin = end + 1;
    }
    return lines;
}

bool are_entries(const std::vector<marked::Part>& lines, const marked::MarkedText& text)
{
    const std::size_t shortest = lines.size() > 2 ? shortest_entry : shortest_of_two;
    return lines.size() > 1 && std::ranges::all_of(lines, [&](const marked::Part& line) {
               return line.end - line.begin >= shortest && has_year(line.in(text));
           });
}

} // namespace

void add_parted(std::vector<marked::Block>& blocks, marked::Block block)
{
    const auto lines = lines_of(block.text.text);
    if (!are_entries(lines, block.text)) {
        blocks.push_back(std::move(block));
        return;
    }
    for (const marked::Part& line : lines) {
        blocks.push_back({.kind = block.kind, .level = block.level, .text = marked::slice(block.text, line)});
    }
}

} // namespace vitalign::latex
