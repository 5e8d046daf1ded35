#include "html/blocks.hpp"

#include "html/cards.hpp"
#include "html/nesting.hpp"
#include "html/table.hpp"
#include "html/text.hpp"
#include "html/walk.hpp"
#include "html/words.hpp"
#include "marked/block_writer.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <gumbo.h>
#include <memory>
#include <utility>

namespace vitalign::html {

namespace {

struct OutputCleanup {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

/// `1 more author`, which a click unfolds.
bool says_more_authors(std::string_view text)
{
    text = ascii::trim(text);
    const std::size_t number = std::min(text.find_first_not_of("0123456789+ "), text.size());
    const std::string_view words = text.substr(number);
    return number > 0 && (words == "more author" || words == "more authors");
}

class PageReader {
public:
    PageReader(std::string_view html, std::size_t offset) : m_html(html), m_offset(offset) {}

    std::vector<marked::Block> read(const GumboNode& root)
    {
        walk_html(
            root, [this](const GumboNode& node) { return enter(node); },
            [this](const GumboNode& node) { leave(node); });
        m_out.finish();
        return std::move(m_out.blocks());
    }

private:
    bool enter(const GumboNode& node)
    {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
            text(node.v.text);
        }
        if (node.type != GUMBO_NODE_ELEMENT || is_left_out(node.v.element)) {
            return false;
        }
        const GumboElement& element = node.v.element;
        if (element.tag == GUMBO_TAG_DETAILS && m_out.writes(marked::Block::Kind::item)) {
            return false; // what is said of an entry
        }
        if (element.tag == GUMBO_TAG_BR) {
            line_break();
        } else if (const auto style = html_style(element.tag)) {
            m_out.open(*style, std::string{html_attribute(element, "href")});
        } else if (m_rows != nullptr) {
            return enter_in_row(node);
        } else {
            enter_block(node);
        }
        return true;
    }

    void leave(const GumboNode& node)
    {
        const GumboTag tag = node.v.element.tag;
        if (const auto style = html_style(tag)) {
            m_out.close(*style);
        } else if (&node == m_rows) {
            m_out.finish();
            m_rows = nullptr;
        } else if (&node == m_card) {
            m_out.finish();
            m_card = nullptr;
        } else if (m_rows != nullptr) {
            leave_in_row(tag);
        } else if (is_html_list(tag)) {
            m_out.finish();
            --m_depth;
        } else if (tag == GUMBO_TAG_LI || (heading_level(tag) > 0 && m_out.writes(marked::Block::Kind::heading))) {
            m_out.finish();
        } else if (is_html_block(tag) || heading_level(tag) > 0) {
            part_blocks();
        }
    }

    void enter_block(const GumboNode& node)
    {
        const GumboTag tag = node.v.element.tag;
        if (is_html_list(tag)) {
            m_out.finish();
            ++m_depth;
        } else if (tag == GUMBO_TAG_LI) {
            m_out.begin(marked::Block::Kind::item, std::max(m_depth, 1));
        } else if (m_card == nullptr && m_depth == 0 && m_cards.is_card(node)) {
            m_out.begin(marked::Block::Kind::item, 1);
            m_card = &node;
        } else if (heading_level(tag) > 0 && !m_out.writes(marked::Block::Kind::item)) {
            m_out.begin(marked::Block::Kind::heading, heading_level(tag));
        } else if (is_html_block(tag) || heading_level(tag) > 0) {
            part_blocks();
            m_rows = tag == GUMBO_TAG_TABLE && is_data_table(node) ? &node : nullptr;
        }
    }

    /// In a table of data each row is an item, each cell a field of it.
    bool enter_in_row(const GumboNode& node)
    {
        const GumboTag tag = node.v.element.tag;
        if (tag == GUMBO_TAG_TR) {
            is_header_row(node) ? m_out.begin(marked::Block::Kind::heading, marked::Block::table_head)
                                : m_out.begin(marked::Block::Kind::item, std::max(m_depth, 1));
            m_cell = 0;
            return true;
        }
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            m_out.line_break(m_last);
            m_out.open(marked::Style::field, fmt::format("row/{}", ++m_cell));
        } else if (is_html_block(tag)) {
            m_out.line_break(m_last);
        }
        return tag != GUMBO_TAG_CAPTION;
    }

