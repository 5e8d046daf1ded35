#include "org/blocks.hpp"

#include "marked/block_writer.hpp"
#include "org/inline.hpp"
#include "org/lines.hpp"
#include "org/tables.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace vitalign::org {

namespace {

/// Blocks whose lines are text like any other; all other blocks are for machines.
constexpr std::array<std::string_view, 5> text_blocks{"quote", "center", "verse", "small", "abstract"};

/// A file as its lines go by.
struct Reading {
    std::string_view file;
    marked::BlockWriter out = {};
    std::size_t at = 0;                      ///< where the line begins
    std::size_t end = 0;                     ///< where it ends
    std::optional<marked::Block> block = {}; ///< the block at hand, its lines as they stand in the file
    std::vector<std::size_t> indents = {};   ///< of the item at hand and those around it
    std::size_t no_end_before = 0;           ///< where to look for the end of what is left out is known to be in vain
    int left_out_below = 0;                  ///< the level of a heading that is left out with all below it
    int table_row = 0;
    Exported exported = {};

    bool in_item() const { return block && block->kind == marked::Block::Kind::item; }
};

/// Writes the block whose lines were added.
void finish(Reading& now)
{
    if (now.block && !now.block->text.empty()) {
        now.out.begin(now.block->kind, now.block->level);
        put_inline(now.out, now.block->text);
        now.out.finish();
    }
    now.block.reset();
}

void begin(Reading& now, marked::Block::Kind kind, int level)
{
    finish(now);
    now.block = marked::Block{.kind = kind, .level = level};
}

void add(Reading& now, std::string_view text)
{
    marked::MarkedText& raw = now.block->text;
    if (!raw.empty()) {
        raw.append("\n", raw.origin.back() + 1, true);
    }
    text = ascii::trim(text);
    raw.append(text, static_cast<std::size_t>(text.data() - now.file.data()));
}

void put_heading(Reading& now, int level, std::string_view title)
{
    begin(now, marked::Block::Kind::heading, level);
    now.indents.clear();
    add(now, title);
    finish(now);
}

void heading_line(Reading& now, const Heading& heading)
{
    finish(now);
    if (now.left_out_below == 0 || heading.level <= now.left_out_below) {
        now.left_out_below = heading.left_out ? heading.level : 0;
    }
    if (now.left_out_below == 0) {
        put_heading(now, heading.level, heading.title);
    }
}

/// How deep an item is follows from the indents of those around it.
void item_line(Reading& now, const Item& item)
{
    while (!now.indents.empty() && now.indents.back() >= item.indent) {
        now.indents.pop_back();
    }
    now.indents.push_back(item.indent);
    begin(now, marked::Block::Kind::item, static_cast<int>(now.indents.size()));
    add(now, item.text);
}

void text_line(Reading& now, std::string_view text)
{
    const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
    if (!now.block || (now.in_item() && indent <= now.indents.back())) {
        begin(now, marked::Block::Kind::paragraph, 0);
        now.indents.clear();
    }
    add(now, text);
}

void empty_line(Reading& now)
{
    now.table_row = 0;
    if (!now.in_item()) {
        finish(now);
    }
}

/// Goes on behind the next line that begins with `end`, letter case ignored, unless one with `before` comes first
/// or there is none: then only this line is left out.
void skip_to(Reading& now, std::string_view end, std::string_view before)
{
    if (now.at < now.no_end_before) {
        return;
    }
    for (std::size_t at = now.end + 1; at < now.file.size();) {
        const std::size_t line_end = std::min(now.file.find('\n', at), now.file.size());
        std::string_view line = now.file.substr(at, line_end - at);
        if (!before.empty() && line.starts_with(before)) {
            return;
        }
        line = ascii::trim(line);
        if (ascii::consume(line, end)) {
            now.end = line_end;
            return;
        }
        at = line_end + 1;
    }
    now.no_end_before = now.file.size();
}

void add_export(Reading& now, std::string_view language, std::size_t begin, std::size_t end)
{
    if (begin < end) {
        auto blocks = now.exported({language.substr(0, language.find(' ')), begin, end});
        std::ranges::move(blocks, std::back_inserter(now.out.blocks()));
    }
}

void block_line(Reading& now, std::string_view name)
{
    finish(now);
    if (std::ranges::find(text_blocks, ascii::lower(name)) == text_blocks.end()) {
        const std::size_t opening = now.end;
        const std::string_view line = now.file.substr(now.at, opening - now.at);
        skip_to(now, "#+end", "");
        if (now.exported && ascii::lower(name) == "export" && now.end > opening) {
            const std::size_t last = now.file.rfind('\n', now.end - 1);
            add_export(now, ascii::trim(line.substr(line.find(name) + name.size())), opening + 1, last);
        }
    }
}

void table_line(Reading& now, std::string_view row)
{
    finish(now);
    const bool rule_below = now.end + 1 < now.file.size() && is_rule(ascii::trim(now.file.substr(now.end + 1, 200)));
    if (!is_rule(row)) {
        put_row(now.out, now.file, row, now.table_row++ == 0 && rule_below);
    }
}

void body_line(Reading& now, std::string_view text)
{
    std::string_view trimmed = ascii::trim(text);
    if (trimmed.empty()) {
        empty_line(now);
    } else if (const std::string_view block = block_of(text); !block.empty()) {
        block_line(now, block);
    } else if (begins_drawer(text)) {
        skip_to(now, ":end:", "*");
    } else if (trimmed.starts_with("\\begin{")) {
        skip_to(now, "\\end{", "*");
    } else if (trimmed.starts_with('|')) {
        table_line(now, trimmed);
    } else if (trimmed.starts_with("-----") && trimmed.find_first_not_of('-') == std::string_view::npos) {
        finish(now);
    } else if (ascii::consume(trimmed, "#+title:")) {
        put_heading(now, 0, trimmed);
    } else if (is_silent(text)) {
        return;
    } else if (const auto item = item_of(text)) {
        item_line(now, *item);
    } else {
        text_line(now, text);
    }
}

} // namespace

Result<std::vector<marked::Block>> read_org(const marked::SourceText& source, const Exported& exported)
{
    Reading now{.file = source.text(), .exported = exported};
    for (; now.at < now.file.size(); now.at = now.end + 1) {
        now.end = std::min(now.file.find('\n', now.at), now.file.size());
        std::string_view text = now.file.substr(now.at, now.end - now.at);
        text.remove_suffix(text.ends_with('\r') ? 1 : 0);
        if (const auto heading = heading_of(text)) {
            heading_line(now, *heading);
        } else if (now.left_out_below == 0) {
            body_line(now, text);
        }
    }
    finish(now);
    return std::move(now.out.blocks());
}

} // namespace vitalign::org
