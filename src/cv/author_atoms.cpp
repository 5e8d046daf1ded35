#include "cv/author_atoms.hpp"

#include "cv/author_signs.hpp"
#include "cv/author_words.hpp"
#include "cv/weak_conjunction.hpp"
#include "schemas/ascii.hpp"
#include "schemas/name_words.hpp"
#include "schemas/utf8.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::cv {

namespace {

/// In front of the name of a group.
constexpr std::array<std::string_view, 5> group_leads{"on", "behalf", "of", "the", "for"};

class Cutter {
public:
    Cutter(const marked::MarkedText& text, marked::Part part) : m_text(text.text), m_at(part.begin), m_end(part.end)
    {
        m_all_capitals = is_in_capitals(part.in(text));
    }

    AuthorAtoms cut()
    {
        while (m_at < m_end) {
            step();
        }
        close();
        m_out.atoms = split_at_weak_conjunctions(m_text, std::move(m_out.atoms));
        return std::move(m_out);
    }

private:
    static bool is_in_capitals(std::string_view text)
    {
        int names = 0;
        for (const std::string_view word : ascii::split_words(text)) {
            const auto points = utf8::decode(word.substr(0, 40));
            const bool small = std::ranges::any_of(points, text::is_small);
            names += std::ranges::count_if(points, text::is_capital) > 2 && !small ? 1 : 0;
            if (small && !points.empty() && text::is_capital(points.front()) && !is_name_suffix(word)) {
                return false;
            }
        }
        return names > 0;
    }

    std::string_view rest() const { return m_text.substr(m_at, m_end - m_at); }

    void step()
    {
        const char c = m_text[m_at];
        const bool behind_word = m_at > 0 && (ascii::is_alnum(m_text[m_at - 1]) || m_text[m_at - 1] == '-');
        const std::size_t length = behind_word || ascii::is_space(c) ? 0 : truncation_length(rest());
        if (length > 0) {
            truncate(length);
        } else if (ascii::is_space(c) || std::string_view{".:)]}"}.find(c) != std::string_view::npos) {
            ++m_at;
        } else if (c == '(' || c == '[') {
            skip_bracket(c == '(' ? ')' : ']');
        } else if (c == '{') {
            take_braced();
        } else if (!take_gap() && !skip_marker()) {
            take_word();
        }
    }

    /// "A. Oh et al. (with remarks)": nothing more is named, unless the list goes on behind a separator.
    void truncate(std::size_t length)
    {
        m_out.truncated = true;
        const bool open = goes_on_behind(rest().substr(0, length));
        m_at += length;
        close();
        m_gap = Joint::conjunction;
        const std::string_view more = ascii::trim(rest());
        const bool goes_on = open || more.empty() ||
                             std::string_view{",;/&)"}.find(more.front()) != std::string_view::npos ||
                             more.starts_with("and ");
        m_at = goes_on ? m_at : m_end;
    }

    /// Where the bracket that opens here is closed, or the end.
    std::size_t closing_at(char closing) const
    {
        constexpr std::size_t longest = 400;
        const std::size_t length = rest().substr(0, longest).find(closing);
        return length == std::string_view::npos ? m_end : m_at + length;
    }

    /// "(equal contribution)" is skipped; what "(with A. Oh)" holds are names, and so it is if all is in brackets.
    void skip_bracket(char closing)
    {
        const std::size_t close_at = closing_at(closing);
        const std::string_view inner = m_text.substr(m_at + 1, close_at - std::min(close_at, m_at + 1));
        const std::string_view first = inner.substr(0, inner.find(' '));
        const bool whole = m_out.atoms.empty() && m_words.words.empty() && close_at + 2 >= m_end;
        if (is_with(first) || whole) {
            ++m_at;
            return;
        }
        m_out.truncated = m_out.truncated || truncation_length(inner) > 0;
        // A bracket that does not close goes to the end of its piece.
        m_at = close_at < m_end ? close_at + 1 : std::min(m_text.find_first_of(",;", m_at), m_end);
    }

    /// `{Rivers and Ponds Canada}`
    void take_braced()
    {
        const std::size_t close_at = closing_at('}');
        const std::string_view inner =
            close_at < m_end ? m_text.substr(m_at + 1, close_at - m_at - 1) : std::string_view{};
        if (inner.find(' ') == std::string_view::npos) {
            ++m_at;
            return;
        }
        m_words.words.push_back({.at = {m_at + 1, close_at}, .kind = NameWordKind::name, .braced = true});
        m_at = close_at + 1;
    }

