#include "cv/token.hpp"

#include "cv/quotation.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::cv {

namespace {

/// Words that begin a venue in the middle of a sentence.
constexpr std::array<std::string_view, 27> leads{"In Proc",
                                                 "In: ",
                                                 "in: ",
                                                 "Proc. ",
                                                 "Proceedings",
                                                 "To Appear at ",
                                                 "To appear ",
                                                 "Accepted to ",
                                                 "Presented at ",
                                                 "In the Proc",
                                                 "Journal of ",
                                                 "arXiv preprint",
                                                 "Application number",
                                                 "Application No",
                                                 "Patent No",
                                                 "Patent App",
                                                 "US Patent",
                                                 "U.S. Patent",
                                                 "U.S. filed",
                                                 "Korean Patent",
                                                 "Korea Patent",
                                                 "Publication No",
                                                 "Registration No",
                                                 "출원번호",
                                                 "등록번호",
                                                 "공개번호",
                                                 "doi:"};

/// Abbreviations after which a full stop ends nothing.
constexpr std::array<std::string_view, 23> abbreviations{"vs",  "al",    "et",   "no",   "vol",  "pp",  "proc", "conf",
                                                         "int", "trans", "symp", "dr",   "prof", "st",  "fig",  "eds",
                                                         "ed",  "dept",  "univ", "appl", "sci",  "e.g", "v"};

/// A bracket longer than this is cut inside.
constexpr std::size_t longest_bracket = 160;

class Cutting {
public:
    explicit Cutting(const marked::MarkedText& text) : m_all(text), m_text(text.text) {}

    std::vector<Token> tokens()
    {
        find_edges();
        if (const auto quotation = find_quotation(m_all)) {
            m_quotation = quotation;
        }
        while (m_at < m_text.size()) {
            step();
        }
        close(m_text.size());
        return std::move(m_tokens);
    }

private:
    void find_edges()
    {
        m_edges.assign(m_text.size() + 1, Separator::start);
        for (const marked::Mark& mark : m_all.marks) {
            const Separator separator = mark.style == marked::Style::field ? Separator::field : Separator::style;
            for (const std::size_t end : {mark.begin, mark.end}) {
                Separator& edge = m_edges[std::min(end, m_text.size())];
                edge = stronger_of(edge, separator);
            }
        }
    }

    void step()
    {
        if (m_quotation && m_at == m_quotation->outer.begin) {
            close(m_at);
            part_by(Separator::quote);
            m_begin = m_quotation->inner.begin;
            m_at = m_quotation->inner.end;
            close(m_at);
            m_tokens.back().quoted = true;
            m_begin = m_at = m_quotation->outer.end;
            part_by(Separator::quote);
            return;
        }
        if (m_edges[m_at] != Separator::start && at_word_edge() &&
            !(m_edges[m_at] == Separator::style && is_lead_word(begun()))) {
            close(m_at);
            part_by(m_edges[m_at]);
        }
        const char c = m_text[m_at];
        const bool blank_follows =
            m_at + 1 >= m_text.size() || ascii::is_space(m_text[m_at + 1]) || m_text[m_at + 1] == '"';
        const bool edge_follows = m_at + 1 < m_text.size() && m_edges[m_at + 1] != Separator::start;
        if ((c == '(' || c == '[') && (m_at == 0 || ascii::is_space(m_text[m_at - 1])) && take_bracket()) {
            return; // the bracket is a token of its own
        }
        if (c == '\n') {
            cut(1, Separator::line);
        } else if (m_at < m_closed) {
            ++m_at; // inside brackets nothing is parted
        } else if (c == ',' && (blank_follows || edge_follows || follows_no_digit())) {
            cut(1, Separator::comma);
        } else if (c == ';') {
            cut(1, Separator::semicolon);
        } else if (c == ':' && blank_follows && m_at > m_begin + 2) {
            cut(1, Separator::colon);
        } else if ((c == '.' || c == '?' || c == '!') && (blank_follows || edge_follows) && ends_sentence()) {
            c == '.' ? cut_at_stop() : cut_behind(Separator::question);
        } else if (c == '.' && blank_follows && may_end_names()) {
            cut(1, Separator::initial);
        } else if (const std::size_t dash = dash_at(); dash > 0) {
            cut(dash, Separator::dash);
        } else {
            if (m_at > m_begin && ascii::is_space(m_text[m_at - 1]) && leads_to_venue()) {
                close(m_at);
                part_by(Separator::lead);
            }
            ++m_at;
        }
    }

    /// "강정훈,임호정": a comma between letters parts them, one between digits does not.
    bool follows_no_digit() const { return m_at > 0 && m_at + 1 < m_text.size() && !ascii::is_digit(m_text[m_at + 1]); }

    /// A mark in the middle of a word (a subscript) parts nothing.
    bool at_word_edge() const
    {
        const bool before = m_at == 0 || !ascii::is_alnum(m_text[m_at - 1]);
        const bool after = m_at >= m_text.size() || !ascii::is_alnum(m_text[m_at]);
        return before || after || m_edges[m_at] == Separator::field;
    }

