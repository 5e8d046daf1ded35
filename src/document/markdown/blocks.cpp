#include "markdown/blocks.hpp"

#include "html/blocks.hpp"
#include "html/nesting.hpp"
#include "markdown/cut.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/html.hpp"
#include "markdown/strays.hpp"
#include "marked/block_writer.hpp"
#include "schemas/ascii.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <md4c.h>
#include <optional>
#include <string>
#include <utility>

namespace vitalign::markdown {

namespace {

/// Each is a page to the parser of HTML; this many take a second.
constexpr std::size_t most_islands = 200'000;

/// Takes what the parser finds; offsets are those of the input.
class Collector {
public:
    explicit Collector(std::string_view input) : m_input(input) {}

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_H:
            begin(marked::Block::Kind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            finish(); // a list inside an item ends the item's own text
            ++m_depth;
            break;
        case MD_BLOCK_LI: begin(marked::Block::Kind::item, m_depth); break;
        case MD_BLOCK_TR: begin(marked::Block::Kind::item, std::max(m_depth, 1)); break;
        case MD_BLOCK_TD: enter_cell(); break;
        case MD_BLOCK_P: enter_paragraph(); break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_THEAD: ++m_ignored; break;
        case MD_BLOCK_HTML: m_island = marked::Part{m_input.size(), 0}; break;
        default: break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_H:
        case MD_BLOCK_LI:
        case MD_BLOCK_TR: finish(); break;
        case MD_BLOCK_TD: m_out.close(marked::Style::field); break;
        case MD_BLOCK_P:
            if (m_out.writes(marked::Block::Kind::paragraph)) {
                finish();
            }
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: --m_depth; break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_THEAD: --m_ignored; break;
        case MD_BLOCK_HTML: island(*std::exchange(m_island, std::nullopt)); break;
        default: break;
        }
    }

    void enter_span(MD_SPANTYPE type, void* detail)
    {
        switch (type) {
        case MD_SPAN_A: {
            const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
            m_out.open(marked::Style::link, text::decode_entities({href.text, href.size}));
            break;
        }
        case MD_SPAN_STRONG: m_out.open(marked::Style::bold); break;
        case MD_SPAN_EM: m_out.open(marked::Style::italic); break;
        case MD_SPAN_CODE: m_out.open(marked::Style::code); break;
        case MD_SPAN_IMG: ++m_ignored; break;
        default: break;
        }
    }

    void leave_span(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_A: m_out.close(marked::Style::link); break;
        case MD_SPAN_STRONG: m_out.close(marked::Style::bold); break;
        case MD_SPAN_EM: m_out.close(marked::Style::italic); break;
        case MD_SPAN_CODE: m_out.close(marked::Style::code); break;
        case MD_SPAN_IMG: --m_ignored; break;
        default: break;
        }
    }

