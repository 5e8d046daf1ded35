#include "plain/blocks.hpp"

#include "marked/compose.hpp"
#include "plain/join.hpp"
#include "plain/looks.hpp"
#include "plain/pages.hpp"
#include "plain/roles.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::plain {

namespace {

using Blocks = std::vector<marked::Block>;

void finish(Blocks& blocks, Progress& now)
{
    if (!now.block.text.empty()) {
        blocks.push_back(std::move(now.block));
    }
    now.block = {};
    now.bare_mark = false;
}

void append_line(Progress& now, const marked::MarkedText& line)
{
    join(now.block.text, line);
    now.bare_mark = false;
}

void heading(Blocks& blocks, Progress& now, const Line& line)
{
    finish(blocks, now);
    now.list_indent.reset();
    now.rests_seen = false;
    now.mark = {};
    now.counted = {};
    now.item_level = 0;
    now.block = {.kind = marked::Block::Kind::heading, .level = 1, .text = line.text};
    finish(blocks, now);
}

/// Deeper than the list's first item is a remark on an item. Numbers stand flush at their left or at their right.
int level_of(Progress& now, std::size_t mark, std::size_t text)
{
    const auto [least_mark, least_text] = now.list_indent.value_or(std::pair{mark, text});
    now.list_indent = {std::min(least_mark, mark), std::min(least_text, text)};
    return mark > now.list_indent->first + 1 && text > now.list_indent->second + 1 ? 2 : 1;
}

void item(Blocks& blocks, Progress& now, const Line& line)
{
    finish(blocks, now);
    const std::size_t size = line.text.text.size();
    const int level_before = std::exchange(now.item_level, 0);
    const ListMark before = std::exchange(now.mark, list_mark(line.text.text).value_or(ListMark{}));
    now.block.kind = marked::Block::Kind::item;
    // A series that goes on is one list, wherever a new page puts its numbers.
    const int level = level_of(now, line.indent, line.indent + now.mark.length);
    now.item_level = level_before > 0 && now.mark.counts_on(before) && line.indent >= now.indent ? level_before : level;
    now.block.level = now.item_level;
    now.counted = now.mark.number ? now.mark : now.counted;
    now.indent = line.indent;
    now.bare_mark = now.mark.length == size;
    if (!now.bare_mark) {
        append_line(now, marked::slice(line.text, {now.mark.length, size}));
    }
}

void filled(Blocks& blocks, Progress& now, const Line& line, Role role)
{
    switch (role) {
    case Role::heading: heading(blocks, now, line); break;
    case Role::item: item(blocks, now, line); break;
    case Role::rest:
        now.rests_seen = now.rests_seen || (now.paragraph_ended && now.in_item() && !now.bare_mark);
        append_line(now, line.text);
        break;
    case Role::paragraph:
        finish(blocks, now);
        now.indent = line.indent;
        append_line(now, line.text);
        break;
    }
    now.last_indent = line.indent;
    now.page_ended = false;
    now.paragraph_ended = false;
}

Blocks blocks_of(const Lines& lines)
{
    Blocks blocks;
    Progress now;
    for (; now.at < lines.all.size(); ++now.at) {
        const Line& line = lines.all[now.at];
        if (line.page_break) {
            now.page_ended = true;
        } else if (line.blank()) {
            now.paragraph_ended = true;
        } else if (is_rule(line.text.text)) {
            finish(blocks, now);
        } else {
            filled(blocks, now, line, role_of(lines, now));
        }
    }
    finish(blocks, now);
    return blocks;
}

} // namespace

std::vector<marked::Block> read_plain(const marked::SourceText& source)
{
    Lines lines{.all = without_page_edges(lines_of(source.text())), .next = {}, .runs = {}};
    lines.next = next_filled(lines.all);
    lines.runs = runs_of(lines.all);
    return blocks_of(lines);
}

} // namespace vitalign::plain
