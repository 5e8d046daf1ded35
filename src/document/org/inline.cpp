#include "org/inline.hpp"

#include "schemas/ascii.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

namespace vitalign::org {

namespace {

struct Emphasis {
    char marker;
    marked::Style style;
    bool verbatim = false;
};

constexpr std::array<Emphasis, 5> emphases{{{'*', marked::Style::bold},
                                            {'/', marked::Style::italic},
                                            {'_', marked::Style::underlined},
                                            {'=', marked::Style::code, true},
                                            {'~', marked::Style::code, true}}};

/// What may stand before and behind emphasis, as in Org's manual, and the brackets that people put around it.
constexpr std::string_view before_emphasis = " \t\n-('\"{[,;:|";
constexpr std::string_view behind_emphasis = " \t\n-.,:!?;'\")}[]|\\";

/// Emphasis is no longer than this, nor does it go on for more lines: so a file of stray markers takes linear time.
constexpr std::size_t longest_emphasis = 600;
constexpr std::ptrdiff_t most_lines = 3;

constexpr std::string_view special_characters = "[\\@{*/_=~";

struct Entity {
    std::string_view name;
    std::string_view text;
};

/// Names that Org has and HTML has not.
constexpr std::array<Entity, 6> entities{
    {{"dots", "…"}, {"ldots", "…"}, {"quotedblleft", "“"}, {"dag", "†"}, {"ddag", "‡"}, {"star", "*"}}};

std::string entity(std::string_view name)
{
    const auto* found = std::ranges::find(entities, name, &Entity::name);
    if (found != entities.end()) {
        return std::string{found->text};
    }
    const std::string reference = "&" + std::string{name} + ";";
    const std::string decoded = text::decode_entities(reference);
    return decoded == reference ? std::string{} : decoded;
}

class Inline {
public:
    Inline(marked::BlockWriter& out, const marked::MarkedText& raw) : m_out(out), m_raw(raw), m_text(raw.text) {}

    void run()
    {
        while (m_at < m_text.size()) {
            while (!m_ends.empty() && m_ends.back() == m_at) {
                m_out.close(style_of(m_text[m_at++]));
                m_ends.pop_back();
            }
            if (m_at < m_text.size() && !special()) {
                const std::size_t end = std::min(m_text.find_first_of(special_characters, m_at + 1), m_text.size());
                put(m_at, end);
                m_at = end;
            }
        }
        m_out.close_to(0);
    }

private:
    std::string_view rest() const { return m_text.substr(m_at); }
    std::size_t place(std::size_t at) const { return m_raw.origin[at]; }

    static marked::Style style_of(char marker) { return std::ranges::find(emphases, marker, &Emphasis::marker)->style; }

    void put(std::size_t begin, std::size_t end)
    {
        while (begin < end) {
            const std::size_t blank =
                begin + std::min(m_text.substr(begin, end - begin).find_first_of(" \t\n"), end - begin);
            if (blank > begin) {
                put_word(begin, blank);
            }
            if (blank < end) {
                m_text[blank] == '\n' ? m_out.line_break(place(blank)) : m_out.blank(place(blank));
            }
            begin = blank + 1;
        }
    }

    /// A word stands on one line of the file, so that its bytes are neighbours there.
    void put_word(std::size_t begin, std::size_t end) { m_out.put(m_text.substr(begin, end - begin), place(begin)); }

    bool special()
    {
        switch (m_text[m_at]) {
        case '[': return link() || footnote();
        case '\\': return backslash();
        case '@': return snippet("@@", "@@");
        case '{': return snippet("{{{", "}}}");
        default: return emphasis();
        }
    }

    /// Where `what` comes next; nothing if that is too far away. What was searched is not searched again.
    std::optional<std::size_t> find(std::string_view what, std::size_t from)
    {
        constexpr std::size_t farthest = 2000;
        std::size_t& none_before = m_none_before[what];
        const std::size_t begin = std::max(from, none_before);
        const std::size_t limit = from + farthest;
        if (begin >= limit) {
            return std::nullopt;
        }
        const std::size_t found = m_text.substr(std::min(begin, m_text.size()), limit - begin).find(what);
        if (found == std::string_view::npos) {
            none_before = limit + 1 - what.size(); // its first byte may stand at the end already
            return std::nullopt;
        }
        return begin + found;
    }

    /// `[[address][text]]` or `[[address]]`
    bool link()
    {
        const auto end = rest().starts_with("[[") ? find("]]", m_at + 2) : std::nullopt;
        if (!end) {
            return false;
        }
        const std::string_view inner = m_text.substr(m_at + 2, *end - m_at - 2);
        const std::size_t parted = inner.find("][");
        const std::string_view address = inner.substr(0, parted);
        const std::size_t shown = m_at + 2 + (parted == std::string_view::npos ? 0 : parted + 2);
        m_out.open(marked::Style::link, std::string{address});
        if (parted != std::string_view::npos || !address.starts_with("file:")) {
            put(shown, *end);
        }
        m_out.close(marked::Style::link);
        m_at = *end + 2;
        return true;
    }

