#include "plain_reader.hpp"

#include "ascii.hpp"
#include "headings.hpp"

namespace vitalign {

namespace {

struct Line {
    std::string_view text;  ///< without blanks at its ends
    std::size_t offset = 0; ///< of `text` in the file
    std::size_t indent = 0; ///< blanks in front of it
};

std::vector<Line> lines_of(std::string_view all)
{
    std::vector<Line> lines;
    for (const std::string_view line : ascii::split(all, '\n')) {
        const std::string_view text = ascii::trim(line);
        const char* begin = (text.empty() ? line : text).data();
        lines.push_back(
            {text, static_cast<std::size_t>(begin - all.data()), static_cast<std::size_t>(begin - line.data())});
    }
    return lines;
}

/// Bytes of the list mark that starts the line, with the blanks behind it; 0 if there is none.
std::size_t mark_length(std::string_view line)
{
    std::size_t length = 0;
    for (const std::string_view bullet : {"-", "*", "+", "•", "–", "▪", "◦", "·"}) {
        length = line.starts_with(bullet) ? bullet.size() : length;
    }
    if (length == 0) {
        const bool bracket = line.starts_with('[');
        std::size_t end = bracket ? 1 : 0;
        while (end < line.size() && ascii::is_alnum(line[end]) && end < 6) {
            ++end;
        }
        const std::string_view label = line.substr(bracket ? 1 : 0, end - (bracket ? 1 : 0));
        const bool number = ascii::all_digits(label) && label.size() <= 3;
        const bool closed = end < line.size() && (bracket ? line[end] == ']' && !label.empty()
                                                          : number && (line[end] == '.' || line[end] == ')'));
        length = closed ? end + 1 : 0;
    }
    const bool blank_follows = length > 0 && length < line.size() && ascii::is_space(line[length]);
    while (blank_follows && length < line.size() && ascii::is_space(line[length])) {
        ++length;
    }
    return blank_follows ? length : 0;
}

bool is_rule(std::string_view line)
{
    return line.size() >= 3 && (line.find_first_not_of('-') == std::string_view::npos ||
                                line.find_first_not_of('=') == std::string_view::npos);
}

class Assembling {
public:
    void line(const Line& line, bool underlined)
    {
        if (line.text.empty() || is_rule(line.text)) {
            finish();
        } else if (const std::size_t mark = mark_length(line.text); mark > 0 && continues_series(line.text)) {
            finish();
            m_block.kind = Block::Kind::item;
            m_block.level = level_of(line.indent);
            m_block.text.append(line.text.substr(mark), line.offset + mark);
        } else if (underlined || (m_block.text.empty() && looks_like_heading(line.text))) {
            finish();
            m_list_indent.reset();
            m_number.reset();
            m_block.kind = Block::Kind::heading;
            m_block.level = 1;
            m_block.text.append(line.text, line.offset);
            finish();
        } else {
            if (!m_block.text.empty()) {
                m_block.text.append("\n", line.offset, true);
            }
            m_block.text.append(line.text, line.offset);
        }
    }

    /// A number at the start of a line is a mark only where the list counts up or down to it; "12. Springer" is not.
    bool continues_series(std::string_view line)
    {
        const std::size_t start = line.starts_with('[') ? 1 : 0;
        std::size_t digits = start;
        while (digits < line.size() && ascii::is_digit(line[digits])) {
            ++digits;
        }
        const auto number = ascii::number(line.substr(start, digits - start));
        const bool inside = !m_block.text.empty() && m_block.kind == Block::Kind::item && m_number;
        if (number && inside && std::abs(*number - *m_number) > most_skipped) {
            return false;
        }
        m_number = number;
        return true;
    }

    /// Deeper than the list's first item is a remark on an item.
    int level_of(std::size_t indent)
    {
        m_list_indent = std::min(m_list_indent.value_or(indent), indent);
        return indent > *m_list_indent ? 2 : 1;
    }

    void finish()
    {
        if (!m_block.text.empty()) {
            m_blocks.push_back(std::move(m_block));
        }
        m_block = {};
    }

    std::vector<Block> blocks() &&
    {
        finish();
        return std::move(m_blocks);
    }

private:
    static constexpr int most_skipped = 2; ///< numbers that a list may leave out

    std::vector<Block> m_blocks;
    Block m_block;
    std::optional<int> m_number;              ///< of the last numbered item
    std::optional<std::size_t> m_list_indent; ///< of the items of the list
};

} // namespace

std::vector<Block> read_plain(const SourceText& source)
{
    const auto lines = lines_of(source.text());
    Assembling assembling;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        assembling.line(lines[i], i + 1 < lines.size() && is_rule(lines[i + 1].text) && lines[i].text.size() < 80);
    }
    return std::move(assembling).blocks();
}

} // namespace vitalign
