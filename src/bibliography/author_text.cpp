#include "bibliography/author_text.hpp"

#include "bibliography/group_words.hpp"
#include "schemas/ascii.hpp"
#include "schemas/name_words.hpp"
#include "text/fast_fold.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace vitalign::bibliography {

namespace {

/// One name as folded words; `comma` is the number of words in front of a comma, 0 if there is none.
struct Name {
    std::vector<std::string_view> words = {};
    std::size_t comma = 0;
};

} // namespace

class AuthorText::Reader {
public:
    bool read(std::string_view text, const std::function<void(const FoldedName&)>& take)
    {
        m_take = &take;
        m_truncated = false;
        text = with_whole_words(without_entities(text));
        for (const std::string_view part : split_strong(text)) {
            read_part(part);
        }
        return m_truncated;
    }

private:
    /// Exports of web pages carry `&#233;`.
    std::string_view without_entities(std::string_view text)
    {
        if (text.find('&') == std::string_view::npos) {
            return text;
        }
        m_plain = text::decode_entities(text);
        return m_plain;
    }

    /// Tokenised exports part words at letters they do not know: `G ü ting`. A lone letter that is not ASCII belongs to
    /// both neighbours.
    std::string_view with_whole_words(std::string_view text)
    {
        if (ascii::all_ascii(text)) {
            return text;
        }
        m_glued.clear();
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool lone = text[i] == ' ' && i + 3 < text.size() &&
                              (static_cast<unsigned char>(text[i + 1]) >> 5U) == 6 && text[i + 3] == ' ';
            if (lone) {
                m_glued.append(text.substr(i + 1, 2));
                i += 3;
            } else {
                m_glued.push_back(text[i]);
            }
        }
        return m_glued;
    }

    /// At "and", "&", ";" and "|", which never stand within a name.
    static std::vector<std::string_view> split_strong(std::string_view text)
    {
        std::vector<std::string_view> parts;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool sign = text[i] == ';' || text[i] == '|' || text[i] == '&' || text[i] == '\n';
            const bool word = ascii::is_space(text[i]) && i + 4 < text.size() && ascii::lower(text[i + 1]) == 'a' &&
                              ascii::lower(text[i + 2]) == 'n' && ascii::lower(text[i + 3]) == 'd' &&
                              ascii::is_space(text[i + 4]);
            if (sign || word) {
                parts.push_back(text.substr(begin, i - begin));
                i += word ? 4 : 0;
                begin = i + 1;
            }
        }
        parts.push_back(text.substr(begin));
        return parts;
    }

    /// What commas do in this part: part two halves of one name, or part names.
    void read_part(std::string_view part)
    {
        m_pieces.clear();
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= part.size(); ++i) {
            if (i == part.size() || part[i] == ',') {
                const auto piece = ascii::trim(part.substr(begin, i - begin));
                if (!m_pieces.empty() && ascii::lower(piece).starts_with("et al")) {
                    m_truncated = true;
                } else if (!piece.empty() && !is_name_suffix(piece)) {
                    m_pieces.push_back(piece);
                }
                begin = i + 1;
            }
        }
        if (m_pieces.size() == 1) {
            read_unparted(m_pieces.front());
        } else if (m_pieces.size() == 2 && !both_whole(m_pieces[0], m_pieces[1])) {
            add_name(m_pieces[0], m_pieces[1]);
        } else if (alternates()) {
            for (std::size_t i = 0; i + 1 < m_pieces.size(); i += 2) {
                add_name(m_pieces[i], m_pieces[i + 1]);
            }
        } else {
            for (const std::string_view piece : m_pieces) {
                read_unparted(piece);
            }
        }
    }

    /// `Jane Doe, John Roe` against `Doe, Jane` and `van der Berg, Jane Mary`.
    static bool both_whole(std::string_view left, std::string_view right)
    {
        return left.find(' ') != std::string_view::npos && right.find(' ') != std::string_view::npos &&
               !starts_with_particle(left) && !only_initials(right);
    }

    static bool starts_with_particle(std::string_view text)
    {
        return is_folded_particle(ascii::lower(text.substr(0, text.find(' '))));
    }

    /// `F. M.`, `FM`, `F.-M.`
    static bool only_initials(std::string_view text)
    {
        std::size_t letters = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (ascii::is_alpha(text[i])) {
                const bool follows = i > 0 && ascii::is_alpha(text[i - 1]);
                if (follows && ascii::is_lower(text[i])) {
                    return false;
                }
                ++letters;
            }
        }
        return letters > 0 && letters <= 4;
    }

    /// `Last, F., Last, F.`: every second piece is initials.
    bool alternates() const
    {
        if (m_pieces.size() % 2 != 0 || m_pieces.size() < 4) {
            return false;
        }
        for (std::size_t i = 1; i < m_pieces.size(); i += 2) {
            if (!only_initials(m_pieces[i]) || only_initials(m_pieces[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /// A name without a comma; or several that lost their separators: a capital and small letters right behind an
    /// initial's dot begin the next.
    void read_unparted(std::string_view text)
    {
        std::size_t begin = 0;
        for (std::size_t i = 2; i + 2 < text.size(); ++i) {
            const bool glued = text[i - 1] == '.' && ascii::is_upper(text[i]) &&
                               (ascii::is_lower(text[i + 1]) || text[i + 1] == '\'') && ascii::is_upper(text[i - 2]) &&
                               begin + 3 < i;
            if (glued) {
                add_name(text.substr(begin, i - begin), {});
                begin = i;
            }
        }
        add_name(text.substr(begin), {});
    }

    /// `family` is the whole name if `given` is empty.
    void add_name(std::string_view family, std::string_view given)
    {
        m_folded.clear();
        text::append_folded(family, m_folded);
        const std::size_t family_end = m_folded.size();
        text::append_folded(given, m_folded);
        split_words(family_end);
        m_capitals_behind = given.empty() && ends_with_capitals(family);
        while (m_name.words.size() > 1 && is_name_suffix(m_name.words.back())) {
            m_name.words.pop_back();
            m_capitals_behind = false; // they were the suffix
            m_name.comma = std::min(m_name.comma, m_name.words.size());
        }
        if (m_name.words.empty() || is_end_or_group()) {
            return;
        }
        given.empty() ? add_unparted() : add_parted();
    }

    void split_words(std::size_t family_end)
    {
        m_name.words.clear();
        m_name.comma = 0;
        const std::string_view folded{m_folded};
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', begin), folded.size());
            m_name.words.push_back(folded.substr(begin, end - begin));
            m_name.comma += begin < family_end ? 1U : 0U;
            begin = end + 1;
        }
    }

    bool is_end_or_group()
    {
        const auto& words = m_name.words;
        const bool et_al = words.front() == "et" && (words.size() == 1 || words[1] == "al");
        if (et_al || words.front() == "others" || (words.size() == 1 && words.front() == "al")) {
            m_truncated = true;
            return true;
        }
        // "Jane Doe et al."
        if (words.size() > 2 && words[words.size() - 2] == "et" && words.back() == "al") {
            m_truncated = true;
            m_name.words.resize(words.size() - 2);
            m_name.comma = std::min(m_name.comma, m_name.words.size());
        }
        return is_domain() || has_digit() || is_group(words, m_name.comma < words.size());
    }

    /// `portal.acm.org`: where the reference was found, in place of who wrote it.
    bool is_domain() const
    {
        constexpr std::array<std::string_view, 4> domains{"org", "com", "edu", "net"};
        return m_name.words.size() >= 2 && ascii::is_one_of(domains, m_name.words.back());
    }

    /// A year or a page that strayed into the list.
    bool has_digit() const
    {
        return std::ranges::any_of(m_name.words,
                                   [](std::string_view word) { return std::ranges::any_of(word, ascii::is_digit); });
    }

    void add_parted()
    {
        const auto& words = m_name.words;
        if (m_name.comma == 0 || m_name.comma >= words.size()) {
            add_unparted();
            return;
        }
        add(0, m_name.comma, words[m_name.comma]);
    }

    /// `Given Family`, or `Family F M` where initials stand behind.
    void add_unparted()
    {
        const auto& words = m_name.words;
        const std::size_t count = words.size();
        if (count > 1 && !is_folded_initial(words.front()) && (is_folded_initial(words.back()) || m_capitals_behind)) {
            std::size_t family = count - 1;
            while (family > 1 && is_folded_initial(words[family - 1])) {
                --family;
            }
            add(0, family, words[family].substr(0, is_folded_initial(words[family]) ? 2 : 1));
            return;
        }
        std::size_t family = count - 1;
        while (family > 1 && is_folded_particle(words[family - 1])) {
            --family;
        }
        add(family, count, family == 0 ? std::string_view{} : words.front());
    }

    /// `Schulze AB`: up to three capitals behind a word with small letters.
    static bool ends_with_capitals(std::string_view name)
    {
        const std::size_t blank = name.find_last_of(' ');
        if (blank == std::string_view::npos) {
            return false;
        }
        const std::string_view last = name.substr(blank + 1);
        return last.size() <= 3 && std::ranges::all_of(last, ascii::is_upper) &&
               std::ranges::any_of(name.substr(0, blank), ascii::is_lower);
    }

    void add(std::size_t begin, std::size_t end, std::string_view given)
    {
        m_family.clear();
        for (std::size_t i = begin; i < end; ++i) {
            m_family += m_name.words[i];
        }
        // In front of the family name, or its own first part.
        const std::size_t middle = end - begin > 1 ? begin : begin - 1;
        const bool has_middle = end - begin > 1 || begin > 1;
        (*m_take)({m_family, given, has_middle ? m_name.words[middle] : std::string_view{}});
    }

    const std::function<void(const FoldedName&)>* m_take = nullptr;
    bool m_truncated = false;
    std::string m_plain;
    std::string m_glued;
    std::vector<std::string_view> m_pieces;
    std::string m_folded;
    std::string m_family;
    Name m_name;
    bool m_capitals_behind = false;
};

AuthorText::AuthorText() : m_reader(std::make_unique<Reader>()) {}
AuthorText::AuthorText(AuthorText&&) noexcept = default;
AuthorText& AuthorText::operator=(AuthorText&&) noexcept = default;
AuthorText::~AuthorText() = default;

bool AuthorText::read(std::string_view text, const std::function<void(const FoldedName&)>& take)
{
    return m_reader->read(text, take);
}

} // namespace vitalign::bibliography
