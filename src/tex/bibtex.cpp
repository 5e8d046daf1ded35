#include "tex/bibtex.hpp"

#include "marked/source_text.hpp"
#include "schemas/ascii.hpp"

namespace vitalign::tex {

namespace {

/// Thrown inside this file only: an entry that does not end.
struct Unterminated {
    std::size_t at;
};

class Grammar {
public:
    explicit Grammar(std::string_view content) : m_content(content) {}

    std::vector<BibtexEntry> read()
    {
        while ((m_at = m_content.find('@', m_at)) != std::string_view::npos) {
            m_start = m_at++;
            skip_blanks();
            const std::string_view type = name();
            skip_blanks();
            if (!type.empty() && (peek() == '{' || peek() == '(')) { // else an @ in running text
                block(type);
            }
        }
        return std::move(m_entries);
    }

private:
    void block(std::string_view type)
    {
        const std::string word = ascii::lower(type);
        if (word == "comment") {
            skip_comment();
            return;
        }
        m_close = m_content[m_at++] == '{' ? '}' : ')';
        if (word == "preamble") {
            value();
            return;
        }
        BibtexEntry entry{.type = type, .at = m_start};
        if (word != "string") {
            entry.key = key();
        }
        fields(entry.fields);
        m_entries.push_back(std::move(entry));
    }

    char peek() const { return m_at < m_content.size() ? m_content[m_at] : '\0'; }

    void skip_blanks()
    {
        while (ascii::is_space(peek())) {
            ++m_at;
        }
    }

    void need_more() const
    {
        if (m_at >= m_content.size()) {
            throw Unterminated{m_start};
        }
    }

    /// To the brace that closes the comment; what stands in it is no entry. One that does not end is running text, and
    /// so is all later ones: they are not searched again.
    void skip_comment()
    {
        int depth = 0;
        for (std::size_t at = m_at; at < m_content.size() && m_comments_end; ++at) {
            depth += m_content[at] == '{' ? 1 : m_content[at] == '}' ? -1 : 0;
            if (depth == 0 && m_content[at] == '}') {
                m_at = at + 1;
                return;
            }
        }
        m_comments_end = false;
    }

    std::string_view name()
    {
        const std::size_t begin = m_at;
        while (m_at < m_content.size() && !ascii::is_space(peek()) &&
               std::string_view{"{}(),=#\"%'"}.find(peek()) == std::string_view::npos) {
            ++m_at;
        }
        return m_content.substr(begin, m_at - begin);
    }

    /// Up to the comma behind it; an entry without a key begins with a field.
    std::string_view key()
    {
        skip_blanks();
        const std::size_t begin = m_at;
        const std::size_t end = std::min(m_content.find_first_of(",=})\n", m_at), m_content.size());
        if (end < m_content.size() && m_content[end] == '=') {
            return {};
        }
        m_at = end;
        return ascii::trim(m_content.substr(begin, end - begin));
    }

    void fields(std::vector<BibtexField>& into)
    {
        for (;;) {
            skip_blanks();
            need_more();
            if (peek() == m_close) {
                ++m_at;
                return;
            }
            std::string field = ascii::lower(name());
            skip_blanks();
            if (peek() != '=' || field.empty()) {
                m_at += field.empty() ? 1 : 0; // a comma, or a stray character
                continue;
            }
            ++m_at;
            into.push_back({std::move(field), value()});
        }
    }

    std::vector<BibtexPart> value()
    {
        std::vector<BibtexPart> parts;
        for (;;) {
            skip_blanks();
            need_more();
            parts.push_back(part());
            skip_blanks();
            if (peek() != '#') {
                return parts;
            }
            ++m_at;
        }
    }

    BibtexPart part()
    {
        if (peek() == '{' || peek() == '"') {
            return {.text = delimited(peek() == '{' ? '}' : '"')};
        }
        const std::string_view word = name();
        m_at += word.empty() && peek() != m_close ? 1 : 0;
        return {.text = word, .bare = true};
    }

    /// The text up to the closing delimiter outside inner braces.
    std::string_view delimited(char close)
    {
        const std::size_t begin = ++m_at;
        int depth = 0;
        for (;; ++m_at) {
            need_more();
            const char c = peek();
            if (c == '\\') {
                ++m_at;
            } else if (depth <= 0 && c == close) {
                return m_content.substr(begin, m_at++ - begin);
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
    }

    std::string_view m_content;
    std::size_t m_at = 0;
    std::size_t m_start = 0; ///< of the entry
    char m_close = '}';
    bool m_comments_end = true;
    std::vector<BibtexEntry> m_entries;
};

} // namespace

bool BibtexEntry::is_string() const
{
    return ascii::lower(type) == "string";
}

Result<std::vector<BibtexEntry>> read_bibtex(std::string_view content)
try {
    return Grammar{content}.read();
} catch (const Unterminated& entry) {
    return failure(ErrorCode::malformed, "{}: the entry that begins here does not end",
                   marked::place_in(content, entry.at));
}

} // namespace vitalign::tex
