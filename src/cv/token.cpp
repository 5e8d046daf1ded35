#include "cv/token.hpp"

#include "cv/punctuation.hpp"
#include "cv/quotation.hpp"
#include "cv/venue_lead.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <optional>

namespace vitalign::cv {

namespace {

/// Where marks begin and end: the strongest separator in front of each byte, or `start` for none.
std::vector<Separator> edges_of(const marked::MarkedText& text)
{
    std::vector<Separator> edges(text.text.size() + 1, Separator::start);
    for (const marked::Mark& mark : text.marks) {
        const Separator separator = mark.style == marked::Style::field ? Separator::field : Separator::style;
        for (const std::size_t end : {mark.begin, mark.end}) {
            Separator& edge = edges[std::min(end, text.text.size())];
            edge = stronger_of(edge, separator);
        }
    }
    return edges;
}

/// The longest mark around the part that is a field, or that is none.
const marked::Mark* mark_around(const marked::MarkedText& text, marked::Part part, bool field)
{
    const marked::Mark* longest = nullptr;
    for (const marked::Mark& mark : text.marks) {
        const bool around = mark.begin <= part.begin && mark.end >= part.end;
        if (around && (mark.style == marked::Style::field) == field &&
            (longest == nullptr || mark.end - mark.begin > longest->end - longest->begin)) {
            longest = &mark;
        }
    }
    return longest;
}

/// "张三、李四，一种方法、装置及系统，2023": between commas the mark "、" parts names, which are short, or words of one
/// title.
bool joins_words(std::string_view text, std::size_t at)
{
    constexpr std::string_view mark = "、";
    constexpr std::string_view comma = "，";
    constexpr std::size_t far = 300;
    constexpr std::size_t longest_name = 15; // five letters
    if (!text.substr(at).starts_with(mark)) {
        return false;
    }
    const std::size_t from = at - std::min(at, far);
    const std::size_t before = text.substr(from, at - from).rfind(comma);
    const std::size_t behind = text.substr(at, far).find(comma);
    if (before == std::string_view::npos && behind == std::string_view::npos) {
        return false;
    }
    const std::size_t begin = before == std::string_view::npos ? from : from + before + comma.size();
    std::string_view rest = text.substr(begin, behind == std::string_view::npos ? far : at + behind - begin);
    while (!rest.empty()) {
        const std::size_t length = std::min(rest.find(mark), rest.size());
        if (length > longest_name && static_cast<unsigned char>(rest.front()) >= 0x80) {
            return true;
        }
        rest.remove_prefix(std::min(length + mark.size(), rest.size()));
    }
    return false;
}

class Cutting {
public:
    Cutting(const marked::MarkedText& text, std::span<const std::size_t> more)
        : m_all(text), m_text(text.text), m_edges(edges_of(text)), m_more(more), m_quotation(find_quotation(text))
    {
    }

    std::vector<Token> tokens()
    {
        while (m_at < m_text.size()) {
            step();
        }
        close(m_text.size());
        return std::move(m_tokens);
    }

private:
    void step()
    {
        if (m_quotation && m_at == m_quotation->outer.begin) {
            take_quotation();
            return;
        }
        if (std::ranges::binary_search(m_more, m_at)) {
            part_by(Separator::blank);
        }
        if (m_edges[m_at] != Separator::start && at_word_edge() &&
            !(m_edges[m_at] == Separator::style && is_lead_word(begun()))) {
            part_by(m_edges[m_at]);
        }
        if (opens_bracket() && take_bracket()) {
            return;
        }
        if (const auto cut = cut_here()) {
            take(*cut);
            return;
        }
        if (m_at >= m_closed && m_at > m_begin && ascii::is_space(m_text[m_at - 1]) &&
            leads_to_venue(begun(), m_text.substr(m_at))) {
            part_by(Separator::lead);
        }
        ++m_at;
    }

