// What each line of plain text is: a heading, the start of an item or paragraph, the rest of one.
#pragma once

#include "plain/lines.hpp"
#include "plain/marks.hpp"
#include "plain/runs.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace vitalign::plain {

/// The lines of a text with what is known of each.
struct Lines {
    std::vector<Line> all;
    std::vector<std::size_t> next; ///< as next_filled() has it
    std::vector<Run> runs;
};

/// The block at hand and the list that it is in, in front of the line `at`.
struct Progress {
    std::size_t at = 0;
    marked::Block block = {};
    ListMark mark = {};           ///< of the last item
    ListMark counted = {};        ///< of the last item with a number; bullets below it may have come since
    int item_level = 0;           ///< of the last item
    bool bare_mark = false;       ///< the item has a mark and no text yet
    bool page_ended = false;      ///< since the last filled line
    bool paragraph_ended = false; ///< since the last filled line
    bool rests_seen = false;      ///< an item of the list went on behind a blank line
    std::size_t indent = 0;       ///< of the block's first line
    std::size_t last_indent = 0;
    std::optional<std::pair<std::size_t, std::size_t>> list_indent = {}; ///< of the list's marks and of their texts

    bool open() const { return !block.text.empty() || bare_mark; }
    bool in_item() const { return open() && block.kind == marked::Block::Kind::item; }
    /// Nothing but a line break parts the line from the one before.
    bool adjacent() const { return open() && !page_ended && !paragraph_ended; }
};

enum class Role { heading, item, rest, paragraph };

/// Of the line that is at hand, which is filled and no rule.
Role role_of(const Lines& lines, const Progress& now);

} // namespace vitalign::plain
