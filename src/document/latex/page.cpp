#include "latex/page.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_heading = 60;
constexpr int loud_level = 6; ///< below all headings that a macro makes

/// Whether a line was ended although its next word had room, or is longer than editors wrap.
struct Lines {
    static constexpr std::size_t unwrapped = 100;
    static constexpr std::size_t least_width = 60; ///< shorter lines tell nothing
    static constexpr std::size_t slack = 8;

    std::string_view text;
    std::vector<std::size_t> ends = {}; ///< with the end of the text

    std::size_t begin(std::size_t line) const { return line == 0 ? 0 : ends[line - 1] + 1; }
    std::size_t length(std::size_t line) const { return ends[line] - begin(line); }

    bool ended_on_purpose(std::size_t line, std::size_t width) const
    {
        const std::size_t next = begin(line + 1);
        const std::size_t word = std::min(text.find_first_of(" \n", next), text.size()) - next;
        return length(line) >= unwrapped || length(line) + 1 + word + slack <= width;
    }
};

} // namespace

void Page::begin(marked::Block::Kind kind, int level)
{
    finish();
    m_block = {.kind = kind, .level = level};
    m_open = true;
}

void Page::ensure_open()
{
    if (!m_open) {
        m_block = {.kind = m_kind, .level = m_level};
        m_open = true;
    }
}

void Page::finish()
{
    for (OpenLook& look : m_looks) { // they go on in the next block
        record(look);
        look.begin = 0;
    }
    keep_lines();
    if (is_loud() && m_block.kind == marked::Block::Kind::paragraph) {
        m_block.kind = marked::Block::Kind::heading;
        m_block.level = loud_level;
    }
    if (m_open && !m_block.text.empty()) {
        m_blocks.push_back(std::move(m_block));
    }
    m_block = {};
    m_loud.clear();
    m_line_ends.clear();
    m_open = false;
    m_pending = 0;
    m_pending_end = false;
}

/// Authors, title and venue on lines of their own are worth knowing; the line ends of filled paragraphs mean nothing.
void Page::keep_lines()
{
    std::string& text = m_block.text.text;
    if (m_line_ends.empty() || text.find('\n') != std::string::npos) {
        return;
    }
    Lines lines{.text = text, .ends = m_line_ends};
    lines.ends.push_back(text.size());
    std::size_t width = 0;
    for (std::size_t line = 0; line < lines.ends.size(); ++line) {
        width = std::max(width, lines.length(line));
    }
    bool any = false;
    for (std::size_t line = 0; line < m_line_ends.size(); ++line) {
        const bool on_purpose = lines.ended_on_purpose(line, width);
        any = any || on_purpose;
        if (!on_purpose && lines.length(line) < width) { // of the longest line nothing is known
            return;
        }
    }
    if (!any || width < Lines::least_width) {
        return;
    }
    for (const std::size_t end : m_line_ends) {
        text[end] = '\n';
    }
}

void Page::finish_as_heading()
{
    m_block.kind = marked::Block::Kind::paragraph;
    m_block.text.marks.clear();
    finish();
}

void Page::flush_blank()
{
    if (m_pending != 0 && !m_block.text.empty()) {
        if (m_pending == ' ' && m_pending_end) {
            m_line_ends.push_back(m_block.text.text.size());
        }
        m_block.text.append(std::string_view{&m_pending, 1}, m_pending_offset, true);
    }
    m_pending = 0;
    m_pending_end = false;
}

void Page::line_end(std::size_t offset)
{
    if (m_pending == 0) {
        blank(offset);
        m_pending_end = true;
    }
}

void Page::text(std::string_view text, Extent at)
{
    if (text.empty()) {
        return;
    }
    ensure_open();
    flush_blank();
    const bool as_it_stands = at.end - at.begin == text.size();
    m_block.text.append(text, at.begin, !as_it_stands);
    if (!as_it_stands) { // the last byte stands for the end, so that spans hold all of the source
        m_block.text.origin.back() = std::max(at.end, at.begin + 1) - 1;
    }
}

