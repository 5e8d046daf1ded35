#include "markdown/parsed.hpp"

#include "markdown/html.hpp"
#include "marked/block_writer.hpp"
#include "schemas/ascii.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <md4c.h>
#include <optional>
#include <utility>

namespace vitalign::markdown {

namespace {

/// Offsets are those of the input, in which all text stands but what the parser writes anew.
struct Collecting {
    std::string_view input;
    marked::BlockWriter out = {};
    EntityDecoder entities = {};
    Islands islands = {};
    std::optional<marked::Part> island = {}; ///< the block of HTML we are in
    std::size_t last = 0;                    ///< behind the last text
    std::size_t cells = 0;
    int cell = 0; ///< of the row
    int depth = 0;
    int ignored = 0;
    bool in_table_head = false;
};

/// HTML that was left open ends with its block.
void finish(Collecting& now)
{
    now.out.close_to(0);
    now.out.finish();
}

void begin(Collecting& now, marked::Block::Kind kind, int level)
{
    finish(now);
    now.cell = 0;
    now.out.begin(kind, level);
}

/// A second paragraph of an item goes on with it.
void enter_paragraph(Collecting& now)
{
    if (now.out.writes(marked::Block::Kind::item)) {
        now.out.line_break(now.last);
    } else {
        begin(now, marked::Block::Kind::paragraph, 0);
    }
}

void enter_cell(Collecting& now)
{
    ++now.cells;
    now.out.line_break(now.last);
    now.out.open(marked::Style::field, fmt::format("row/{}", ++now.cell));
}

void enter_row(Collecting& now)
{
    now.in_table_head ? begin(now, marked::Block::Kind::heading, marked::Block::table_head)
                      : begin(now, marked::Block::Kind::item, std::max(now.depth, 1));
}

/// A paragraph of HTML in an item is a line of it.
void take(Collecting& now, marked::Block block)
{
    if (now.out.writes(marked::Block::Kind::item) && block.kind == marked::Block::Kind::paragraph) {
        now.out.line_break(block.text.origin.front());
        now.out.put(block.text);
        return;
    }
    finish(now);
    block.level += block.kind == marked::Block::Kind::item ? now.depth : 0;
    now.out.blocks().push_back(std::move(block));
}

void leave_island(Collecting& now)
{
    const marked::Part part = *std::exchange(now.island, std::nullopt);
    const std::string_view html = part.empty() ? "" : now.input.substr(part.begin, part.end - part.begin);
    for (marked::Block& block : read_island(now.islands, html, part.begin)) {
        now.last = block.text.origin.back() + 1;
        take(now, std::move(block));
    }
}

std::optional<marked::Style> style_of(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_A: return marked::Style::link;
    case MD_SPAN_STRONG: return marked::Style::bold;
    case MD_SPAN_EM: return marked::Style::italic;
    case MD_SPAN_CODE: return marked::Style::code;
    default: return std::nullopt;
    }
}

void enter(Collecting& now, MD_BLOCKTYPE type, void* detail)
{
    switch (type) {
    case MD_BLOCK_H:
        begin(now, marked::Block::Kind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        finish(now); // a list inside an item ends the item's own text
        ++now.depth;
        break;
    case MD_BLOCK_LI: begin(now, marked::Block::Kind::item, now.depth); break;
    case MD_BLOCK_TR: enter_row(now); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: enter_cell(now); break;
    case MD_BLOCK_P: enter_paragraph(now); break;
    case MD_BLOCK_CODE: ++now.ignored; break;
    case MD_BLOCK_THEAD: now.in_table_head = true; break;
    case MD_BLOCK_HTML: now.island = marked::Part{now.input.size(), 0}; break;
    default: break;
    }
}

void leave(Collecting& now, MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_H:
    case MD_BLOCK_LI:
    case MD_BLOCK_TR: finish(now); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: now.out.close(marked::Style::field); break;
    case MD_BLOCK_P:
        if (now.out.writes(marked::Block::Kind::paragraph)) {
            finish(now);
        }
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: --now.depth; break;
    case MD_BLOCK_CODE: --now.ignored; break;
    case MD_BLOCK_THEAD: now.in_table_head = false; break;
    case MD_BLOCK_HTML: leave_island(now); break;
    default: break;
    }
}

void enter_span(Collecting& now, MD_SPANTYPE type, void* detail)
{
    now.ignored += type == MD_SPAN_IMG ? 1 : 0;
    if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        now.out.open(marked::Style::link, text::decode_entities({href.text, href.size}));
    } else if (const auto style = style_of(type)) {
        now.out.open(*style);
    }
}

void leave_span(Collecting& now, MD_SPANTYPE type)
{
    now.ignored -= type == MD_SPAN_IMG ? 1 : 0;
    if (const auto style = style_of(type)) {
        now.out.close(*style);
    }
}

void put_text(Collecting& now, MD_TEXTTYPE type, std::string_view piece)
{
    if (now.ignored > 0) {
        return;
    }
    const bool inside = piece.data() >= now.input.data() && piece.data() < now.input.data() + now.input.size();
    const std::size_t offset = inside ? static_cast<std::size_t>(piece.data() - now.input.data()) : now.last;
    const std::size_t end = offset + piece.size();
    if (now.island) {
        if (inside) { // else it is the indentation, which the parser writes anew
            now.island = marked::Part{std::min(now.island->begin, offset), std::max(now.island->end, end)};
        }
        return;
    }
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: now.out.line_break(now.last); return;
    case MD_TEXT_HTML: put_markdown_tag(now.out, piece, now.last); return;
    case MD_TEXT_ENTITY: now.out.put_for(now.entities.decode(piece), offset, end); break;
    case MD_TEXT_NULLCHAR: break;
    default: now.out.put(piece, offset);
    }
    now.last = end;
}

/// Shorter rows are filled up with cells as long as the header is: a file can ask for too many.
bool must_stop(const Collecting& now)
{
    return now.islands.refused || now.cells > now.input.size() + 10'000;
}

Collecting& collecting(void* self)
{
    return *static_cast<Collecting*>(self);
}

/// The parser takes quadratic time on bare addresses.
bool has_few_addresses(std::string_view text)
{
    constexpr std::size_t most = 10'000;
    std::size_t count = 0;
    for (std::size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", at + 3)) {
        ++count;
    }
    return count <= most;
}

MD_PARSER parser(std::string_view input)
{
    MD_PARSER out{};
    out.flags =
        MD_FLAG_STRIKETHROUGH | MD_FLAG_TABLES | (has_few_addresses(input) ? MD_FLAG_PERMISSIVEURLAUTOLINKS : 0U);
    out.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        enter(collecting(self), type, detail);
        return must_stop(collecting(self)) ? 1 : 0;
    };
    out.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
        leave(collecting(self), type);
        return must_stop(collecting(self)) ? 1 : 0;
    };
    out.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return enter_span(collecting(self), type, detail), 0;
    };
    out.leave_span = [](MD_SPANTYPE type, void*, void* self) { return leave_span(collecting(self), type), 0; };
    out.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return put_text(collecting(self), type, {text, size}), 0;
    };
    return out;
}

} // namespace

tl::expected<std::vector<marked::Block>, Unreadable> parsed(std::string_view input)
{
    Collecting now{.input = input};
    const MD_PARSER how = parser(input);
    if (md_parse(input.data(), static_cast<MD_SIZE>(input.size()), &how, &now) != 0) {
        return tl::unexpected(now.islands.refused.value_or(Unreadable{{}, "the Markdown cannot be read"}));
    }
    finish(now);
    return std::move(now.out.blocks());
}

} // namespace vitalign::markdown