    std::optional<Cut> cut_here() const
    {
        const char c = m_text[m_at];
        if (c == '\n') {
            return Cut{Separator::line};
        }
        const bool edge = m_at + 1 < m_text.size() && m_edges[m_at + 1] != Separator::start;
        const std::string_view before = m_tokens.empty() ? std::string_view{} : m_tokens.back().part.in(m_all);
        // inside brackets nothing is parted
        return m_at < m_closed || joins_words(m_text, m_at) ? std::nullopt
                                                            : punctuation_at({m_text, m_begin, m_at, before}, edge);
    }

    /// A mark in the middle of a word (a subscript) parts nothing.
    bool at_word_edge() const
    {
        const bool before = m_at == 0 || !ascii::is_alnum(m_text[m_at - 1]);
        const bool after = m_at >= m_text.size() || !ascii::is_alnum(m_text[m_at]);
        return before || after || m_edges[m_at] == Separator::field;
    }

    bool opens_bracket() const
    {
        return (m_text[m_at] == '(' || m_text[m_at] == '[') && (m_at == 0 || ascii::is_space(m_text[m_at - 1]));
    }

    /// A bracket with nothing but punctuation behind it is a token of its own.
    bool take_bracket()
    {
        const auto close_at = closing_bracket(m_text, m_at);
        if (!close_at) {
            return false;
        }
        const char behind = *close_at + 1 < m_text.size() ? m_text[*close_at + 1] : ' ';
        if (!ascii::is_space(behind) && std::string_view{".,;:?!"}.find(behind) == std::string_view::npos) {
            m_closed = *close_at;
            return false;
        }
        part_by(Separator::bracket);
        m_at = *close_at + 1;
        part_by(Separator::bracket);
        return true;
    }

    void take_quotation()
    {
        part_by(Separator::quote);
        m_begin = m_quotation->inner.begin;
        if (close(m_quotation->inner.end)) {
            m_tokens.back().quoted = true;
        }
        m_begin = m_at = m_quotation->outer.end;
        note(Separator::quote);
    }

    /// What stands in front in the same token.
    std::string_view begun() const { return ascii::trim(m_text.substr(m_begin, m_at - m_begin)); }

    void take(Cut cut)
    {
        const bool keeps = cut.separator == Separator::question; // the mark belongs to the token that it ends
        m_at += keeps ? cut.length : 0;
        if (part_by(cut.separator) && cut.separator == Separator::abbreviation) {
            m_tokens.back().abbreviated = true;
        }
        m_at += keeps ? 0 : cut.length;
        m_begin = m_at;
    }

    /// Ends the token here, and says whether there was one.
    bool part_by(Separator separator)
    {
        const bool closed = close(m_at);
        note(separator);
        return closed;
    }

    void note(Separator separator)
    {
        m_line = m_line || separator == Separator::line;
        m_separator = separator == Separator::line ? m_separator : stronger_of(m_separator, separator);
    }

    /// Ends the token at `end`, and says whether it holds anything.
    bool close(std::size_t end)
    {
        const marked::Part part = marked::trimmed(m_all, {m_begin, end});
        m_begin = end;
        if (part.empty()) {
            return false;
        }
        const Separator separator = m_separator == Separator::blank && m_line ? Separator::line : m_separator;
        m_tokens.push_back({.part = part,
                            .separator = m_tokens.empty() ? Separator::start : separator,
                            .line = m_line,
                            .mark = mark_around(m_all, part, false),
                            .field = mark_around(m_all, part, true)});
        m_separator = Separator::blank;
        m_line = false;
        return true;
    }

    const marked::MarkedText& m_all;
    std::string_view m_text;
    std::vector<Separator> m_edges; ///< per byte
    std::span<const std::size_t> m_more;
    std::optional<Quotation> m_quotation;
    std::vector<Token> m_tokens = {};
    std::size_t m_begin = 0;
    std::size_t m_at = 0;
    std::size_t m_closed = 0; ///< up to here the text is in brackets
    Separator m_separator = Separator::blank;
    bool m_line = false;
};

} // namespace

std::vector<Token> cut_tokens(const marked::MarkedText& text, std::span<const std::size_t> more)
{
    return Cutting{text, more}.tokens();
}

} // namespace vitalign::cv