    /// Where the bracket at `m_at` closes; brackets may hold brackets.
    std::size_t closing_bracket() const
    {
        int depth = 0;
        const std::size_t last = std::min(m_text.size(), m_at + longest_bracket);
        for (std::size_t i = m_at; i < last && m_text[i] != '\n'; ++i) {
            depth += m_text[i] == '(' || m_text[i] == '[' ? 1 : m_text[i] == ')' || m_text[i] == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return std::string_view::npos;
    }

    bool take_bracket()
    {
        const std::size_t close_at = closing_bracket();
        if (close_at == std::string_view::npos) {
            return false;
        }
        const char behind = close_at + 1 < m_text.size() ? m_text[close_at + 1] : ' ';
        const bool free = ascii::is_space(behind) || std::string_view{".,;:?!"}.find(behind) != std::string_view::npos;
        if (!free) {
            m_closed = close_at;
            return false;
        }
        close(m_at);
        part_by(Separator::bracket);
        m_begin = m_at;
        m_at = close_at + 1;
        close(m_at);
        part_by(Separator::bracket);
        return true;
    }

    /// "Oh A, Kim B. Title" and "Oh, A. Title": initials behind a family name, and then a word that is no initial.
    bool may_end_names() const
    {
        const std::string_view word = word_before();
        const bool initials = !word.empty() && word.size() <= 6 && ascii::is_upper(word.back());
        const std::string_view rest = ascii::trim(m_text.substr(m_at + 1));
        const bool word_follows = rest.size() > 2 && ascii::is_upper(rest[0]) && ascii::is_lower(rest[1]);
        if (!initials || !word_follows) {
            return false;
        }
        std::string_view before =
            ascii::trim(begun().substr(0, begun().size() - std::min(begun().size(), word.size())));
        while (before.size() >= 2 && before.back() == '.' && ascii::is_upper(before[before.size() - 2]) &&
               (before.size() == 2 || before[before.size() - 3] == ' ')) {
            before = ascii::trim(before.substr(0, before.size() - 2)); // the initials before
        }
        const bool behind_family = !before.empty() && ascii::is_lower(before.back());
        std::string_view last = m_tokens.empty() ? std::string_view{} : m_tokens.back().part.in(m_all);
        for (const std::string_view joint : {"& ", "and "}) {
            const std::size_t at = last.rfind(joint);
            last.remove_prefix(at == std::string_view::npos ? 0 : at + joint.size()); // "A. & Kim", and then "A. V."
        }
        const bool behind_comma = before.empty() && !last.empty() && last.find_first_of(" .") == std::string_view::npos;
        return behind_comma || (behind_family && !is_middle_initial(rest));
    }

    /// "Min H. Kim, Bo Oh": behind a middle initial stands the family name, and the list goes on.
    static bool is_middle_initial(std::string_view rest)
    {
        const std::string_view behind = rest.substr(std::min(rest.find_first_of(" ,;."), rest.size()));
        return behind.empty() || behind.front() != ' ' || behind.starts_with(" and ") || behind.starts_with(" & ") ||
               (behind.size() > 1 && ascii::is_digit(behind[1]));
    }

    /// "from Cogent to C. International": a letter behind a small word is no initial.
    bool follows_small_word(std::size_t length) const
    {
        std::size_t at = m_at - length;
        while (at > m_begin && ascii::is_space(m_text[at - 1])) {
            --at;
        }
        std::size_t begin = at;
        while (begin > m_begin && ascii::is_alpha(m_text[begin - 1])) {
            --begin;
        }
        const std::string_view before = m_text.substr(begin, at - begin);
        return before.size() >= 2 && ascii::is_lower(before.front()) && before != "and" && before != "de" &&
               before != "with";
    }

    bool stands_in_venue(std::size_t length) const
    {
        const std::string_view before = m_text.substr(m_begin, m_at - length - m_begin);
        return std::ranges::any_of(ascii::split(before, ' '), [](std::string_view word) {
            return word == "IEEE" || word == "ACM" || word == "J." || word == "Int." || word == "Trans." ||
                   word == "IEICE" || word == "Proc.";
        });
    }

    /// `Am.` in front of `Chem. Soc.`, `Lett.` in front of a number.
    bool abbreviates() const
    {
        const std::string_view word = word_before();
        constexpr std::size_t longest = 6;
        if (word.empty() || word.size() > longest || !ascii::is_upper(word.front())) {
            return false;
        }
        // `IEEE Commun. Standards Mag.`: behind a word that only venues have.
        const bool all_capitals = std::ranges::none_of(word, ascii::is_lower);
        if (!all_capitals && word.size() < longest + 1 && stands_in_venue(word.size())) {
            return true;
        }
        const std::string_view rest = ascii::trim(m_text.substr(m_at + 1));
        const std::string_view next = rest.substr(0, rest.find_first_of(" \n,"));
        const bool abbreviation =
            next.size() >= 2 && next.size() <= longest + 1 && next.ends_with('.') && ascii::is_upper(next.front());
        const bool year = next.size() == 4 && (next.starts_with("19") || next.starts_with("20"));
        const bool section = next.size() == 1 && ascii::is_upper(next[0]) && rest.size() > 2 &&
                             (ascii::is_digit(rest[2]) || rest[1] == ',');
        return abbreviation || section || (!next.empty() && ascii::is_digit(next.front()) && next.size() <= 4 && !year);
    }

    void cut_at_stop()
    {
        const bool abbreviation = abbreviates();
        const std::size_t count = m_tokens.size();
        cut(1, abbreviation ? Separator::abbreviation : Separator::stop);
        if (abbreviation && m_tokens.size() > count) {
            m_tokens.back().abbreviated = true;
        }
    }

    std::string_view word_before() const
    {
        std::size_t begin = m_at;
        while (begin > m_begin && !ascii::is_space(m_text[begin - 1]) && m_text[begin - 1] != '(') {
            --begin;
        }
        return m_text.substr(begin, m_at - begin);
    }

    /// No initial, no abbreviation: "J. Chem. Phys.", "A.B. Oh", "Proc. of".
    bool ends_sentence() const
    {
        const std::string_view word = word_before();
        if (m_text[m_at] != '.') {
            return !word.empty();
        }
        const bool initials = word.size() <= 6 && !word.empty() && ascii::is_upper(word.back()) &&
                              (word.size() == 1 || word[word.size() - 2] == '.' || word[word.size() - 2] == '-');
        if (initials && !follows_small_word(word.size())) {
            return false;
        }
        if (word == "al") {
            return true; // "et al."
        }
        const std::string lower = ascii::lower(word);
        return std::ranges::find(abbreviations, lower) == abbreviations.end();
    }

    /// " - ", " – ", " — "
    std::size_t dash_at() const
    {
        if (m_at == 0 || !ascii::is_space(m_text[m_at - 1])) {
            return 0;
        }
        for (const std::string_view dash : {"- ", "– ", "— ", "| ", "/ ", "· ", "• "}) {
            if (m_text.substr(m_at).starts_with(dash)) {
                return dash.size() - 1;
            }
        }
        return 0;
    }

    /// What stands in front in the same token.
    std::string_view begun() const { return ascii::trim(m_text.substr(m_begin, m_at - m_begin)); }

    static bool is_lead_word(std::string_view word)
    {
        return word == "In" || word == "in" || word == "In the" || word == "in the" || word == "In:" || word == "in:";
    }

    bool leads_to_venue() const
    {
        if (begun().empty() || is_lead_word(begun()) || begun().ends_with(" the")) {
            return false; // it began already
        }
        const std::string_view rest = m_text.substr(m_at);
        return std::ranges::any_of(leads, [&](std::string_view lead) { return rest.starts_with(lead); }) ||
               (rest.starts_with("In ") && rest.size() > 3 && ascii::is_upper(rest[3]));
    }

    void cut(std::size_t length, Separator separator)
    {
        close(m_at);
        part_by(separator);
        m_at += length;
        m_begin = m_at;
    }

    /// A question mark belongs to the token that it ends.
    void cut_behind(Separator separator)
    {
        ++m_at;
        close(m_at);
        part_by(separator);
    }

    void part_by(Separator separator)
    {
        m_line = m_line || separator == Separator::line;
        m_separator = separator == Separator::line ? m_separator : stronger_of(m_separator, separator);
    }

    void close(std::size_t end)
    {
        const marked::Part part = marked::trimmed(m_all, {m_begin, end});
        m_begin = end;
        if (part.empty()) {
            return;
        }
        const Separator separator = m_separator == Separator::blank && m_line ? Separator::line : m_separator;
        Token token{.part = part, .separator = m_tokens.empty() ? Separator::start : separator, .line = m_line};
        for (const marked::Mark& mark : m_all.marks) {
            if (mark.begin <= part.begin && mark.end >= part.end) {
                const marked::Mark*& place = mark.style == marked::Style::field ? token.field : token.mark;
                place = place == nullptr || mark.end - mark.begin > place->end - place->begin ? &mark : place;
            }
        }
        m_tokens.push_back(token);
        m_separator = Separator::blank;
        m_line = false;
    }

    const marked::MarkedText& m_all;
    std::string_view m_text;
    std::vector<Separator> m_edges;
    std::optional<Quotation> m_quotation;
    std::vector<Token> m_tokens;
    std::size_t m_begin = 0;
    std::size_t m_at = 0;
    std::size_t m_closed = 0; ///< up to here the text is in brackets
    Separator m_separator = Separator::blank;
    bool m_line = false;
};

} // namespace

std::vector<Token> cut_tokens(const marked::MarkedText& text)
{
    return Cutting{text}.tokens();
}

} // namespace vitalign::cv
