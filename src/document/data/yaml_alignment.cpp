#include "data/yaml_alignment.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"

#include <algorithm>

namespace vitalign::data {

namespace {

constexpr std::size_t farthest = 200; ///< bytes that indentation or a comment may put between two of the value

class Aligner {
public:
    Aligner(std::string_view value, std::string_view file, std::size_t offset)
        : m_value(value), m_file(file), m_at(std::min(offset, file.size()))
    {
    }

    marked::MarkedText align()
    {
        pass_properties();
        pass_indicator();
        for (m_done = 0; m_done < m_value.size();) {
            step();
        }
        return std::move(m_out);
    }

private:
    char peek() const { return m_at < m_file.size() ? m_file[m_at] : '\0'; }

    void pass_blanks()
    {
        while (ascii::is_space(peek())) {
            ++m_at;
        }
    }

    /// Tags and anchors.
    void pass_properties()
    {
        while (peek() == '!' || peek() == '&') {
            while (m_at < m_file.size() && !ascii::is_space(peek())) {
                ++m_at;
            }
            pass_blanks();
        }
    }

    /// The opening quote, or the line of `>` and `|`.
    void pass_indicator()
    {
        if (peek() == '"' || peek() == '\'') {
            m_quote = m_file[m_at++];
        } else if (peek() == '>' || peek() == '|') {
            m_at = std::min(m_file.find('\n', m_at), m_file.size());
            pass_blanks();
        }
    }

    void step()
    {
        if (m_quote == '"' && peek() == '\\') {
            escape();
        } else if (peek() == m_value[m_done]) {
            take(1, 1);
            m_at += m_quote == '\'' && m_file[m_at - 1] == '\'' && peek() == '\'' ? 1 : 0;
        } else if (ascii::is_space(m_value[m_done]) && ascii::is_space(peek())) {
            take(1, 1); // a line break that became a blank
        } else if (ascii::is_space(peek()) && follows()) {
            pass_blanks();
        } else {
            take(1, 0);
        }
    }

    /// Whether the value goes on behind the blanks here.
    bool follows() const
    {
        const std::size_t next = m_file.substr(m_at, farthest).find_first_not_of(" \t\r\n");
        return next != std::string_view::npos &&
               (m_file[m_at + next] == m_value[m_done] || m_file[m_at + next] == '\\');
    }

    void escape()
    {
        const char kind = m_at + 1 < m_file.size() ? m_file[m_at + 1] : '\0';
        if (kind == '\n' || kind == '\r') {
            ++m_at;
            pass_blanks();
            return;
        }
        const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        const auto lead = static_cast<unsigned char>(m_value[m_done]);
        take(digits == 0 && lead < 0x80 ? 1 : utf8::sequence_length(lead), 2 + digits);
    }

    /// The next bytes of the value stand for `length` bytes of the file.
    void take(std::size_t bytes, std::size_t length)
    {
        const std::string_view more = m_value.substr(m_done, bytes);
        m_out.append(more, std::min(m_at, m_file.size()), true);
        if (length > 1) {
            m_out.origin.back() += length - 1;
        }
        m_done += more.size();
        m_at = std::min(m_at + length, m_file.size());
    }

    std::string_view m_value;
    std::string_view m_file;
    std::size_t m_at;
    std::size_t m_done = 0;
    char m_quote = '\0';
    marked::MarkedText m_out;
};

} // namespace

marked::MarkedText aligned_scalar(std::string_view value, std::string_view file, std::size_t offset)
{
    return Aligner{value, file, offset}.align();
}

} // namespace vitalign::data
