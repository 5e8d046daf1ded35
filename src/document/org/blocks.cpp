#include "org/blocks.hpp"

#include "marked/block_writer.hpp"
#include "org/inline.hpp"
#include "org/lines.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace vitalign::org {

namespace {

/// Blocks whose lines are text like any other; all other blocks are for machines.
constexpr std::array<std::string_view, 5> text_blocks{"quote", "center", "verse", "small", "abstract"};

class OrgReader {
public:
    explicit OrgReader(std::string_view file) : m_file(file) {}

    std::vector<marked::Block> read()
    {
        while (m_at < m_file.size()) {
            m_end = std::min(m_file.find('\n', m_at), m_file.size());
            line(m_file.substr(m_at, m_end - m_at));
            m_at = m_end + 1;
        }
        finish();
        return std::move(m_out.blocks());
    }

private:
    void line(std::string_view text)
    {
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        const auto heading = org_heading(text);
        if (heading) {
            begin_heading(*heading);
        } else if (m_left_out_below == 0) {
            body_line(text);
        }
    }

    void begin_heading(const OrgHeading& heading)
    {
        finish();
        if (m_left_out_below == 0 || heading.level <= m_left_out_below) {
            m_left_out_below = heading.left_out ? heading.level : 0;
        }
        if (m_left_out_below == 0) {
            begin(marked::Block::Kind::heading, heading.level);
            add(heading.title);
            finish();
        }
    }

    void body_line(std::string_view text)
    {
        const std::string_view trimmed = ascii::trim(text);
        if (trimmed.empty()) {
            m_table_row = 0;
            if (!in_item()) {
                finish();
            }
        } else if (const std::string_view block = org_block(text); !block.empty()) {
            finish();
            skip_block(ascii::lower(block));
        } else if (begins_org_drawer(text)) {
            skip_to(":end:", "*");
        } else if (trimmed.starts_with("\\begin{")) {
            skip_to("\\end{", "*");
        } else if (trimmed.starts_with('|')) {
            table_row(trimmed);
        } else if (trimmed.starts_with("-----") && trimmed.find_first_not_of('-') == std::string_view::npos) {
            finish();
        } else if (std::string_view title = trimmed; ascii::consume(title, "#+title:")) {
            finish();
            begin(marked::Block::Kind::heading, 0);
            add(title);
            finish();
        } else if (!is_org_silent(text)) {
            text_line(text);
        }
    }

    void text_line(std::string_view text)
    {
        const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
        if (const auto item = org_item(text)) {
            begin_item(*item);
            add(item->text);
        } else {
            if (in_item() && indent <= m_indents.back()) {
                finish();
            }
            if (!m_open) {
                begin(marked::Block::Kind::paragraph, 0);
            }
            add(text);
        }
    }

    bool in_item() const { return m_open && m_kind == marked::Block::Kind::item; }

    /// How deep an item is follows from the indents of those around it.
    void begin_item(const OrgItem& item)
    {
        auto indents = std::exchange(m_indents, {});
        finish();
        while (!indents.empty() && indents.back() >= item.indent) {
            indents.pop_back();
        }
        indents.push_back(item.indent);
        m_indents = std::move(indents);
        m_open = true;
        m_kind = marked::Block::Kind::item;
        m_level = static_cast<int>(m_indents.size());
    }

    void begin(marked::Block::Kind kind, int level)
    {
        m_open = true;
        m_kind = kind;
        m_level = level;
        m_indents.clear();
    }

    void add(std::string_view text)
    {
        if (!m_raw.empty()) {
            m_raw.append("\n", m_raw.origin.back() + 1, true);
        }
        text = ascii::trim(text);
        m_raw.append(text, static_cast<std::size_t>(text.data() - m_file.data()));
    }

    /// Writes the block whose lines were added.
    void finish()
    {
        if (m_open && !m_raw.empty()) {
            m_out.begin(m_kind, m_level);
            put_org(m_out, m_raw);
            m_out.finish();
        }
        m_raw = {};
        m_open = false;
    }

    void skip_block(std::string_view name)
    {
        if (std::ranges::find(text_blocks, name) == text_blocks.end()) {
            skip_to("#+end", "");
        }
    }

    /// Goes on behind the next line that begins with `end`, letter case ignored, unless one with `before` comes first
    /// or there is none: then only this line is left out.
    void skip_to(std::string_view end, std::string_view before)
    {
        if (m_at < m_no_end_before) {
            return;
        }
        for (std::size_t at = m_end + 1; at < m_file.size();) {
            const std::size_t line_end = std::min(m_file.find('\n', at), m_file.size());
            std::string_view line = m_file.substr(at, line_end - at);
            if (!before.empty() && line.starts_with(before)) {
                return;
            }
            line = ascii::trim(line);
            if (ascii::consume(line, end)) {
                m_end = line_end;
                return;
            }
            at = line_end + 1;
        }
        m_no_end_before = m_file.size();
    }

    /// Each row of a table is an item, each cell a field of it; a row above a rule is a header.
    void table_row(std::string_view row)
    {
        finish();
        if (row.starts_with("|-") || (m_table_row++ == 0 && next_line_is_rule())) {
            return;
        }
        m_out.begin(marked::Block::Kind::item, 1);
        int cell = 0;
        for (std::string_view text : ascii::split(row.substr(1), '|')) {
            text = ascii::trim(text);
            ++cell;
            if (!text.empty()) {
                const auto offset = static_cast<std::size_t>(text.data() - m_file.data());
                m_out.line_break(offset);
                marked::MarkedText raw;
                raw.append(text, offset);
                field(raw, cell);
            }
        }
        m_out.finish();
    }

    void field(const marked::MarkedText& raw, int cell)
    {
        marked::BlockWriter inner;
        inner.begin(marked::Block::Kind::item, 1);
        put_org(inner, raw);
        inner.finish();
        if (!inner.blocks().empty()) {
            m_out.open(marked::Style::field, fmt::format("row/{}", cell));
            m_out.put(inner.blocks().front().text);
            m_out.close(marked::Style::field);
        }
    }

    bool next_line_is_rule() const
    {
        return m_end + 1 < m_file.size() && ascii::trim(m_file.substr(m_end + 1, 200)).starts_with("|-");
    }

    std::string_view m_file;
    marked::BlockWriter m_out;
    marked::MarkedText m_raw; ///< the lines of the block
    std::vector<std::size_t> m_indents;
    std::size_t m_at = 0;  ///< where the line begins
    std::size_t m_end = 0; ///< where it ends
    std::size_t m_no_end_before = 0;
    marked::Block::Kind m_kind = marked::Block::Kind::paragraph;
    int m_level = 0;
    int m_left_out_below = 0;
    int m_table_row = 0;
    bool m_open = false;
};

} // namespace

Result<std::vector<marked::Block>> read_org(const marked::SourceText& source)
{
    return OrgReader{source.text()}.read();
}

} // namespace vitalign::org
