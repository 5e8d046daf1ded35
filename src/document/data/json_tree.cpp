#include "data/json_tree.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"

namespace vitalign::data {

namespace {

/// Thrown inside this file only.
struct Broken {
    std::size_t at;
    const char* why;
};

constexpr int deepest = 100;

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Tree parse()
    {
        Tree tree = value(0);
        skip_blanks();
        if (m_at < m_text.size()) {
            fail("something follows the value");
        }
        return tree;
    }

private:
    [[noreturn]] void fail(const char* why) const { throw Broken{m_at, why}; }

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skip_blanks()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r') {
            ++m_at;
        }
    }

    bool take(char c)
    {
        skip_blanks();
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }

    void need(char c, const char* why)
    {
        if (!take(c)) {
            fail(why);
        }
    }

    Tree value(int depth)
    {
        if (depth > deepest) {
            fail("the values nest too deep");
        }
        if (++m_nodes > most_tree_nodes) {
            fail("there are more values than a CV has");
        }
        skip_blanks();
        switch (peek()) {
        case '{': return object(depth);
        case '[': return array(depth);
        case '"': return {.text = string()};
        default: return {.text = bare()};
        }
    }

    Tree object(int depth)
    {
        Tree tree{.kind = Tree::Kind::map};
        need('{', "an object is missing");
        if (take('}')) {
            return tree;
        }
        do {
            skip_blanks();
            tree.keys.push_back(string());
            need(':', "a colon is missing");
            tree.items.push_back(value(depth + 1));
        } while (take(','));
        need('}', "a comma or the end of the object is missing");
        return tree;
    }

    Tree array(int depth)
    {
        Tree tree{.kind = Tree::Kind::list};
        need('[', "an array is missing");
        if (take(']')) {
            return tree;
        }
        do {
            tree.items.push_back(value(depth + 1));
        } while (take(','));
        need(']', "a comma or the end of the array is missing");
        return tree;
    }

    /// A number as written; `true`, `false` and `null` say nothing.
    marked::MarkedText bare()
    {
        const std::size_t begin = m_at;
        while (ascii::is_alnum(peek()) || peek() == '-' || peek() == '+' || peek() == '.') {
            ++m_at;
        }
        const std::string_view word = m_text.substr(begin, m_at - begin);
        const bool number = !word.empty() && (ascii::is_digit(word[0]) || word[0] == '-');
        if (!number && word != "true" && word != "false" && word != "null") {
            m_at = begin;
            fail(begin < m_text.size() ? "this is no value" : "the file ends where a value is missing");
        }
        marked::MarkedText out;
        out.append(number ? word : "", begin);
        return out;
    }

    marked::MarkedText string()
    {
        if (peek() != '"') {
            fail("a text in quotes is missing");
        }
        const std::size_t begin = m_at++;
        marked::MarkedText out;
        while (peek() != '"') {
            if (m_at >= m_text.size() || static_cast<unsigned char>(peek()) < ' ') {
                m_at = begin;
                fail("the text that begins here does not end in its line");
            }
            if (peek() == '\\') {
                escape(out);
            } else {
                out.append(m_text.substr(m_at, 1), m_at);
                ++m_at;
            }
        }
        ++m_at;
        return out;
    }

    void escape(marked::MarkedText& out)
    {
        const std::size_t begin = m_at++;
        const char kind = peek();
        const std::size_t known = std::string_view{"nrtbf\"\\/"}.find(kind);
        if (kind == 'u') {
            put(out, utf8::encode(std::u32string(1, character())), begin);
        } else if (known != std::string_view::npos && m_at < m_text.size()) {
            ++m_at;
            put(out, std::string_view{"\n\r\t  \"\\/"}.substr(known, 1), begin);
        } else {
            m_at = begin;
            fail("a backslash is not followed by one of \"\\/bfnrtu");
        }
    }

    /// What stands for the bytes from `begin` to here.
    void put(marked::MarkedText& out, std::string_view text, std::size_t begin) const
    {
        out.append(text, begin, true);
        out.origin.back() = m_at - 1;
    }

    /// `\u00e9`, or two of them for a character beyond the first 65,536; halves alone become U+FFFD.
    char32_t character()
    {
        const char32_t first = unit();
        const bool high = first >= 0xD800 && first < 0xDC00;
        if (high && m_text.substr(m_at, 2) == "\\u") {
            const std::size_t before = m_at++;
            const char32_t second = unit();
            if (second >= 0xDC00 && second < 0xE000) {
                return 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00);
            }
            m_at = before;
        }
        return first >= 0xD800 && first < 0xE000 ? U'\uFFFD' : first;
    }

    char32_t unit()
    {
        ++m_at; // u
        char32_t value = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = ascii::lower(peek());
            if (!ascii::is_digit(c) && (c < 'a' || c > 'f')) {
                fail("four digits must follow \\u");
            }
            value = value * 16 + static_cast<char32_t>(ascii::is_digit(c) ? c - '0' : c - 'a' + 10);
        }
        return value;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_nodes = 0;
};

} // namespace

Result<Tree> json_tree(std::string_view text)
try {
    return Parser{text}.parse();
} catch (const Broken& broken) {
    return failure(ErrorCode::malformed, "{}: {}", marked::place_in(text, broken.at), broken.why);
}

} // namespace vitalign::data