    void leave_in_row(GumboTag tag)
    {
        if (tag == GUMBO_TAG_TR) {
            m_out.finish();
        } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            m_out.close(marked::Style::field);
        } else if (is_html_block(tag)) {
            m_out.line_break(m_last);
        }
    }

    /// A paragraph in an item is a line of it, a block in a heading a word; all else ends what came before.
    void part_blocks()
    {
        if (m_out.writes(marked::Block::Kind::item)) {
            m_out.line_break(m_last);
        } else if (m_out.writes(marked::Block::Kind::heading)) {
            m_out.blank(m_last);
        } else {
            m_out.finish();
        }
        m_after_break = false;
    }

    void line_break()
    {
        if (m_out.writes(marked::Block::Kind::heading)) {
            m_out.blank(m_last);
        } else if (m_after_break && m_out.writes(marked::Block::Kind::paragraph)) {
            m_out.finish(); // an empty line parts entries
        } else {
            m_out.line_break(m_last);
        }
        m_after_break = true;
    }

    void text(const GumboText& node)
    {
        const std::string_view raw{node.original_text.data, node.original_text.length};
        if (raw.data() < m_html.data() || raw.data() + raw.size() > m_html.data() + m_html.size()) {
            return;
        }
        const auto at = m_offset + static_cast<std::size_t>(raw.data() - m_html.data());
        if (says_more_authors(node.text)) {
            const bool after_and = m_out.block().text.text.ends_with("and");
            m_out.put_for(after_and ? "others" : "et al.", at, at + raw.size());
        } else {
            put_html_text(m_out, node.text, raw, at);
        }
        if (!ascii::trim(node.text).empty()) {
            m_last = at + raw.size();
            m_after_break = false;
        }
    }

    std::string_view m_html;
    std::size_t m_offset;
    marked::BlockWriter m_out;
    std::size_t m_last = 0;            ///< behind the last text
    int m_depth = 0;                   ///< of lists
    const GumboNode* m_rows = nullptr; ///< the table of data we are in
    Cards m_cards;
    const GumboNode* m_card = nullptr; ///< the box of one entry we are in
    int m_cell = 0;
    bool m_after_break = false;
};

/// A short line that is bold as a whole serves as a heading below all others.
void promote_bold_line(marked::Block& block)
{
    constexpr std::size_t longest = 60;
    constexpr int below_all = 8;
    const std::string& text = block.text.text;
    const bool whole = std::ranges::any_of(block.text.marks, [&](const marked::Mark& mark) {
        return mark.style == marked::Style::bold && mark.begin == 0 && mark.end == text.size();
    });
    if (block.kind == marked::Block::Kind::paragraph && whole && text.size() <= longest && !text.ends_with('.') &&
        text.find('\n') == std::string::npos) {
        block.kind = marked::Block::Kind::heading;
        block.level = below_all;
    }
}

} // namespace

std::vector<marked::Block> html_island(std::string_view html, std::size_t offset)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, OutputCleanup> output{
        gumbo_parse_with_options(&options, html.data(), html.size())};
    auto blocks = PageReader{html, offset}.read(*output->root);
    std::ranges::for_each(blocks, promote_bold_line);
    return blocks;
}

Result<std::vector<marked::Block>> read_html(const marked::SourceText& source, std::size_t from)
{
    if (const auto refusal = refusal_of_html(source.text())) {
        const Span at = source.span(refusal->offset, refusal->offset);
        return failure(ErrorCode::malformed, "{}:{}: {}", at.line, at.column, refusal->reason);
    }
    return html_island(source.text().substr(from), from);
}

} // namespace vitalign::html