    void text(MD_TEXTTYPE type, std::string_view piece)
    {
        if (m_ignored > 0) {
            return;
        }
        const bool inside = piece.data() >= m_input.data() && piece.data() < m_input.data() + m_input.size();
        const std::size_t offset = inside ? static_cast<std::size_t>(piece.data() - m_input.data()) : m_last;
        if (m_island) {
            if (!inside) {
                return; // the indentation, which the parser writes anew
            }
            m_island = marked::Part{std::min(m_island->begin, offset), std::max(m_island->end, offset + piece.size())};
            return;
        }
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR: m_out.line_break(m_last); return;
        case MD_TEXT_HTML: put_markdown_tag(m_out, piece, m_last); return;
        case MD_TEXT_ENTITY: m_out.put_for(m_entities.decode(piece), offset, offset + piece.size()); break;
        case MD_TEXT_NULLCHAR: break;
        default: m_out.put(piece, offset);
        }
        m_last = offset + piece.size();
    }

    /// Shorter rows are filled up with cells as long as the header is: a file can ask for too many.
    bool must_stop() const { return m_refusal || m_cells > m_input.size() + 10'000; }
    /// Where HTML stands that must not be read, and why.
    const std::optional<html::HtmlRefusal>& refusal() const { return m_refusal; }

    std::vector<marked::Block> blocks() &&
    {
        finish();
        return std::move(m_out.blocks());
    }

private:
    void begin(marked::Block::Kind kind, int level)
    {
        finish();
        m_cell = 0;
        m_out.begin(kind, level);
    }

    /// HTML that was left open ends with its block.
    void finish()
    {
        m_out.close_to(0);
        m_out.finish();
    }

    void enter_paragraph()
    {
        // A second paragraph of an item goes on with it.
        if (m_out.writes(marked::Block::Kind::item)) {
            m_out.line_break(m_last);
        } else {
            begin(marked::Block::Kind::paragraph, 0);
        }
    }

    void enter_cell()
    {
        ++m_cells;
        m_out.line_break(m_last);
        m_out.open(marked::Style::field, fmt::format("row/{}", ++m_cell));
    }

    void island(marked::Part part)
    {
        const std::string_view html = part.empty() ? "" : m_input.substr(part.begin, part.end - part.begin);
        if (html.find_first_not_of("</>\n") == std::string_view::npos || m_refusal) {
            return;
        }
        if (++m_islands > most_islands) {
            m_refusal = html::HtmlRefusal{.offset = part.begin, .reason = "too many blocks of HTML"};
            return;
        }
        if (auto refusal = html::refusal_of_html(html)) {
            m_refusal = html::HtmlRefusal{.offset = part.begin + refusal->offset, .reason = std::move(refusal->reason)};
            return;
        }
        for (marked::Block& block : html::html_island(html, part.begin)) {
            m_last = block.text.origin.back() + 1;
            take(std::move(block));
        }
    }

    /// A paragraph of HTML in an item is a line of it.
    void take(marked::Block block)
    {
        if (m_out.writes(marked::Block::Kind::item) && block.kind == marked::Block::Kind::paragraph) {
            m_out.line_break(block.text.origin.front());
            m_out.put(block.text);
            return;
        }
        finish();
        block.level += block.kind == marked::Block::Kind::item ? m_depth : 0;
        m_out.blocks().push_back(std::move(block));
    }

    std::string_view m_input;
    marked::BlockWriter m_out;
    EntityDecoder m_entities;
    std::optional<marked::Part> m_island; ///< the block of HTML we are in
    std::optional<html::HtmlRefusal> m_refusal;
    std::size_t m_last = 0; ///< behind the last text
    std::size_t m_cells = 0;
    std::size_t m_islands = 0;
    int m_cell = 0;
    int m_depth = 0;
    int m_ignored = 0;
};

Collector& collector(void* self)
{
    return *static_cast<Collector*>(self);
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
        collector(self).enter(type, detail);
        return collector(self).must_stop() ? 1 : 0;
    };
    out.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
        collector(self).leave(type);
        return collector(self).must_stop() ? 1 : 0;
    };
    out.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return collector(self).enter_span(type, detail), 0;
    };
    out.leave_span = [](MD_SPANTYPE type, void*, void* self) { return collector(self).leave_span(type), 0; };
    out.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return collector(self).text(type, {text, size}), 0;
    };
    return out;
}

} // namespace

Result<std::vector<marked::Block>> read_markdown(const marked::SourceText& source)
{
    const std::string_view file = source.text();
    const marked::Part front = front_matter(file);
    const CutText cut = cut_markdown(file, front.end);
    Collector collecting{cut.text};
    const MD_PARSER how = parser(cut.text);
    if (md_parse(cut.text.data(), static_cast<MD_SIZE>(cut.text.size()), &how, &collecting) != 0) {
        const auto& refusal = collecting.refusal();
        const std::size_t offset = refusal ? cut.origin(refusal->offset) : 0;
        const Span at = source.span(offset, offset);
        return failure(ErrorCode::malformed, "{}:{}: {}", at.line, at.column,
                       refusal ? refusal->reason : "the Markdown cannot be read");
    }
    auto blocks = std::move(collecting).blocks();
    for (marked::Block& block : blocks) {
        remove_stray_emphasis(block.text);
        std::ranges::for_each(block.text.origin, [&](std::size_t& offset) { offset = cut.origin(offset); });
    }
    std::erase_if(blocks, [](const marked::Block& block) { return ascii::trim(block.text.text).empty(); });
    if (auto block = block_of_front_matter(file, front)) {
        blocks.insert(blocks.begin(), *std::move(block));
    }
    return blocks;
}

} // namespace vitalign::markdown
