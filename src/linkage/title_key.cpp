#include "linkage/title_key.hpp"

#include "linkage/hash.hpp"
#include "schemas/ascii.hpp"
#include "text/fast_fold.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::linkage {

namespace {

struct Word {
    std::string_view word;
    std::uint32_t value;
};

/// Words that make another thing of what they stand in front of, or that stand alone in brackets behind it; words of
/// one class mean the same.
constexpr std::array<Word, 34> markers{
    {{"erratum", 1},      {"errata", 1},     {"corrigendum", 1}, {"corrigenda", 1},    {"correction", 1},
     {"corrections", 1},  {"corrected", 1},  {"addendum", 1},    {"retraction", 2},    {"comment", 3},
     {"comments", 3},     {"commentary", 3}, {"reply", 4},       {"response", 4},      {"rejoinder", 4},
     {"re", 4},           {"discussion", 5}, {"editorial", 6},   {"foreword", 7},      {"preface", 7},
     {"introduction", 7}, {"poster", 8},     {"demo", 8},        {"demonstration", 8}, {"panel", 9},
     {"tutorial", 10},    {"keynote", 11},   {"interview", 12},  {"protocol", 13},     {"update", 14},
     {"review", 15},      {"summary", 16},   {"abstract", 17},   {"abstracts", 17}}};

/// What kind of event a conference paper was given at: catalogues name it or leave it out.
bool is_occasion(std::uint32_t marker)
{
    return marker >= 8 && marker <= 11;
}

/// Of these only a title of their own is made, not by a word in front: "Introduction to ..." is a title like any other.
bool is_weak_in_front(std::uint32_t marker)
{
    return marker == 5 || marker == 7 || marker == 8 || marker == 13 || marker == 14 || marker == 15 || marker == 16 ||
           marker == 4 || marker == 3;
}

constexpr std::array<Word, 32> numerals{
    {{"ii", 2},   {"iii", 3},   {"iv", 4},    {"vi", 6},   {"vii", 7},  {"viii", 8},  {"ix", 9},     {"xi", 11},
     {"xii", 12}, {"xiii", 13}, {"xiv", 14},  {"xv", 15},  {"xvi", 16}, {"xvii", 17}, {"xviii", 18}, {"xix", 19},
     {"i", 1},    {"v", 5},     {"x", 10},    {"one", 1},  {"two", 2},  {"three", 3}, {"four", 4},   {"five", 5},
     {"six", 6},  {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"a", 1},     {"b", 2},      {"c", 3}}};

constexpr std::array<std::string_view, 22> languages{
    "chinese", "english",    "german", "french",    "spanish", "russian",  "japanese",  "korean",
    "italian", "portuguese", "polish", "dutch",     "danish",  "swedish",  "norwegian", "turkish",
    "czech",   "finnish",    "hebrew", "hungarian", "serbian", "ukrainian"};

constexpr std::array<std::string_view, 6> counted{"part", "parts", "chapter", "volume", "phase", "version"};

template <std::size_t N>
std::optional<std::uint32_t> look_up(const std::array<Word, N>& table, std::string_view word)
{
    const auto* found = std::ranges::find_if(
        table, [word](const Word& row) { return row.word.front() == word.front() && row.word == word; });
    return found == table.end() ? std::nullopt : std::optional{found->value};
}

std::uint32_t marker_of(std::string_view word)
{
    return word.empty() ? 0 : look_up(markers, word).value_or(0);
}

class Reader {
public:
    explicit Reader(TitleKey& into) : m_into(into) {}

    void read(std::string_view text)
    {
        m_into.tight.clear();
        m_into.words.clear();
        m_into.numbers = 0;
        m_into.marker = 0;
        m_into.occasion = false;
        m_into.part = false;
        if (text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos) {
            m_plain = text::plain_text(text);
            text = m_plain;
        }
        text = ascii::trim(text);
        m_into.truncated = text.ends_with("...") || text.ends_with("\xE2\x80\xA6");
        text = without_tails(text);
        fold(text);
    }

private:
    /// `[Chinese]`, `[Review] [33 refs]`, `(vol 360, pg 542, 2009)`, `. Chinese`; and the brackets round a whole title.
    std::string_view without_tails(std::string_view text)
    {
        for (int i = 0; i < 4; ++i) {
            while (!text.empty() && (ascii::is_space(text.back()) || text.back() == '.' || text.back() == '*')) {
                text.remove_suffix(1);
            }
            if (text.starts_with('[') && text.find(']') == text.size() - 1) {
                text = text.substr(1, text.size() - 2);
                continue;
            }
            const std::size_t open = opening_of_tail(text);
            const bool duplicate_free = text.ends_with(')');
            if (open == std::string_view::npos || open == 0 || !is_tail(text.substr(open + 1), !duplicate_free)) {
                break;
            }
            text = text.substr(0, open);
        }
        // A search engine's remark on a title that it found several times.
        if (const std::size_t dash = text.rfind(" - ");
            dash != std::string_view::npos && dash > 0 && text.substr(dash + 3).starts_with("group of ")) {
            text = text.substr(0, dash);
        }
        if (const std::size_t dash = text.rfind(" - ");
            dash != std::string_view::npos && is_column(text.substr(dash + 3))) {
            m_into.occasion = true;
            text = text.substr(0, dash);
        }
        const std::size_t dot = text.rfind('.');
        if (dot != std::string_view::npos && dot > 0 &&
            ascii::is_one_of(languages, ascii::lower(ascii::trim(text.substr(dot + 1))))) {
            text = text.substr(0, dot);
        }
        return text;
    }

