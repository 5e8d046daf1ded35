#include "document/gathering.hpp"
#include "marked/compose.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <span>

namespace vitalign::document {

namespace {

using marked::Block;

constexpr std::size_t most_below = 4;       ///< blocks of one entry
constexpr std::size_t longest_below = 1500; ///< bytes of one entry
constexpr std::size_t least_mean_words = 5; ///< of titles; topics are shorter
constexpr std::size_t says_all = 70;        ///< bytes of a heading that may hold the whole entry

bool is_heading(const Block& block)
{
    return block.kind == Block::Kind::heading;
}

marked::SectionClass section_of(const Block& heading)
{
    return marked::section_class(heading.text.text);
}

bool lists_entries(marked::SectionClass section)
{
    return section == marked::SectionClass::publications || section == marked::SectionClass::patents;
}

/// A heading with what stands below it.
struct Unit {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The units of that level from `begin` on, up to a heading of a higher one or one that announces another list.
std::vector<Unit> units_from(const std::vector<Block>& blocks, std::size_t begin)
{
    const int level = blocks[begin].level;
    std::vector<Unit> units;
    for (std::size_t i = begin; i < blocks.size(); ++i) {
        const bool heading = is_heading(blocks[i]);
        if (heading && (blocks[i].level < level || section_of(blocks[i]) != marked::SectionClass::unknown)) {
            break;
        }
        if (heading && blocks[i].level == level) {
            units.push_back({i, i});
        }
        units.back().end = i + 1;
    }
    return units;
}

bool is_small(const std::vector<Block>& blocks, const Unit& unit)
{
    std::size_t bytes = 0;
    for (std::size_t i = unit.begin + 1; i < unit.end; ++i) {
        bytes += blocks[i].text.text.size();
        if (is_heading(blocks[i])) {
            return false;
        }
    }
    return unit.end - unit.begin <= 1 + most_below && bytes <= longest_below;
}

std::size_t words_in(std::string_view text)
{
    return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

bool are_entries(const std::vector<Block>& blocks, const std::vector<Unit>& units)
{
    std::size_t words = 0;
    std::size_t below = 0;
    for (const Unit& unit : units) {
        words += words_in(blocks[unit.begin].text.text);
        below += unit.end - unit.begin - 1;
    }
    const auto small = [&](const Unit& unit) { return is_small(blocks, unit); };
    return units.size() >= 2 && std::ranges::all_of(units, small) && words >= least_mean_words * units.size() &&
           below <= 3 * units.size() && 2 * below >= units.size();
}

Block gathered(const std::vector<Block>& blocks, const Unit& unit, std::vector<Block>& remarks)
{
    Block entry{.kind = Block::Kind::item, .level = 1, .text = blocks[unit.begin].text};
    const std::size_t title = entry.text.text.size();
    const bool whole = title >= says_all && std::ranges::any_of(entry.text.text, ascii::is_digit);
    if (!whole) {
        entry.text.marks.push_back({.style = marked::Style::bold, .begin = 0, .end = title});
    }
    for (std::size_t i = unit.begin + 1; i < unit.end; ++i) {
        const Block& block = blocks[i];
        if (block.level > 1 || (whole && block.kind == Block::Kind::item)) {
            remarks.push_back(block);
            remarks.back().level = 2;
        } else if (!block.text.empty()) {
            entry.text.append("\n", block.text.origin.front(), true);
            marked::append(entry.text, block.text);
        }
    }
    return entry;
}

} // namespace

void gather_titled_entries(std::vector<Block>& blocks)
{
    std::vector<Block> out;
    marked::SectionClass section = marked::SectionClass::unknown;
    int level = 0;
    for (std::size_t i = 0; i < blocks.size();) {
        const bool heading = is_heading(blocks[i]);
        const auto own = heading ? section_of(blocks[i]) : marked::SectionClass::unknown;
        if (heading && own == marked::SectionClass::unknown && lists_entries(section) && blocks[i].level > level) {
            const auto units = units_from(blocks, i);
            if (are_entries(blocks, units)) {
                for (const Unit& unit : units) {
                    std::vector<Block> remarks;
                    out.push_back(gathered(blocks, unit, remarks));
                    std::ranges::move(remarks, std::back_inserter(out));
                }
                i = units.back().end;
                continue;
            }
        }
        if (heading && (own != marked::SectionClass::unknown || blocks[i].level <= level)) {
            section = own;
            level = blocks[i].level;
        }
        out.push_back(std::move(blocks[i++]));
    }
    blocks = std::move(out);
}

} // namespace vitalign::document
