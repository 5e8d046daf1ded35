#include "latex/page.hpp"

#include "latex/line_ends.hpp"
#include "latex/parted_lines.hpp"

#include <algorithm>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_heading = 60;

} // namespace

void Page::begin(marked::Block::Kind kind, int level)
{
    finish();
    m_writer.begin(kind, level);
}

void Page::finish()
{
    for (OpenLook& look : m_looks) { // they go on in the next block
        record(look);
        look.begin = 0;
    }
    marked::Block& block = m_writer.block();
    const bool parted = block.text.text.find('\n') != std::string::npos;
    keep_lines(block.text.text, m_line_ends);
    if (is_loud() && block.kind == marked::Block::Kind::paragraph) {
        block.kind = marked::Block::Kind::heading;
        block.level = loud_level;
    }
    if (block.kind == marked::Block::Kind::heading) {
        block.text.join_lines();
    }
    const bool paragraph = block.kind == marked::Block::Kind::paragraph;
    const std::size_t count = m_writer.blocks().size();
    m_writer.finish();
    if (parted && paragraph && m_writer.blocks().size() > count) {
        marked::Block last = std::move(m_writer.blocks().back());
        m_writer.blocks().pop_back();
        add_parted(m_writer.blocks(), std::move(last));
    }
    m_loud.clear();
    m_line_ends.clear();
}

void Page::finish_as_heading(int level)
{
    m_writer.block().kind = marked::Block::Kind::heading;
    m_writer.block().level = level;
    m_writer.block().text.marks.clear();
    finish();
}

void Page::text(std::string_view text, Extent at)
{
    if (text.empty()) {
        return;
    }
    if (at.end - at.begin == text.size()) {
        m_writer.put(text, at.begin);
        return;
    }
    m_writer.put_for(text, at.begin, at.end);
    // The last byte stands for the end, so that spans hold all of the source.
    m_writer.block().text.origin.back() = std::max(at.end, at.begin + 1) - 1;
}

void Page::line_break(std::size_t offset)
{
    if (m_writer.space() == '\n' && m_writer.writes(marked::Block::Kind::paragraph)) {
        finish();
    } else {
        m_writer.line_break(offset);
    }
}

void Page::line_end(std::size_t offset)
{
    const bool first = m_writer.space() == '\0';
    m_writer.blank(offset);
    if (first && m_writer.space() == ' ') {
        m_line_ends.push_back(words().size());
    }
}

std::size_t Page::open(Look look, std::size_t depth)
{
    const auto same = [&](const OpenLook& open) { return open.depth == depth && open.look == look; };
    if (std::ranges::any_of(m_looks, same)) {
        return 0; // as the text already looks
    }
    m_looks.push_back({.look = std::move(look), .begin = words().size(), .depth = depth, .number = ++m_number});
    return m_number;
}

void Page::record(const OpenLook& look)
{
    marked::MarkedText& text = m_writer.block().text;
    const marked::Part part = marked::trimmed(text, {look.begin, text.text.size()});
    const bool icon = look.look.style == marked::Style::link && !look.look.value.empty() && m_writer.is_open();
    if (part.empty() && !icon) {
        return;
    }
    const marked::Mark mark{.style = look.look.style.value_or(marked::Style::bold),
                            .begin = part.begin,
                            .end = std::max(part.begin, part.end),
                            .value = look.look.value};
    if (look.look.loud || look.look.style == marked::Style::italic) {
        m_loud.push_back(mark);
    }
    if (look.look.style) {
        text.marks.push_back(mark);
    }
}

void Page::close_depth(std::size_t depth)
{
    while (!m_looks.empty() && m_looks.back().depth >= depth) {
        if (m_looks.back().look.style == marked::Style::link) {
            m_writer.need_block(); // for an icon
        }
        record(m_looks.back());
        m_looks.pop_back();
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
    std::vector<std::size_t>& origin = m_writer.block().text.origin;
    const std::size_t size = origin.size();
    if (size >= 2 && origin[size - 1] == call.begin && origin[size - 2] == call.begin && call.end > call.begin) {
        origin.back() = call.end - 1;
    }
}

void Page::add(std::vector<marked::Block> blocks)
{
    finish();
    std::ranges::move(blocks, std::back_inserter(m_writer.blocks()));
}

bool Page::is_loud() const
{
    const std::string_view text = words();
    if (text.empty() || text.size() > longest_heading || text.find('\n') != std::string_view::npos ||
        text.ends_with('.') || text.ends_with(',')) {
        return false;
    }
    const bool colon = text.ends_with(':');
    const std::size_t bare = text.size() - (colon ? 1 : 0); // {\bf Papers}:
    const auto covers = [&](const marked::Mark& mark) {
        return mark.begin == 0 && mark.end >= bare && (mark.style != marked::Style::italic || colon);
    };
    const auto still = [&](const OpenLook& look) {
        return look.begin == 0 && (look.look.loud || (look.look.style == marked::Style::italic && colon));
    };
    return std::ranges::any_of(m_loud, covers) || std::ranges::any_of(m_looks, still);
}

std::vector<marked::Block> Page::blocks() &&
{
    finish();
    return std::move(m_writer.blocks());
}

} // namespace vitalign::latex