    /// "- Book Review", "- Guest Editor's Foreword": the column in which it stands.
    bool is_column(std::string_view tail)
    {
        m_word.clear();
        text::append_folded(tail, m_word);
        const std::string_view first = std::string_view{m_word}.substr(0, m_word.find(' '));
        return std::ranges::count(m_word, ' ') <= 3 && (first == "book" || first == "guest" || marker_of(first) != 0);
    }

    /// Where the bracket opens that the title's end closes, or that nothing closes because the title was cut.
    static std::size_t opening_of_tail(std::string_view text)
    {
        constexpr std::size_t cut_tail = 20;
        constexpr std::size_t least_title = 15;
        const bool duplicate_free = text.ends_with(')') || text.ends_with(']');
        int depth = 0;
        for (std::size_t i = text.size(); i-- > 0;) {
            depth += text[i] == ')' || text[i] == ']' ? 1 : 0;
            if (text[i] != '(' && text[i] != '[') {
                continue;
            }
            --depth;
            const bool was_cut = depth < 0 && i >= least_title && (text[i] == '[' || text.size() - i > cut_tail);
            if (duplicate_free ? depth == 0 : was_cut) {
                return i;
            }
        }
        return std::string_view::npos;
    }

    /// What stands in brackets behind a title is no part of it if the brackets are square or their end is cut off, or
    /// if it tells of an erratum.
    bool is_tail(std::string_view inside, bool square_or_cut)
    {
        m_word.clear();
        text::append_folded(inside, m_word);
        const std::string_view first = std::string_view{m_word}.substr(0, m_word.find(' '));
        if (first == "vol" || cites(inside)) {
            m_into.marker = 1; // "(vol 360, pg 542, 2009)": where the erratum's article stands
            return true;
        }
        if (const std::uint32_t marker = marker_of(first); marker != 0) {
            if (is_occasion(marker)) {
                m_into.occasion = true;
                return true;
            }
            m_into.marker = marker == 1 && !starts_own(m_word) ? 0 : marker == 15 || marker == 17 ? 0 : marker;
            return true;
        }
        return square_or_cut;
    }

    /// "Journal of Weaving (2009) 360 (542-544)"
    static bool cites(std::string_view inside)
    {
        const std::size_t open = inside.find('(');
        return open != std::string_view::npos && open + 6 <= inside.size() && inside[open + 5] == ')' &&
               ascii::all_digits(inside.substr(open + 1, 4));
    }

    /// "Erratum appears in ..." stands behind the article itself.
    static bool starts_own(std::string_view folded) { return folded.find("appears in") == std::string_view::npos; }

    void fold(std::string_view text)
    {
        m_folded.clear();
        text::append_folded(text, m_folded);
        m_numbers.clear();
        std::string_view before;
        const std::string_view folded{m_folded};
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', begin), folded.size());
            const std::string_view word = folded.substr(begin, end - begin);
            m_into.tight += word;
            m_into.words.push_back(hash32(word));
            note_number(word, before);
            before = word;
            begin = end + 1;
        }
        mark(folded);
        std::ranges::sort(m_numbers);
        for (const std::uint32_t number : m_numbers) {
            m_into.numbers = static_cast<std::uint32_t>(combine(m_into.numbers, number)) | 1U;
        }
    }

    void note_number(std::string_view word, std::string_view before)
    {
        const bool is_counted = ascii::is_one_of(counted, before);
        if (ascii::is_digit(word.front())) {
            m_into.part = m_into.part || is_counted;
            m_numbers.push_back(hash32(word.substr(std::min(word.find_first_not_of('0'), word.size() - 1))));
            return;
        }
        const bool roman = word.size() >= 2 && word != "vi" && word.find_first_not_of("ivx") == std::string_view::npos;
        const bool spelled = word.size() >= 3 && !roman && word != "one"; // of the table only "two" to "ten"
        if (is_counted || spelled || (roman && !before.empty())) {
            if (const auto value = look_up(numerals, word)) {
                m_into.part = m_into.part || is_counted;
                m_number = std::to_string(*value);
                m_numbers.push_back(hash32(m_number));
            }
        }
    }

    void mark(std::string_view folded)
    {
        const std::string_view first = folded.substr(0, folded.find(' '));
        const std::uint32_t marker = marker_of(first);
        const bool alone = first.size() == folded.size();
        const std::string_view second =
            alone ? std::string_view{}
                  : folded.substr(first.size() + 1, folded.find(' ', first.size() + 1) - first.size() - 1);
        const bool says_of_what =
            second == "to" || second == "on" || second == "of" || second == "by" || second == "from" || second == "for";
        if (is_occasion(marker)) {
            m_into.occasion = true;
        } else if (marker != 0 && m_into.marker == 0 &&
                   (alone || !is_weak_in_front(marker) || (says_of_what && (marker == 3 || marker == 4)))) {
            m_into.marker = marker;
        }
    }

    TitleKey& m_into;
    std::string m_plain;
    std::string m_word;
    std::string m_folded;
    std::string m_number;
    std::vector<std::uint32_t> m_numbers;
};

} // namespace

void read_title(std::string_view text, TitleKey& into)
{
    Reader{into}.read(text);
}

} // namespace vitalign::linkage
