#include "marked/source_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::marked {

namespace {

bool starts_character(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

} // namespace

SourceText::SourceText(std::string bytes)
{
    add({}, std::move(bytes));
}

SourceText::Included SourceText::include(std::string name, std::string bytes)
{
    return add(std::move(name), std::move(bytes));
}

SourceText::Included SourceText::add(std::string name, std::string bytes)
{
    const std::size_t offset = m_files.empty() ? 0 : m_files.back().offset + m_files.back().text.size() + 1;
    File& file = m_files.emplace_back(File{.name = std::move(name), .bytes = std::move(bytes), .offset = offset});
    file.text = file.bytes;
    if (file.text.starts_with("\xEF\xBB\xBF")) {
        file.text.remove_prefix(3);
    }
    file.line_starts.push_back(0);
    std::size_t characters = 0;
    for (std::size_t i = 0; i < file.text.size(); ++i) {
        if (i % block == 0) {
            file.characters.push_back(characters);
        }
        characters += starts_character(file.text[i]) ? 1 : 0;
        if (file.text[i] == '\n') {
            file.line_starts.push_back(i + 1);
        }
    }
    return {file.text, offset};
}

std::size_t SourceText::adopt(SourceText&& other, std::string name)
{
    const std::size_t shift = m_files.back().offset + m_files.back().text.size() + 1;
    other.m_files.front().name = std::move(name);
    for (File& one : other.m_files) {
        const std::size_t mark = one.bytes.size() - one.text.size(); // of the byte order, in front
        File& file = m_files.emplace_back(std::move(one));
        file.text = std::string_view{file.bytes}.substr(mark);
        file.offset += shift;
    }
    return shift;
}

std::vector<std::string> SourceText::files() const
{
    std::vector<std::string> names;
    for (const File& file : m_files) {
        names.push_back(file.name);
    }
    return names;
}

std::size_t SourceText::characters_before(const File& file, std::size_t offset)
{
    if (file.characters.empty()) {
        return 0;
    }
    const std::size_t whole = std::min(offset / block, file.characters.size() - 1);
    const std::string_view rest = file.text.substr(whole * block, offset - whole * block);
    return file.characters[whole] + static_cast<std::size_t>(std::ranges::count_if(rest, starts_character));
}

std::pair<std::size_t, std::size_t> SourceText::place(const File& file, std::size_t offset)
{
    offset = std::min(offset, file.text.size());
    const auto next = std::ranges::upper_bound(file.line_starts, offset);
    const auto line = static_cast<std::size_t>(next - file.line_starts.begin());
    return {line, 1 + characters_before(file, offset) - characters_before(file, file.line_starts[line - 1])};
}

Span SourceText::span(std::size_t begin, std::size_t end) const
{
    const auto next = std::ranges::upper_bound(m_files, begin, {}, &File::offset);
    const File& file = *std::prev(next);
    const auto [line, column] = place(file, begin - file.offset);
    const auto [end_line, end_column] = place(file, std::max(begin, end) - file.offset);
    return {line, column, end_line, end_column, static_cast<std::size_t>(std::distance(m_files.begin(), next)) - 1};
}

std::string place_in(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    return fmt::format("{}:{}", 1 + std::ranges::count(before, '\n'),
                       1 + std::ranges::count_if(line, starts_character));
}

} // namespace vitalign::marked
