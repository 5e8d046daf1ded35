#include "plain/blocks.hpp"

#include "marked/compose.hpp"
#include "marked/headings.hpp"
#include "plain/join.hpp"
#include "plain/lines.hpp"
#include "plain/looks.hpp"
#include "plain/marks.hpp"
#include "plain/pages.hpp"
#include "plain/runs.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <cstdlib>

namespace vitalign::plain {

namespace {

using plain::Line;
using plain::ListMark;

constexpr std::size_t longest_heading = 60;

class Assembling {
public:
    explicit Assembling(std::vector<Line> lines)
        : m_lines(std::move(lines)), m_next(plain::next_filled(m_lines)), m_runs(plain::runs_of(m_lines))
    {
    }

    std::vector<marked::Block> blocks() &&
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            take(m_lines[m_at]);
        }
        finish();
        return std::move(m_blocks);
    }

private:
    const Line* following(std::size_t at) const
    {
        return at < m_lines.size() && !m_lines[at].blank() ? &m_lines[at] : nullptr;
    }

    void take(const Line& line)
    {
        const std::string_view text = line.text.text;
        if (line.page_break) {
            m_page_ended = true;
        } else if (line.blank()) {
            m_paragraph_ended = true;
        } else if (plain::is_rule(text)) {
            finish();
        } else {
            filled(line, text);
            m_page_ended = false;
            m_paragraph_ended = false;
        }
    }

    void filled(const Line& line, std::string_view text)
    {
        const auto mark = plain::list_mark(text);
        if (is_heading(line)) {
            heading(line);
        } else if (mark && begins_item(*mark, line)) {
            item(line, *mark);
        } else if (goes_on(line)) {
            m_rests_seen = m_rests_seen || (m_paragraph_ended && in_item() && !m_bare_mark);
            append_line(line.text);
        } else {
            finish();
            m_indent = line.indent;
            append_line(line.text);
        }
        m_last_indent = line.indent;
    }

    bool open() const { return !m_block.text.empty() || m_bare_mark; }
    bool in_item() const { return open() && m_block.kind == marked::Block::Kind::item; }
    /// Nothing but a line break parts the line from the one before.
    bool adjacent() const { return open() && !m_page_ended && !m_paragraph_ended; }

    bool is_heading(const Line& line) const
    {
        const std::string_view text = line.text.text;
        const Line* next = following(m_at + 1);
        if (next != nullptr && plain::is_rule(next->text.text) && text.size() < longest_heading + 20) {
            return true;
        }
        if (m_bare_mark || text.size() > longest_heading) {
            return false;
        }
        const bool behind_an_entry = plain::ends_an_entry(m_block.text.text) && line.indent <= m_indent;
        if (adjacent()) {
            return behind_an_entry && (plain::is_known_heading(text) || series_restarts_behind(text));
        }
        return (!plain::is_sentence(text) && marked::looks_like_heading(text)) || is_centred(line, next);
    }

    /// A short line between the last item of one series and the first of another.
    bool series_restarts_behind(std::string_view text) const
    {
        const Line* next = following(m_at + 1);
        const auto mark = next == nullptr ? std::nullopt : plain::list_mark(next->text.text);
        return in_item() && !plain::ends_an_entry(text.substr(0, text.find('('))) && !plain::list_mark(text) && mark &&
               mark->kind == m_mark.kind && mark->number && m_mark.number && *mark->number == 1 && *m_mark.number >= 2;
    }

    /// Alone and far in: the text above and below begins farther out.
    bool is_centred(const Line& line, const Line* next) const
    {
        constexpr std::size_t far = 10;
        const std::size_t below = m_next[std::min(m_at + 1, m_lines.size())];
        return next == nullptr && below < m_lines.size() && line.indent >= m_lines[below].indent + far &&
               !plain::ends_an_entry(line.text.text) && line.text.text.find_first_of("@,\n") == std::string::npos;
    }

    void heading(const Line& line)
    {
        finish();
        m_list_indent.reset();
        m_rests_seen = false;
        m_mark = {};
        m_block.kind = marked::Block::Kind::heading;
        m_block.level = 1;
        m_block.text = line.text;
        finish();
    }

    /// A number at the start of a line is a mark only where the list counts up or down to it; "12. Springer" is not.
    bool begins_item(const ListMark& mark, const Line& line) const
    {
        if (!adjacent()) {
            return true;
        }
        const bool same_list = in_item() && mark.kind == m_mark.kind;
        if (!in_item() || m_bare_mark) {
            return mark.number ? !is_cut_off(mark, line) : !mark.dash() || plain::ends_an_entry(m_block.text.text);
        }
        if (!mark.number) {
            return same_list || (!mark.dash() && (mark.kind.front() != '[' || line.indent <= m_indent));
        }
        const bool is_label = mark.kind.front() == '[' || ascii::is_upper(mark.kind.front());
        if (same_list && m_mark.number) {
            return std::abs(*mark.number - *m_mark.number) <= most_skipped;
        }
        return *mark.number == 1 || (is_label && line.indent <= m_indent);
    }