void Page::blank(std::size_t offset)
{
    if (m_pending == 0) {
        m_pending = ' ';
        m_pending_offset = offset;
    }
}

void Page::line_break(std::size_t offset)
{
    if (m_pending == '\n' && m_open && m_block.kind == marked::Block::Kind::paragraph) {
        finish();
        return;
    }
    m_pending = '\n';
    m_pending_offset = offset;
}

std::size_t Page::open(Look look, std::size_t depth)
{
    const auto same = [&](const OpenLook& open) { return open.depth == depth && open.look == look; };
    if (std::ranges::any_of(m_looks, same)) {
        return 0; // as the text already looks
    }
    m_looks.push_back(
        {.look = std::move(look), .begin = m_block.text.text.size(), .depth = depth, .number = ++m_number});
    return m_number;
}

void Page::record(const OpenLook& look)
{
    const bool link = look.look.style == marked::Style::link;
    marked::Part part = marked::trimmed(m_block.text, {look.begin, m_block.text.text.size()});
    if (part.empty() && (!link || look.look.value.empty() || !m_open)) {
        return;
    }
    part.end = std::max(part.begin, part.end); // an icon that is a link
    marked::Mark mark{.style = look.look.style.value_or(marked::Style::bold), .begin = part.begin, .end = part.end};
    mark.value = look.look.value;
    if (look.look.loud || look.look.style == marked::Style::italic) {
        m_loud.push_back(mark);
    }
    if (look.look.style) {
        m_block.text.marks.push_back(std::move(mark));
    }
}

void Page::close_last()
{
    if (m_looks.back().look.style == marked::Style::link) {
        ensure_open();
    }
    record(m_looks.back());
    m_looks.pop_back();
}

void Page::close_depth(std::size_t depth)
{
    while (!m_looks.empty() && m_looks.back().depth >= depth) {
        close_last();
    }
}

void Page::close(std::size_t number)
{
    const auto found = std::ranges::find(m_looks, number, &OpenLook::number);
    if (found != m_looks.end()) {
        record(*found);
        m_looks.erase(found);
    }
}

void Page::end_call(Extent call)
{
    std::vector<std::size_t>& origin = m_block.text.origin;
    const std::size_t size = origin.size();
    if (size >= 2 && origin[size - 1] == call.begin && origin[size - 2] == call.begin && call.end > call.begin) {
        origin.back() = call.end - 1;
    }
}

void Page::add(std::vector<marked::Block> blocks)
{
    finish();
    std::ranges::move(blocks, std::back_inserter(m_blocks));
}

void Page::insert(const marked::MarkedText& text)
{
    ensure_open();
    flush_blank();
    marked::MarkedText& into = m_block.text;
    for (marked::Mark mark : text.marks) {
        mark.begin += into.text.size();
        mark.end += into.text.size();
        into.marks.push_back(std::move(mark));
    }
    into.text += text.text;
    into.origin.insert(into.origin.end(), text.origin.begin(), text.origin.end());
}

bool Page::is_loud() const
{
    const std::string_view words = m_block.text.text;
    if (!m_open || words.empty() || words.size() > longest_heading || words.find('\n') != std::string_view::npos ||
        words.ends_with('.') || words.ends_with(',')) {
        return false;
    }
    const std::size_t bare = words.ends_with(':') ? words.size() - 1 : words.size(); // {\bf Papers}:
    const auto covers = [&](const marked::Mark& mark) {
        return mark.begin == 0 && mark.end >= bare && (mark.style != marked::Style::italic || words.ends_with(':'));
    };
    const auto still = [&](const OpenLook& look) {
        return look.begin == 0 &&
               (look.look.loud || (look.look.style == marked::Style::italic && words.ends_with(':')));
    };
    return std::ranges::any_of(m_loud, covers) || std::ranges::any_of(m_looks, still);
}

std::vector<marked::Block> Page::blocks() &&
{
    finish();
    return std::move(m_blocks);
}

} // namespace vitalign::latex
