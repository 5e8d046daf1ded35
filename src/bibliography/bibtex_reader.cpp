#include "bibliography/bibtex_reader.hpp"

#include "schemas/ascii.hpp"
#include "tex/latex_reader.hpp"

namespace vitalign::bibliography {

namespace {

/// Thrown inside this file only: an entry that does not end.
struct Unterminated {
    std::size_t line;
};

class Reader {
public:
    explicit Reader(std::string_view content) : m_content(content) {}

    std::vector<BibtexEntry> read()
    {
        while ((m_at = m_content.find('@', m_at)) != std::string_view::npos) {
            m_start = m_at++;
            const std::string type = ascii::lower(name());
            skip_blanks();
            if (!(peek() == '{' || peek() == '(')) {
                continue; // an @ in running text
            }
            if (type == "comment") {
                skip_comment();
                continue;
            }
            m_close = m_content[m_at++] == '{' ? '}' : ')';
            if (type == "preamble") {
                value();
            } else if (type == "string") {
                strings();
            } else {
                entry(type);
            }
        }
        return std::move(m_entries);
    }

private:
    char peek() const { return m_at < m_content.size() ? m_content[m_at] : '\0'; }

    void skip_blanks()
    {
        while (ascii::is_space(peek())) {
            ++m_at;
        }
    }

    /// Places are asked for in order: counting goes on where it ended.
    std::size_t line_of(std::size_t at)
    {
        const auto passed = m_content.substr(m_counted, at - m_counted);
        m_line += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
        m_counted = at;
        return m_line;
    }

    /// To the brace that closes the comment; what stands in it is no entry. One that does not end is running text.
    void skip_comment()
    {
        int depth = 0;
        for (std::size_t at = m_at; at < m_content.size(); ++at) {
            depth += m_content[at] == '{' ? 1 : m_content[at] == '}' ? -1 : 0;
            if (depth == 0 && m_content[at] == '}') {
                m_at = at + 1;
                return;
            }
        }
    }

    void need_more()
    {
        if (m_at >= m_content.size()) {
            throw Unterminated{line_of(m_start)};
        }
    }

    std::string name()
    {
        const std::size_t begin = m_at;
        while (m_at < m_content.size() && !ascii::is_space(peek()) &&
               std::string_view{"{}(),=#\"%'"}.find(peek()) == std::string_view::npos) {
            ++m_at;
        }
        return std::string{m_content.substr(begin, m_at - begin)};
    }

    void entry(const std::string& type)
    {
        skip_blanks();
        const std::size_t end = m_content.find_first_of(",})\n", m_at);
        BibtexEntry entry{.type = type,
                          .key = std::string{ascii::trim(m_content.substr(m_at, end - m_at))},
                          .line = line_of(m_start)};
        m_at = std::min(end, m_content.size());
        fields([&](std::string field, std::string text) { entry.fields.emplace(std::move(field), std::move(text)); });
        m_entries.push_back(std::move(entry));
    }

    void strings()
    {
        fields([&](const std::string& field, std::string text) { m_strings[field] = std::move(text); });
    }

    template <class Take>
    void fields(Take take)
    {
        for (;;) {
            skip_blanks();
            while (peek() == ',') {
                ++m_at;
                skip_blanks();
            }
            need_more();
            if (peek() == m_close) {
                ++m_at;
                return;
            }
            std::string field = ascii::lower(name());
            skip_blanks();
            if (peek() != '=' || field.empty()) {
                ++m_at; // no field: a stray character
                continue;
            }
            ++m_at;
            take(std::move(field), value());
        }
    }

    std::string value()
    {
        std::string text;
        for (;;) {
            skip_blanks();
            need_more();
            if (peek() == '{') {
                text += delimited('}');
            } else if (peek() == '"') {
                text += delimited('"');
            } else {
                const std::string word = name();
                const auto known = m_strings.find(ascii::lower(word));
                text += known == m_strings.end() ? word : known->second;
                m_at += word.empty() ? 1 : 0;
            }
            skip_blanks();
            if (peek() != '#') {
                return text;
            }
            ++m_at;
        }
    }

    /// The text up to the closing delimiter outside inner braces.
    std::string delimited(char close)
    {
        const std::size_t begin = ++m_at;
        int depth = 0;
        for (;; ++m_at) {
            need_more();
            const char c = peek();
            if (c == '\\') {
                ++m_at;
            } else if (depth == 0 && c == close) {
                return std::string{m_content.substr(begin, m_at++ - begin)};
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
    }

    std::string_view m_content;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
    std::size_t m_counted = 0; ///< where `m_line` was counted to
    std::size_t m_line = 1;
    char m_close = '}';
    std::map<std::string, std::string> m_strings;
    std::vector<BibtexEntry> m_entries;
};

} // namespace

std::string BibtexEntry::text(const std::string& field) const
{
    const auto found = fields.find(field);
    return found == fields.end() ? std::string{} : tex::from_latex(found->second);
}

Result<std::vector<BibtexEntry>> read_bibtex(std::string_view content)
try {
    return Reader{content}.read();
} catch (const Unterminated& entry) {
    return failure(ErrorCode::malformed, "the entry that begins in line {} does not end", entry.line);
}

} // namespace vitalign::bibliography
