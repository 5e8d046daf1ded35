#include "cv/nested_lines.hpp"

#include "cv/reference_look.hpp"
#include "marked/compose.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::cv {

namespace {

using marked::Block;

constexpr std::size_t most_below = 5;     ///< lines of one entry
constexpr std::size_t longest_line = 600; ///< bytes; longer ones are abstracts
constexpr float says_enough = 0.5F;       ///< log-odds of an entry that is put together
constexpr float must_gain = 1;            ///< log-odds, over what the first line says alone

/// An item and those one level below it.
struct Nest {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_item(const Block& block)
{
    return block.kind == Block::Kind::item;
}

bool shows(const Block& block, Sign sign)
{
    return signs_of(block.text).test(static_cast<std::size_t>(sign));
}

std::vector<Nest> nests_in(const std::vector<Block>& blocks)
{
    std::vector<Nest> nests;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        Nest nest{i, i + 1};
        while (is_item(blocks[i]) && nest.end < blocks.size() && is_item(blocks[nest.end]) &&
               blocks[nest.end].level == blocks[i].level + 1) {
            ++nest.end;
        }
        if (nest.end > i + 1) {
            nests.push_back(nest);
            i = nest.end - 1;
        }
    }
    return nests;
}

Block joined(const std::vector<Block>& blocks, std::size_t begin, std::size_t end)
{
    Block out = blocks[begin];
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (!blocks[i].text.empty()) {
            out.text.append("\n", blocks[i].text.origin.front(), true);
            marked::append(out.text, blocks[i].text);
        }
    }
    return out;
}

/// Behind the last of the lines below that belong to the entry: each of them makes it look more like one, and none is a
/// remark.
std::size_t end_of_entry(const std::vector<Block>& blocks, const Nest& nest)
{
    std::size_t end = nest.begin + 1;
    float look = reference_look(signs_of(blocks[nest.begin].text));
    while (end < nest.end && end - nest.begin <= most_below && blocks[end].text.text.size() <= longest_line &&
           !shows(blocks[end], Sign::remark)) {
        const float next = reference_look(signs_of(joined(blocks, nest.begin, end + 1).text));
        if (next <= look) {
            break;
        }
        look = next;
        ++end;
    }
    return end;
}

/// Whether the lines below say what the item leaves out: who, where and when.
bool is_parted(const std::vector<Block>& blocks, const Nest& nest)
{
    const std::size_t end = end_of_entry(blocks, nest);
    const Block& first = blocks[nest.begin];
    const bool alone = shows(first, Sign::year) || shows(first, Sign::pages) || shows(first, Sign::venue);
    if (alone || end == nest.begin + 1) {
        return false;
    }
    const float together = reference_look(signs_of(joined(blocks, nest.begin, end).text));
    return together >= says_enough && together >= reference_look(signs_of(first.text)) + must_gain;
}

} // namespace

std::vector<Block> with_nested_lines_joined(std::vector<Block> blocks)
{
    const auto nests = nests_in(blocks);
    const auto parted = std::ranges::count_if(nests, [&](const Nest& nest) { return is_parted(blocks, nest); });
    if (parted < 2 || 2 * parted < std::ssize(nests)) {
        return blocks;
    }
    std::vector<Block> out;
    std::size_t at = 0;
    for (const Nest& nest : nests) {
        std::move(blocks.begin() + static_cast<std::ptrdiff_t>(at),
                  blocks.begin() + static_cast<std::ptrdiff_t>(nest.begin), std::back_inserter(out));
        const std::size_t end = is_parted(blocks, nest) ? end_of_entry(blocks, nest) : nest.begin + 1;
        out.push_back(joined(blocks, nest.begin, end));
        std::move(blocks.begin() + static_cast<std::ptrdiff_t>(end),
                  blocks.begin() + static_cast<std::ptrdiff_t>(nest.end), std::back_inserter(out));
        at = nest.end;
    }
    std::move(blocks.begin() + static_cast<std::ptrdiff_t>(at), blocks.end(), std::back_inserter(out));
    return out;
}

} // namespace vitalign::cv
