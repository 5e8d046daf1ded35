// What the tests of the readers share: blocks in one readable line each, and whether their text stands where they say.
#pragma once

#include "catch.hpp"
#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <array>
#include <map>

namespace vitalign::marked {

/// `I1 bold{Ann}, link{pdf}(https://x.example)|SoL`: kind and level of the block, `|` for line ends, marks around their
/// text. Marks that overlap are not told apart.
inline std::string shown(const Block& block)
{
    static constexpr std::array styles{"bold", "italic", "under", "code", "link", "field"};
    const MarkedText& text = block.text;
    std::multimap<std::size_t, std::string> ends;
    std::multimap<std::size_t, std::string> begins;
    for (const Mark& mark : text.marks) {
        ends.emplace(mark.end, mark.value.empty() ? "}" : fmt::format("}}({})", mark.value));
    }
    for (auto mark = text.marks.rbegin(); mark != text.marks.rend(); ++mark) { // the outer ones were closed last
        begins.emplace(mark->begin, fmt::format("{}{{", styles[static_cast<std::size_t>(mark->style)]));
    }
    std::string out = fmt::format("{}{} ", "HIP"[static_cast<int>(block.kind)], block.level);
    for (std::size_t i = 0; i <= text.text.size(); ++i) {
        for (auto [at, last] = ends.equal_range(i); at != last; ++at) {
            out += at->second;
        }
        for (auto [at, last] = begins.equal_range(i); at != last; ++at) {
            out += at->second;
        }
        out += i == text.text.size() ? "" : text.text[i] == '\n' ? "|" : text.text.substr(i, 1);
    }
    return out + "\n";
}

inline std::string shown(const Result<std::vector<Block>>& blocks)
{
    REQUIRE(blocks);
    std::string out;
    for (const Block& block : *blocks) {
        REQUIRE(block.text.text.size() == block.text.origin.size());
        out += shown(block);
    }
    return out;
}

/// What the file has where `part` of the blocks' text says that it stands; "nowhere" if no block has it.
inline std::string there(const std::string& file, const Result<std::vector<Block>>& blocks, const std::string& part)
{
    REQUIRE(blocks);
    for (const Block& block : *blocks) {
        if (const std::size_t at = block.text.text.find(part); at != std::string::npos) {
            const std::size_t begin = block.text.origin[at];
            return file.substr(begin, block.text.origin[at + part.size() - 1] + 1 - begin);
        }
    }
    return "nowhere";
}

inline std::string times(std::size_t count, const std::string& unit)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += unit;
    }
    return out;
}

} // namespace vitalign::marked