    bool take_gap()
    {
        const auto sign = gap_at(m_text, m_at, m_end);
        if (!sign) {
            return false;
        }
        m_at += sign->sign.size();
        close();
        m_gap = m_gap == Joint::conjunction ? m_gap : sign->joint;
        return true;
    }

    bool skip_marker()
    {
        const std::size_t length = marker_length(rest());
        const bool star = rest().starts_with('*') || rest().starts_with("∗");
        m_words.star = m_words.star || (length > 0 && star && !m_words.words.empty());
        m_at += length;
        return length > 0;
    }

    void take_word()
    {
        const std::size_t begin = m_at;
        const std::size_t end = begin + word_length(rest());
        m_at = std::max(end, begin + 1);
        if (end == begin) {
            return; // a comma in "Oh1,2"
        }
        std::string_view word = m_text.substr(begin, end - begin);
        while (word.size() > 1 && ascii::is_digit(word.back()) && !is_name_suffix(word)) {
            word.remove_suffix(1); // of an affiliation
        }
        if (ascii::is_digit(word.front()) && !is_name_suffix(word)) {
            return;
        }
        const std::size_t stops = word.size() - std::min(word.find_last_not_of('.') + 1, word.size());
        word.remove_suffix(stops);
        // The part may have lost the stop of its last initial.
        const bool stop = stops > 0 || (end == m_end && end < m_text.size() && m_text[end] == '.');
        if (word.empty() || take_between(word)) {
            return;
        }
        const bool kept = stop && keeps_stop(word);
        add({begin, begin + word.size() + (kept ? 1 : 0)});
        if (stops > 0 && !kept && !m_words.words.empty() && next_is_capital()) {
            close(); // "Ann Oh. Bora Kim"
            m_gap = Joint::stop;
        }
    }

    bool next_is_capital() const
    {
        const auto points = utf8::decode(ascii::trim(rest()).substr(0, 4));
        return !points.empty() && text::is_capital(points.front());
    }

    /// Words between names, and in front of the first.
    bool take_between(std::string_view word)
    {
        const bool first = m_out.atoms.empty() && m_words.words.empty();
        if (is_with(word) || (is_conjunction(word) && !first)) {
            m_out.self_omitted = m_out.self_omitted || (first && is_with(word));
            close();
            m_gap = Joint::conjunction;
            return true;
        }
        if (first && is_role(word) && rest().starts_with(':')) {
            return true;
        }
        if (m_words.words.empty() && ascii::is_one_of(group_leads, word)) {
            return true; // "on behalf of the Loom Study Group"
        }
        const bool by = first && (word == "by" || word == "By" || is_conjunction(word));
        return by || (is_editor_mark(word) && ascii::is_lower(word.front()));
    }

    void add(marked::Part at)
    {
        NameWord word = name_word(m_text.substr(at.begin, at.end - at.begin), at, m_all_capitals);
        // "de La", "van Der"
        const bool behind_particle = !m_words.words.empty() && m_words.words.back().kind == NameWordKind::particle &&
                                     is_particle(ascii::lower(m_text.substr(at.begin, at.end - at.begin)));
        word.kind = behind_particle ? NameWordKind::particle : word.kind;
        // "Moss, C., Jr."
        const bool suffix_alone = word.kind == NameWordKind::suffix && m_words.words.empty() && !m_out.atoms.empty();
        (suffix_alone ? m_out.atoms.back() : m_words).words.push_back(word);
    }

    /// `Loom Study Group` is one name.
    void join_group()
    {
        const marked::Part all{m_words.words.front().at.begin, m_words.words.back().at.end};
        if (ends_as_group(m_text.substr(all.begin, all.end - all.begin))) {
            m_words.words = {{.at = all, .kind = NameWordKind::name, .braced = true}};
        }
    }

    void close()
    {
        if (m_words.words.size() > 1) {
            join_group();
        }
        if (!m_words.words.empty()) {
            m_words.joint = m_out.atoms.empty() ? Joint::start : m_gap;
            m_out.atoms.push_back(std::move(m_words));
            m_gap = Joint::start;
        }
        m_words = {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    bool m_all_capitals = false;
    AuthorAtom m_words = {};
    Joint m_gap = Joint::start;
    AuthorAtoms m_out = {};
};

} // namespace

AuthorAtoms cut_authors(const marked::MarkedText& text, marked::Part part)
{
    return Cutter{text, part}.cut();
}

} // namespace vitalign::cv
