#include "markdown_reader.hpp"

#include "markup.hpp"

#include <md4c.h>

namespace vitalign {

namespace {

class Collector {
public:
    explicit Collector(std::string_view input) : m_input(input) {}

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_H:
            begin(Block::Kind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            finish(); // a list inside an item ends the item's own text
            ++m_depth;
            break;
        case MD_BLOCK_LI: begin(Block::Kind::item, m_depth); break;
        case MD_BLOCK_P:
            // A second paragraph of an item goes on with it.
            if (!(m_open && m_block.kind == Block::Kind::item)) {
                begin(Block::Kind::paragraph, 0);
            } else if (!m_block.text.empty()) {
                m_block.text.append("\n", m_last, true);
            }
            break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_HTML: ++m_ignored; break;
        default: break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_H:
        case MD_BLOCK_LI: finish(); break;
        case MD_BLOCK_P:
            if (m_block.kind == Block::Kind::paragraph) {
                finish();
            }
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: --m_depth; break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_HTML: --m_ignored; break;
        default: break;
        }
    }

    void enter_span(MD_SPANTYPE type, void* detail)
    {
        Mark mark{.begin = m_block.text.text.size()};
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
            mark.style = Style::link;
            mark.url = text::decode_entities({href.text, href.size});
        } else {
            mark.style = type == MD_SPAN_STRONG ? Style::bold : type == MD_SPAN_EM ? Style::italic : Style::code;
        }
        m_open_marks.push_back(std::move(mark));
    }

    void leave_span()
    {
        Mark mark = std::move(m_open_marks.back());
        m_open_marks.pop_back();
        mark.end = m_block.text.text.size();
        m_block.text.marks.push_back(std::move(mark));
    }

    void text(MD_TEXTTYPE type, std::string_view piece)
    {
        if (m_ignored > 0 || !m_open || type == MD_TEXT_HTML) {
            return;
        }
        const bool inside = piece.data() >= m_input.data() && piece.data() < m_input.data() + m_input.size();
        const std::size_t offset = inside ? static_cast<std::size_t>(piece.data() - m_input.data()) : m_last;
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR: m_block.text.append("\n", m_last, true); return;
        case MD_TEXT_ENTITY: m_block.text.append(text::decode_entities(piece), offset, true); break;
        case MD_TEXT_NULLCHAR: break;
        default: m_block.text.append(piece, offset);
        }
        m_last = offset + piece.size();
    }

    std::vector<Block> blocks() &&
    {
        finish();
        return std::move(m_blocks);
    }

private:
    void begin(Block::Kind kind, int level)
    {
        finish();
        m_block = {.kind = kind, .level = level};
        m_open = true;
    }

    void finish()
    {
        if (m_open && !m_block.text.empty()) {
            m_blocks.push_back(std::move(m_block));
        }
        m_block = {};
        m_open = false;
    }

    std::string_view m_input;
    std::vector<Block> m_blocks;
    Block m_block;
    std::vector<Mark> m_open_marks;
    bool m_open = false;
    int m_depth = 0;
    int m_ignored = 0;
    std::size_t m_last = 0;
};

Collector& collector(void* self)
{
    return *static_cast<Collector*>(self);
}

} // namespace

Result<std::vector<Block>> read_markdown(const SourceText& source)
{
    const std::string_view input = source.text();
    Collector collecting{input};
    MD_PARSER parser{};
    parser.flags = MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return collector(self).enter(type, detail), 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return collector(self).leave(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return collector(self).enter_span(type, detail), 0;
    };
    parser.leave_span = [](MD_SPANTYPE, void*, void* self) { return collector(self).leave_span(), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return collector(self).text(type, {text, size}), 0;
    };
    if (md_parse(input.data(), static_cast<MD_SIZE>(input.size()), &parser, &collecting) != 0) {
        return failure(ErrorCode::malformed, "the Markdown cannot be read");
    }
    return std::move(collecting).blocks();
}

} // namespace vitalign
