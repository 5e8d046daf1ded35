#include "cv/heading_lines.hpp"

#include "cv/reference_look.hpp"
#include "marked/compose.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace vitalign::cv {

namespace {

constexpr std::size_t most_lines = 4; ///< of a heading in a narrow column

std::string on_one_line(std::string_view text)
{
    std::string out{ascii::trim(text)};
    std::ranges::replace(out, '\n', ' ');
    return out;
}

/// The value of a key or an argument is no heading, whatever its words are.
bool is_field(const marked::MarkedText& text, std::size_t at)
{
    return std::ranges::any_of(text.marks, [at](const marked::Mark& mark) {
        return mark.style == marked::Style::field && mark.begin <= at && at < mark.end;
    });
}

/// Where the heading ends that the text begins with; 0 if it begins with none.
std::size_t end_of_first_heading(const marked::MarkedText& text)
{
    std::size_t best = 0;
    std::size_t end = 0;
    for (std::size_t line = 0; line < most_lines; ++line) {
        end = std::min(text.text.find('\n', end), text.text.size());
        if (end == text.text.size()) {
            break;
        }
        best = marked::is_plain_heading(on_one_line(text.text.substr(0, end))) ? end : best;
        ++end;
    }
    return is_field(text, 0) ? 0 : best;
}

/// Where the last line begins, if it is a heading that shows by its colon or its capitals; else the size.
std::size_t begin_of_last_heading(const marked::MarkedText& text)
{
    const std::size_t size = text.text.size();
    const std::size_t before = text.text.rfind('\n');
    if (before == std::string::npos || before + 1 == size || is_field(text, before + 1)) {
        return size;
    }
    const std::string_view line = ascii::trim(std::string_view{text.text}.substr(before + 1));
    const bool shows = line.ends_with(':') || std::ranges::none_of(line, ascii::is_lower);
    return shows && marked::is_plain_heading(line) ? before + 1 : size;
}

marked::Block heading_of(marked::MarkedText text)
{
    text.join_lines();
    return {.kind = marked::Block::Kind::heading, .level = level_by_look, .text = std::move(text)};
}

void part(marked::Block block, std::vector<marked::Block>& out)
{
    const std::size_t size = block.text.text.size();
    const std::size_t begin = end_of_first_heading(block.text);
    const std::size_t end = std::max(begin, begin_of_last_heading(block.text));
    if (begin == 0 && end == size) {
        out.push_back(std::move(block));
        return;
    }
    if (begin > 0) {
        out.push_back(heading_of(marked::slice(block.text, {0, begin})));
    }
    const marked::Part rest = marked::trimmed(block.text, {begin, end}, "\n");
    if (!rest.empty()) {
        out.push_back({block.kind, block.level, marked::slice(block.text, rest)});
    }
    if (end < size) {
        out.push_back(heading_of(marked::slice(block.text, {end, size})));
    }
}

} // namespace

namespace {

/// Some lists set each entry as a heading: `= Sorting Lists, 74 J. List. 737 (2022), with Bo Kim`.
bool is_entry_as_heading(const marked::Block& block)
{
    constexpr std::size_t shortest = 60;
    if (block.text.text.size() < shortest || marked::section_class(block.text.text) != marked::SectionClass::unknown) {
        return false;
    }
    const Signs signs = signs_of(block.text);
    const auto shows = [&](Sign sign) { return signs.test(static_cast<std::size_t>(sign)); };
    const bool printed = shows(Sign::year) || shows(Sign::pages) || shows(Sign::status) || shows(Sign::identifier);
    return printed && reference_look(signs) > 0;
}

} // namespace

std::vector<marked::Block> with_headings_apart(std::vector<marked::Block> blocks)
{
    std::vector<marked::Block> out;
    out.reserve(blocks.size());
    bool below_entry = false;
    for (marked::Block& block : blocks) {
        if (block.kind == marked::Block::Kind::heading) {
            below_entry = is_entry_as_heading(block);
            block.kind = below_entry ? marked::Block::Kind::paragraph : block.kind;
            block.level = below_entry ? 0 : block.level;
            out.push_back(std::move(block));
        } else if (below_entry) {
            block.level += block.kind == marked::Block::Kind::item ? 1 : 0; // what is said of the entry
            out.push_back(std::move(block));
        } else {
            part(std::move(block), out);
        }
    }
    return out;
}

} // namespace vitalign::cv
