#include "marked/block_writer.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::marked {

void BlockWriter::begin(Block::Kind kind, int level)
{
    finish();
    m_block = {.kind = kind, .level = level};
    m_open = true;
}

void BlockWriter::finish()
{
    if (has_text()) {
        for (const Mark& mark : m_open_marks) {
            add_mark(mark);
        }
        const Part part = trimmed(m_block.text, {0, m_block.text.text.size()});
        m_block.text.text.resize(part.end);
        m_block.text.origin.resize(part.end);
        for (Mark& mark : m_block.text.marks) { // an icon's stands behind the text
            mark.begin = std::min(mark.begin, part.end);
            mark.end = std::min(mark.end, part.end);
        }
        if (!part.empty()) {
            m_blocks.push_back(std::move(m_block));
        }
    }
    for (Mark& mark : m_open_marks) {
        mark.begin = 0;
    }
    m_block = {};
    m_space = {};
    m_open = false;
}

void BlockWriter::put(std::string_view text, std::size_t offset)
{
    need_block();
    flush_space();
    if (m_block.text.empty()) {
        const std::size_t blanks = std::min(text.find_first_not_of(" \t\n"), text.size());
        text.remove_prefix(blanks);
        offset += blanks;
    }
    m_block.text.append(text, offset);
}

void BlockWriter::put(const MarkedText& more)
{
    need_block();
    flush_space();
    const std::size_t begin = m_block.text.text.size();
    m_block.text.text += more.text;
    m_block.text.origin.insert(m_block.text.origin.end(), more.origin.begin(), more.origin.end());
    for (Mark mark : more.marks) {
        mark.begin += begin;
        mark.end += begin;
        m_block.text.marks.push_back(std::move(mark));
    }
}

void BlockWriter::put_for(std::string_view text, std::size_t begin, std::size_t end)
{
    if (text.empty()) {
        return;
    }
    need_block();
    flush_space();
    m_block.text.append(text, begin, true);
    if (text.size() > 1) {
        m_block.text.origin.back() = end - 1; // so that a span which ends here ends behind the reference
    }
}

void BlockWriter::put_flowing(std::string_view text, std::size_t offset)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && !ascii::is_space(text[i])) {
            ++i;
        }
        if (i > begin) {
            put(text.substr(begin, i - begin), offset + begin);
        } else {
            blank(offset + i++);
        }
    }
}

void BlockWriter::blank(std::size_t offset)
{
    const bool wanted = has_text() && !ascii::is_space(m_block.text.text.back());
    if (wanted && m_space.character == '\0') {
        m_space = {.character = ' ', .offset = offset};
    }
}

void BlockWriter::line_break(std::size_t offset)
{
    if (has_text() && m_block.text.text.back() != '\n' && m_space.character != '\n') {
        m_space = {.character = '\n', .offset = offset};
    }
}

void BlockWriter::open(Style style, std::string value)
{
    m_open_marks.push_back({.style = style, .begin = m_block.text.text.size(), .value = std::move(value)});
}

bool BlockWriter::close(Style style)
{
    for (std::size_t i = m_open_marks.size(); i-- > 0;) {
        if (m_open_marks[i].style == style) {
            close_at(i);
            return true;
        }
    }
    return false;
}

void BlockWriter::close_to(std::size_t count)
{
    while (m_open_marks.size() > count) {
        close_at(m_open_marks.size() - 1);
    }
}

void BlockWriter::close_at(std::size_t index)
{
    add_mark(m_open_marks[index]);
    m_open_marks.erase(m_open_marks.begin() + static_cast<std::ptrdiff_t>(index));
}

void BlockWriter::need_block()
{
    if (!m_open) {
        begin(m_kind, m_level);
    }
}

void BlockWriter::flush_space()
{
    if (m_space.character != '\0') {
        const Space space = std::exchange(m_space, {});
        m_block.text.append(std::string_view{&space.character, 1}, space.offset);
    }
}

void BlockWriter::add_mark(Mark mark)
{
    mark.end = m_block.text.text.size();
    const Part part = trimmed(m_block.text, {std::min(mark.begin, mark.end), mark.end});
    if (!part.empty()) {
        mark.begin = part.begin;
        mark.end = part.end;
        m_block.text.marks.push_back(std::move(mark));
    }
}

} // namespace vitalign::marked
