#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "typst/reader.hpp"

#include <algorithm>
#include <charconv>

namespace vitalign::typst {

std::vector<marked::Block> TypstReader::read()
{
    content({0, m_file.size()}, true);
    finish();
    return std::move(m_out.blocks());
}

void TypstReader::content(marked::Part part, bool blocks)
{
    if (++m_depth <= deepest) {
        bool line_start = true;
        for (std::size_t at = part.begin; at < part.end;) {
            const std::size_t behind = blocks && line_start ? begin_line(at, part.end) : at;
            line_start = behind == at && m_file[at] == '\n';
            at = behind > at ? behind : step({at, part.end}, blocks);
        }
    }
    --m_depth;
}

std::size_t TypstReader::begin_line(std::size_t at, std::size_t end)
{
    const std::size_t text = std::min(m_file.find_first_not_of(" \t\r", at), end);
    if (text == end || m_file[text] == '\n') {
        finish(); // an empty line
        return at;
    }
    const std::size_t indent = text - at;
    const std::size_t mark = std::min(m_file.find_first_not_of('=', text), end);
    if (mark > text && mark < end && m_file[mark] == ' ') {
        return heading(static_cast<int>(std::min<std::size_t>(mark - text, 99)), {mark, line_end(mark, end)});
    }
    if (const std::size_t behind = behind_bullet(text); behind > text) {
        begin_item(indent);
        return behind;
    }
    if (m_out.writes(marked::Block::Kind::item) && !m_indents.empty() && indent <= m_indents.back()) {
        finish();
    }
    return at;
}

std::size_t TypstReader::heading(int level, marked::Part part)
{
    finish();
    m_indents.clear();
    m_out.begin(marked::Block::Kind::heading, level);
    content(part, false);
    finish();
    return part.end;
}

std::size_t TypstReader::behind_bullet(std::size_t text) const
{
    std::size_t at = text;
    while (at < m_file.size() && ascii::is_digit(m_file[at])) {
        ++at;
    }
    const bool numbered = at > text && at - text <= 3 && m_file.substr(at).starts_with(". ");
    const std::string_view rest = m_file.substr(text);
    return numbered ? at + 2 : rest.starts_with("- ") || rest.starts_with("+ ") ? text + 2 : text;
}

void TypstReader::begin_item(std::size_t indent)
{
    finish();
    while (!m_indents.empty() && m_indents.back() >= indent) {
        m_indents.pop_back();
    }
    m_indents.push_back(indent);
    m_out.begin(marked::Block::Kind::item, static_cast<int>(m_indents.size()));
}

void TypstReader::finish()
{
    m_out.close_to(0);
    m_out.finish();
}

std::size_t TypstReader::step(marked::Part part, bool blocks)
{
    const std::size_t at = part.begin;
    if (const std::size_t behind = m_syntax.behind_comment(at); behind > at) {
        return behind;
    }
    switch (m_file[at]) {
    case '#': return code(at + 1, blocks && !m_out.has_text());
    case '\\': return escape(at);
    case '*': return toggle(marked::Style::bold, at);
    case '_': return toggle(marked::Style::italic, at);
    case '`': return raw(at);
    case '<': return label(at);
    case '~': return m_out.blank(at), at + 1;
    case '\n': return m_out.line_break(at), at + 1;
    case ' ':
    case '\t':
    case '\r': return m_out.blank(at), at + 1;
    default: return text(part);
    }
}

std::size_t TypstReader::text(marked::Part part)
{
    const std::string_view plain = m_syntax.text(part);
    const std::size_t size = std::min(plain.find_first_of("#\\*_`<~/ \t\r\n", 1), plain.size());
    m_out.put(plain.substr(0, size), part.begin);
    return part.begin + size;
}

std::size_t TypstReader::escape(std::size_t at)
{
    if (at + 1 >= m_file.size() || ascii::is_space(m_file[at + 1])) {
        return m_out.line_break(at), at + 1;
    }
    const std::size_t end = m_file.substr(at).starts_with("\\u{") ? m_file.substr(at, 12).find('}') : 0;
    if (end == 0 || end == std::string_view::npos) {
        return m_out.put(m_file.substr(at + 1, 1), at + 1), at + 2;
    }
    unsigned code = 0;
    std::from_chars(m_file.data() + at + 3, m_file.data() + at + end, code, 16);
    const bool valid = code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    m_out.put_for(valid ? utf8::encode(std::u32string(1, code)) : "", at, at + end + 1);
    return at + end + 1;
}

std::size_t TypstReader::toggle(marked::Style style, std::size_t at)
{
    const bool before = at > 0 && ascii::is_alnum(m_file[at - 1]);
    const bool behind = at + 1 < m_file.size() && ascii::is_alnum(m_file[at + 1]);
    if (before && behind) {
        m_out.put(m_file.substr(at, 1), at);
    } else if (!m_out.close(style)) {
        m_out.open(style);
    }
    return at + 1;
}

std::size_t TypstReader::raw(std::size_t at)
{
    const std::size_t end = m_syntax.behind_raw(at);
    const bool block = m_file.substr(at).starts_with("```");
    if (!block && end > at + 2) {
        m_out.open(marked::Style::code);
        m_out.put_flowing(m_file.substr(at + 1, end - at - 2), at + 1);
        m_out.close(marked::Style::code);
    }
    return end;
}

std::size_t TypstReader::label(std::size_t at)
{
    const std::string_view name = m_syntax.name_at(at + 1);
    const std::size_t end = at + 1 + name.size();
    if (!name.empty() && end < m_file.size() && m_file[end] == '>') {
        return end + 1;
    }
    return m_out.put("<", at), at + 1;
}

} // namespace vitalign::typst
