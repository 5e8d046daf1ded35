// What the tests of readers say about blocks: their fields and marks in a line each, and whether all stands in its
// place.
#pragma once

#include "catch.hpp"
#include "marked/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::marked {

/// `title: Maps of Lists`, one line for each named field, in their order.
inline std::string fields_of(const Block& block)
{
    std::string out;
    for (const Mark& mark : block.text.marks) {
        if (mark.style == Style::field) {
            out += mark.value + ": " + block.text.text.substr(mark.begin, mark.end - mark.begin) + "\n";
        }
    }
    return out;
}

/// `# heading`, `- item`, `-- remark`, or a paragraph as it is; one line for each, its own line breaks as `/`.
inline std::string outline(const std::vector<Block>& blocks)
{
    std::string out;
    for (const Block& block : blocks) {
        std::string text = block.text.text;
        std::ranges::replace(text, '\n', '/');
        const bool item = block.kind == Block::Kind::item;
        out += block.kind == Block::Kind::heading ? std::string(static_cast<std::size_t>(block.level), '#') + " "
               : item                             ? std::string(static_cast<std::size_t>(block.level), '-') + " "
                                                  : "";
        out += text + "\n";
    }
    return out;
}

/// The marked parts of one style, `text` or `text <address>`, parted by bars.
inline std::string marked_as(const Block& block, Style style)
{
    std::string out;
    for (const Mark& mark : block.text.marks) {
        if (mark.style == style) {
            out += (out.empty() ? "" : "|") + block.text.text.substr(mark.begin, mark.end - mark.begin);
            out += mark.value.empty() ? "" : " <" + mark.value + ">";
        }
    }
    return out;
}

/// What stands in the file where the span of the part says; `file` in one line for each line of it.
inline std::string in_file(std::string_view file, const Block& block, std::string_view part)
{
    const std::size_t begin = block.text.text.find(part);
    if (begin == std::string::npos) {
        return "not in the block";
    }
    const std::size_t first = block.text.origin[begin];
    return std::string{file.substr(first, block.text.origin[begin + part.size() - 1] + 1 - first)};
}

/// Whether every letter and digit of the text is, byte for byte, at its place in the file.
inline bool stands_in_place(std::string_view file, const Block& block)
{
    for (std::size_t i = 0; i < block.text.text.size(); ++i) {
        const char c = block.text.text[i];
        const bool sign = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (sign && (block.text.origin[i] >= file.size() || file[block.text.origin[i]] != c)) {
            return false;
        }
    }
    return block.text.text.size() == block.text.origin.size();
}

} // namespace vitalign::marked