    bool footnote()
    {
        const auto end = rest().starts_with("[fn:") ? find("]", m_at) : std::nullopt;
        m_at = end ? *end + 1 : m_at;
        return end.has_value();
    }

    /// Raw parts for one export format, macros.
    bool snippet(std::string_view open, std::string_view close)
    {
        const auto end = rest().starts_with(open) ? find(close, m_at + open.size()) : std::nullopt;
        m_at = end ? *end + close.size() : m_at;
        return end.has_value();
    }

    /// A line break, an escaped sign, an entity.
    bool backslash()
    {
        const std::size_t begin = m_at;
        if (rest().starts_with("\\\\")) {
            m_out.line_break(place(begin));
            m_at += 2;
            return true;
        }
        std::size_t end = begin + 1;
        while (end < m_text.size() && ascii::is_alnum(m_text[end])) {
            ++end;
        }
        const std::string_view name = m_text.substr(begin + 1, end - begin - 1);
        if (name.empty()) {
            return escaped();
        }
        const std::string decoded = entity(name);
        if (decoded.empty()) {
            return false;
        }
        end += m_text.substr(end).starts_with("{}") ? 2 : 0;
        decoded == "\u00A0" ? m_out.blank(place(begin)) : m_out.put_for(decoded, place(begin), place(end - 1) + 1);
        m_at = end;
        return true;
    }

    /// `\&`, and `\-` where a word may be parted.
    bool escaped()
    {
        const std::string_view sign = m_text.substr(m_at + 1, 1);
        if (sign.empty() || std::string_view{"&%$#_{}-"}.find(sign) == std::string_view::npos) {
            return false;
        }
        if (sign != "-") {
            put(m_at + 1, m_at + 2);
        }
        m_at += 2;
        return true;
    }

    bool emphasis()
    {
        const auto* kind = std::ranges::find(emphases, m_text[m_at], &Emphasis::marker);
        const auto end = kind == emphases.end() ? std::nullopt : end_of_emphasis();
        if (!end) {
            return false;
        }
        m_out.open(kind->style);
        if (kind->verbatim) {
            put(m_at + 1, *end);
            m_out.close(kind->style);
            m_at = *end + 1;
        } else {
            m_ends.push_back(*end);
            ++m_at;
        }
        return true;
    }

    /// Where the emphasis closes that the marker opens: it follows a blank or a bracket, and begins and ends with text.
    std::optional<std::size_t> end_of_emphasis()
    {
        const char marker = m_text[m_at];
        const bool opens = m_at == 0 || before_emphasis.find(m_text[m_at - 1]) != std::string_view::npos ||
                           (!m_ends.empty() && is_marker(m_text[m_at - 1]));
        if (!opens || m_at + 1 >= m_text.size() || ascii::is_space(m_text[m_at + 1])) {
            return std::nullopt;
        }
        const std::size_t outer = m_ends.empty() ? m_text.size() : m_ends.back();
        const std::size_t limit = std::min(outer, m_at + longest_emphasis);
        std::size_t& searched = m_searched[static_cast<unsigned char>(marker)];
        std::size_t at = std::max(m_at + 2, searched);
        std::ptrdiff_t lines = 1;
        for (; at < limit && lines <= most_lines; ++at) {
            lines += m_text[at] == '\n' ? 1 : 0;
            if (m_text[at] == marker && !ascii::is_space(m_text[at - 1]) && closes_at(at)) {
                return at;
            }
        }
        searched = m_ends.empty() ? at : searched;
        return std::nullopt;
    }

    bool closes_at(std::size_t at) const
    {
        return at + 1 >= m_text.size() || behind_emphasis.find(m_text[at + 1]) != std::string_view::npos ||
               (!m_ends.empty() && m_ends.back() == at + 1);
    }

    static bool is_marker(char c) { return std::ranges::find(emphases, c, &Emphasis::marker) != emphases.end(); }

    marked::BlockWriter& m_out;
    const marked::MarkedText& m_raw;
    std::string_view m_text;
    std::vector<std::size_t> m_ends;                       ///< where the open emphases close, the innermost last
    std::array<std::size_t, 128> m_searched{};             ///< for each marker, where none closes before
    std::map<std::string_view, std::size_t> m_none_before; ///< for what was searched and not found
    std::size_t m_at = 0;
};

} // namespace

void put_inline(marked::BlockWriter& out, const marked::MarkedText& raw)
{
    Inline{out, raw}.run();
}

} // namespace vitalign::org
