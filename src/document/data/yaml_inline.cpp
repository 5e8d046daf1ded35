#include "data/yaml_inline.hpp"

#include "schemas/ascii.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>

namespace vitalign::data {

namespace {

struct Tag {
    std::string_view name;
    std::optional<marked::Style> style;
};

constexpr std::array<Tag, 14> tags{{{"b", marked::Style::bold},
                                    {"strong", marked::Style::bold},
                                    {"i", marked::Style::italic},
                                    {"em", marked::Style::italic},
                                    {"cite", marked::Style::italic},
                                    {"u", marked::Style::underlined},
                                    {"code", marked::Style::code},
                                    {"a", marked::Style::link},
                                    {"sup", std::nullopt},
                                    {"sub", std::nullopt},
                                    {"span", std::nullopt},
                                    {"p", std::nullopt},
                                    {"br", std::nullopt},
                                    {"mark", std::nullopt}}};

constexpr std::size_t longest_markup = 2'000; ///< bytes of a tag, of a link's text or address

constexpr std::size_t most_open = 50;

bool is_blank_or_sign(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && !ascii::is_alnum(c);
}

/// What follows a star that marks the name before it, and opens nothing.
bool ends_a_word(char c)
{
    return ascii::is_space(c) || std::string_view{",;.:)"}.find(c) != std::string_view::npos;
}

class Reader {
public:
    explicit Reader(const marked::MarkedText& raw) : m_raw(raw), m_text(raw.text) {}

    marked::MarkedText read()
    {
        while (m_at < m_text.size()) {
            const bool taken = escaped() || emphasis() || link() || tag() || entity();
            if (!taken) {
                m_out.append(m_text.substr(m_at, 1), m_raw.origin[m_at]);
                ++m_at;
            }
        }
        unpaired();
        return std::move(m_out);
    }

private:
    struct Open {
        std::string_view sign; ///< `**`, `]`, or the name of a tag
        marked::Mark mark;
    };

    char before() const { return m_at == 0 ? ' ' : m_text[m_at - 1]; }

    /// `\*` is a star.
    bool escaped()
    {
        if (m_text[m_at] != '\\' || m_at + 1 >= m_text.size() || (m_text[m_at + 1] != '*' && m_text[m_at + 1] != '_')) {
            return false;
        }
        m_out.append(m_text.substr(m_at + 1, 1), m_raw.origin[m_at + 1]);
        m_at += 2;
        return true;
    }

    /// A run of stars or underscores that opens or closes.
    bool emphasis()
    {
        const char c = m_text[m_at];
        if (c != '*' && c != '_') {
            return false;
        }
        const std::size_t end = std::min(m_text.find_first_not_of(c, m_at), m_text.size());
        const std::string_view run = m_text.substr(m_at, end - m_at);
        const char after = end == m_text.size() ? ' ' : m_text[end];
        const bool closes = !ascii::is_space(before()) && (c == '*' || is_blank_or_sign(after)) && close(run, end);
        return closes || (run.size() <= 3 && is_blank_or_sign(before()) && !ends_a_word(after) &&
                          m_text.find(run, end) != std::string_view::npos && open_emphasis(run, end));
    }

    bool open_emphasis(std::string_view run, std::size_t end)
    {
        open(run, {.style = run.size() == 1 ? marked::Style::italic : marked::Style::bold}, end);
        return true;
    }

    bool link()
    {
        if (m_text.substr(m_at, 2) == "](" && in_link()) {
            const std::size_t end = m_text.find(')', m_at);
            return close("]", end + 1);
        }
        if (m_text[m_at] != '[' || in_link()) {
            return false;
        }
        const std::size_t middle = m_text.substr(m_at, longest_markup).find("](");
        const std::size_t end =
            middle == std::string_view::npos ? middle : m_text.substr(m_at + middle, longest_markup).find(')');
        if (end == std::string_view::npos) {
            return false;
        }
        const std::string_view address = m_text.substr(m_at + middle + 2, end - 2);
        open("]", {.style = marked::Style::link, .value = std::string{ascii::trim(address)}}, m_at + 1);
        return true;
    }

    bool in_link() const { return std::ranges::find(m_open, "]", &Open::sign) != m_open.end(); }

    bool tag()
    {
        const std::string_view rest = m_text.substr(m_at, longest_markup);
        const std::size_t end = rest.find('>');
        if (!rest.starts_with('<') || end == std::string_view::npos) {
            return false;
        }
        const bool closing = rest.size() > 1 && rest[1] == '/';
        const std::string_view content = rest.substr(closing ? 2 : 1, end - (closing ? 2 : 1));
        const std::string name = ascii::lower(content.substr(0, content.find_first_of(" /")));
        const auto* known = std::ranges::find(tags, name, &Tag::name);
        if (known == tags.end()) {
            return false;
        }
        const std::size_t next = m_at + end + 1;
        if (known->style && closing) {
            close(known->name, next);
        } else if (known->style) {
            open(known->name, {.style = *known->style, .value = known->name == "a" ? address_in(content) : ""}, next);
        } else if (known->name == "br" || known->name == "p") {
            m_out.append(" ", m_raw.origin[m_at], true);
        }
        m_at = next;
        return true;
    }

    static std::string address_in(std::string_view tag)
    {
        const std::size_t at = tag.find("href=");
        if (at == std::string_view::npos || at + 6 >= tag.size()) {
            return {};
        }
        const std::string_view rest = tag.substr(at + 6);
        return text::decode_entities(rest.substr(0, rest.find(tag[at + 5])));
    }

    bool entity()
    {
        const std::string_view rest = m_text.substr(m_at, 12);
        const std::size_t end = rest.find(';');
        if (!rest.starts_with('&') || end == std::string_view::npos) {
            return false;
        }
        const std::string_view written = rest.substr(0, end + 1);
        const std::string decoded = text::decode_entities(written);
        if (decoded == written || decoded.empty()) {
            return false;
        }
        m_out.append(decoded, m_raw.origin[m_at], true);
        m_out.origin.back() = m_raw.origin[m_at + end];
        m_at += end + 1;
        return true;
    }

    void open(std::string_view sign, marked::Mark mark, std::size_t next)
    {
        mark.begin = m_out.text.size();
        if (m_open.size() < most_open) {
            m_open.push_back({sign, std::move(mark)});
        }
        m_at = next;
    }

    /// Ends the part that the sign opened; what was opened in it and not closed never was.
    bool close(std::string_view sign, std::size_t next)
    {
        const auto found = std::ranges::find(m_open.rbegin(), m_open.rend(), sign, &Open::sign);
        if (found == m_open.rend()) {
            return false;
        }
        marked::Mark mark = std::move(found->mark);
        mark.end = m_out.text.size();
        m_out.marks.push_back(std::move(mark));
        m_open.erase(std::prev(found.base()), m_open.end());
        m_at = next;
        return true;
    }

    /// Tags and links that do not end mark to the end of the text.
    void unpaired()
    {
        for (Open& left : m_open) {
            if (left.sign.front() != '*' && left.sign.front() != '_') {
                left.mark.end = m_out.text.size();
                m_out.marks.push_back(std::move(left.mark));
            }
        }
        std::erase_if(m_out.marks, [](const marked::Mark& mark) { return mark.begin >= mark.end; });
    }

    const marked::MarkedText& m_raw;
    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Open> m_open;
    marked::MarkedText m_out;
};

} // namespace

marked::MarkedText without_inline_markup(const marked::MarkedText& raw)
{
    return Reader{raw}.read();
}

} // namespace vitalign::data
