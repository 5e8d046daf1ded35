#include "source_text.hpp"

#include <algorithm>

namespace vitalign {

namespace {

bool starts_character(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

} // namespace

SourceText::SourceText(std::string bytes) : m_bytes(std::move(bytes)), m_text(m_bytes), m_line_starts{0}
{
    if (m_text.starts_with("\xEF\xBB\xBF")) {
        m_text.remove_prefix(3);
    }
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        if (m_text[i] == '\n') {
            m_line_starts.push_back(i + 1);
        }
    }
}

std::pair<std::size_t, std::size_t> SourceText::place(std::size_t offset) const
{
    offset = std::min(offset, m_text.size());
    const auto next = std::ranges::upper_bound(m_line_starts, offset);
    const auto line = static_cast<std::size_t>(next - m_line_starts.begin());
    const std::string_view before = m_text.substr(m_line_starts[line - 1], offset - m_line_starts[line - 1]);
    return {line, 1 + static_cast<std::size_t>(std::ranges::count_if(before, starts_character))};
}

Span SourceText::span(std::size_t begin, std::size_t end) const
{
    const auto [line, column] = place(begin);
    const auto [end_line, end_column] = place(end);
    return {line, column, end_line, end_column};
}

} // namespace vitalign