    /// A number that the line break parted from what it counts: `pp. 12–`, `25.`
    bool is_cut_off(const ListMark& mark, const Line& line) const
    {
        const std::string_view before = m_block.text.text;
        return !m_bare_mark && (mark.length == line.text.text.size() || before.ends_with(',') ||
                                before.ends_with('-') || before.ends_with("–") || line.indent > m_indent + 1);
    }

    void item(const Line& line, const ListMark& mark)
    {
        finish();
        m_block.kind = marked::Block::Kind::item;
        m_block.level = level_of(line.indent, line.indent + mark.length);
        m_mark = mark;
        m_indent = line.indent;
        m_bare_mark = mark.length == line.text.text.size();
        if (!m_bare_mark) {
            append_line(marked::slice(line.text, {mark.length, line.text.text.size()}));
        }
    }

    /// Deeper than the list's first item is a remark on an item. Numbers stand flush at their left or at their right.
    int level_of(std::size_t mark, std::size_t text)
    {
        const auto [least_mark, least_text] = m_list_indent.value_or(std::pair{mark, text});
        m_list_indent = {std::min(least_mark, mark), std::min(least_text, text)};
        return mark > m_list_indent->first + 1 && text > m_list_indent->second + 1 ? 2 : 1;
    }

    /// Whether the line belongs to the block before it.
    bool goes_on(const Line& line) const
    {
        if (!open()) {
            return false;
        }
        if (adjacent()) {
            return m_bare_mark || in_item() || !begins_unmarked(line);
        }
        const bool in_column = in_item() && line.indent >= m_indent + 2;
        const bool unfinished = !plain::ends_an_entry(m_block.text.text) || ascii::is_lower(line.text.text.front());
        if (m_paragraph_ended) {
            return m_bare_mark || (in_column && line.indent < m_indent + farthest_in) || is_rest_of_item();
        }
        return unfinished || in_column || (!in_item() && line.indent >= m_indent + 2);
    }

    /// An entry without a mark begins where the line stands out again, or where the one before ended early.
    bool begins_unmarked(const Line& line) const
    {
        const plain::Run& run = m_runs[m_at];
        const bool ended = plain::ends_an_entry(m_block.text.text);
        if (line.indent > m_indent) {
            return false;
        }
        if (run.hangs) {
            return m_last_indent > m_indent || (ended && std::ranges::any_of(m_block.text.text, ascii::is_digit));
        }
        const Line& before = m_lines[m_at - 1]; // filled, since the lines are adjacent
        const std::size_t width = before.indent + before.text.text.size();
        return ended && run.lines >= fewest_lines && 10 * width < 9 * run.width && plain::has_year(m_block.text.text) &&
               !ascii::is_lower(line.text.text.front());
    }

    /// What stands between the third and the fourth item of a list belongs to the third; and if an item of the list had
    /// such a rest, the last may have one, too.
    bool is_rest_of_item() const
    {
        if (!in_item() || m_lines[m_at].text.text.size() < shortest_rest) {
            return false;
        }
        std::size_t end = m_at;
        while (end < m_lines.size() && !m_lines[end].blank()) {
            ++end;
        }
        const std::size_t next = m_next[std::min(end, m_lines.size())];
        const auto mark = next < m_lines.size() ? plain::list_mark(m_lines[next].text.text) : std::nullopt;
        if (!mark || mark->kind != m_mark.kind || m_lines[next].indent != m_indent) {
            return m_rests_seen;
        }
        return !mark->number || std::abs(*mark->number - m_mark.number.value_or(0)) == 1;
    }

    void append_line(const marked::MarkedText& line)
    {
        plain::join(m_block.text, line);
        m_bare_mark = false;
    }

    void finish()
    {
        if (!m_block.text.empty()) {
            m_blocks.push_back(std::move(m_block));
        }
        m_block = {};
        m_bare_mark = false;
    }

    static constexpr int most_skipped = 2;           ///< numbers that a list may leave out
    static constexpr std::size_t fewest_lines = 6;   ///< of a run that may hold several entries
    static constexpr std::size_t farthest_in = 12;   ///< columns between a mark and its text
    static constexpr std::size_t shortest_rest = 25; ///< bytes; less may be a heading of the next items

    std::vector<Line> m_lines;
    std::vector<std::size_t> m_next; ///< for each line, the next one that is not blank
    std::vector<plain::Run> m_runs;  ///< of each line
    std::size_t m_at = 0;

    std::vector<marked::Block> m_blocks;
    marked::Block m_block;
    ListMark m_mark;                ///< of the last item
    bool m_bare_mark = false;       ///< the item has a mark and no text yet
    bool m_page_ended = false;      ///< since the last filled line
    bool m_paragraph_ended = false; ///< since the last filled line
    bool m_rests_seen = false;      ///< an item of the list went on behind a blank line
    std::size_t m_indent = 0;       ///< of the block's first line
    std::size_t m_last_indent = 0;
    std::optional<std::pair<std::size_t, std::size_t>> m_list_indent; ///< of the list's marks and of their texts
};

} // namespace

std::vector<marked::Block> read_plain(const marked::SourceText& source)
{
    return Assembling{plain::without_page_edges(plain::lines_of(source.text()))}.blocks();
}

} // namespace vitalign::plain
