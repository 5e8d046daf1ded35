#include "tex/bibtex.hpp"

#include "schemas/ascii.hpp"

#include <array>
#include <map>

namespace vitalign::tex {

namespace {

/// Thrown inside this file only.
struct Broken {
    std::size_t at;
    const char* why;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> months{{{"jan", "January"},
                                                                                {"feb", "February"},
                                                                                {"mar", "March"},
                                                                                {"apr", "April"},
                                                                                {"may", "May"},
                                                                                {"jun", "June"},
                                                                                {"jul", "July"},
                                                                                {"aug", "August"},
                                                                                {"sep", "September"},
                                                                                {"oct", "October"},
                                                                                {"nov", "November"},
                                                                                {"dec", "December"}}};

constexpr std::size_t longest_value = 200'000;   ///< bytes; strings made of strings of strings grow without end
constexpr std::size_t most_repeated = 4'000'000; ///< bytes that the uses of strings make together

class Reader {
public:
    Reader(std::string_view content, std::size_t offset) : m_content(content), m_offset(offset)
    {
        m_strings.insert(months.begin(), months.end());
    }

    std::vector<Entry> read()
    {
        while ((m_at = m_content.find('@', m_at)) != std::string_view::npos) {
            m_start = m_at++;
            skip_blanks();
            const std::size_t begin = m_at;
            const std::string_view type = name();
            skip_blanks();
            if (type.empty() || !(peek() == '{' || peek() == '(')) {
                continue; // an @ in running text
            }
            block(type, begin);
        }
        return std::move(m_entries);
    }

private:
    void block(std::string_view written, std::size_t begin)
    {
        const std::string type = ascii::lower(written);
        if (type == "comment") {
            skip_comment();
            return;
        }
        m_close = m_content[m_at++] == '{' ? '}' : ')';
        if (type == "preamble") {
            value();
        } else if (type == "string") {
            fields([&](const std::string& field, const marked::MarkedText& text) { m_strings[field] = text.text; });
        } else {
            Entry entry;
            entry.type.append(written, m_offset + begin);
            skip_key();
            fields([&](std::string field, marked::MarkedText text) {
                entry.fields.push_back({std::move(field), std::move(text)});
            });
            m_entries.push_back(std::move(entry));
        }
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
            throw Broken{m_start, "the entry that begins here does not end"};
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

    /// To the comma behind the key; an entry without a key begins with a field.
    void skip_key()
    {
        const std::size_t end = m_content.find_first_of(",=})\n", m_at);
        m_at = end == std::string_view::npos ? m_content.size() : m_content[end] == '=' ? m_at : end;
    }

    template <class Take>
    void fields(Take take)
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
            take(std::move(field), value());
        }
    }

    marked::MarkedText value()
    {
        marked::MarkedText text;
        for (;;) {
            skip_blanks();
            need_more();
            if (peek() == '{' || peek() == '"') {
                const std::string_view part = delimited(peek() == '{' ? '}' : '"');
                add(text, part, m_offset + static_cast<std::size_t>(part.data() - m_content.data()), false);
            } else {
                bare(text);
            }
            skip_blanks();
            if (peek() != '#') {
                return text;
            }
            ++m_at;
        }
    }

    /// A number, or the name of a string.
    void bare(marked::MarkedText& text)
    {
        const std::size_t begin = m_at;
        const std::string_view word = name();
        const auto known = m_strings.find(ascii::lower(word));
        if (known == m_strings.end()) {
            add(text, word, m_offset + begin, false);
        } else {
            m_repeated += known->second.size();
            if (m_repeated > most_repeated) {
                throw Broken{m_start, "by the entry that begins here, strings are used more often than in any CV"};
            }
            add(text, known->second, m_offset + begin, true);
            if (!known->second.empty()) {
                text.origin.back() += word.size() - 1; // so that a span of the text is the whole word
            }
        }
        m_at += word.empty() && peek() != m_close ? 1 : 0;
    }

    void add(marked::MarkedText& text, std::string_view more, std::size_t at, bool from_one_place) const
    {
        if (text.text.size() + more.size() > longest_value) {
            throw Broken{m_start, "the entry that begins here has a value longer than any text"};
        }
        text.append(more, at, from_one_place);
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
    std::size_t m_offset;
    std::size_t m_at = 0;
    std::size_t m_start = 0; ///< of the entry
    std::size_t m_repeated = 0;
    char m_close = '}';
    bool m_comments_end = true;
    std::map<std::string, std::string, std::less<>> m_strings;
    std::vector<Entry> m_entries;
};

} // namespace

Result<std::vector<Entry>> entries(std::string_view text, std::size_t offset)
try {
    return Reader{text, offset}.read();
} catch (const Broken& broken) {
    return failure(ErrorCode::malformed, "{}: {}", marked::place_in(text, broken.at), broken.why);
}

} // namespace vitalign::tex
