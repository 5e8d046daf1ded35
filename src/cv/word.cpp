#include "cv/word.hpp"

#include "cv/date_words.hpp"
#include "cv/piece_form.hpp"
#include "cv/quotation.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace vitalign::cv {

namespace {

/// Longer words are none, and are not looked at in full.
constexpr std::size_t longest_word = 60;

constexpr std::array<std::string_view, 9> opening_quotes{"\"", "“", "„", "‘", "'", "«", "`", "「", "『"};
constexpr std::array<std::string_view, 8> closing_quotes{"\"", "”", "’", "'", "»", "“", "」", "』"};
constexpr std::array<std::string_view, 5> opening_brackets{"(", "[", "（", "《", "{"};
constexpr std::array<std::string_view, 5> closing_brackets{")", "]", "）", "》", "}"};

struct WidePunctuation {
    std::string_view wide;
    char plain;
};
constexpr std::array<WidePunctuation, 7> wide_marks{
    {{"，", ','}, {"、", ','}, {"；", ';'}, {"：", ':'}, {"。", '.'}, {"．", '.'}, {"·", '-'}}};

/// Where the next word may end: how many bytes belong to it, 0 for none here.
std::size_t wide_mark_at(std::string_view text, std::size_t at)
{
    for (const WidePunctuation& mark : wide_marks) {
        if (text.substr(at).starts_with(mark.wide)) {
            return mark.wide.size();
        }
    }
    for (const auto& brackets : {closing_brackets, opening_brackets}) {
        for (const std::string_view bracket : brackets) {
            if (bracket.size() > 1 && text.substr(at).starts_with(bracket)) {
                return bracket.size();
            }
        }
    }
    return 0;
}

bool is_letter_byte(char c)
{
    return ascii::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a stop without a blank ends a sentence: "al.Title", "标题.期刊"; not "Ph.D." nor "doi.org".
bool stop_parts(std::string_view run, std::size_t at)
{
    const char before = at > 0 ? run[at - 1] : ' ';
    const bool wide = static_cast<unsigned char>(before) >= 0xE3;
    const bool word = at >= 2 && ascii::is_lower(before) && ascii::is_lower(run[at - 2]);
    const bool capital =
        at + 2 < run.size() && ascii::is_upper(run[at + 1]) && (ascii::is_lower(run[at + 2]) || run[at + 2] == ' ');
    return wide || (word && capital);
}

/// Whether a word ends behind the character at `at` of a run without blanks.
bool parts_behind(std::string_view run, std::size_t at)
{
    if (at + 1 >= run.size()) {
        return false;
    }
    const char before = at > 0 ? run[at - 1] : ' ';
    const char next = run[at + 1];
    switch (run[at]) {
    case ',': return !(ascii::is_digit(before) && ascii::is_digit(next)) && next != '"' && next != '\'';
    case ';': return ascii::is_alnum(next) || is_letter_byte(next);
    case '.': return stop_parts(run, at);
    case ')':
    case ']': return (ascii::is_alnum(next) && ascii::is_alpha(before)) || run.substr(at + 1).starts_with("//");
    case '/': return (before == '.' || is_letter_byte(before)) && ascii::is_upper(next);
    case ':':
        return (at == 4 && ascii::all_digits(run.substr(0, 4)) && ascii::is_digit(next)) ||
               (is_letter_byte(before) && ascii::is_upper(next));
    default: return false;
    }
}

/// "Birch(2001)": a year in brackets begins a word of its own; "标题(" and the kind of document, "Title[J]", too.
bool parts_in_front(std::string_view run, std::size_t at)
{
    const bool bracket = at > 0 && (run[at] == '(' || run[at] == '[');
    const bool year = at + 4 < run.size() && ascii::all_digits(run.substr(at + 1, 4));
    const bool kind = at + 2 < run.size() && run[at] == '[' && ascii::is_upper(run[at + 1]) && run[at + 2] == ']';
    return bracket && is_letter_byte(run[at - 1]) && (year || kind || static_cast<unsigned char>(run[at - 1]) >= 0x80);
}

class Splitting {
public:
    Splitting(const marked::MarkedText& text, std::vector<marked::Part>& words)
        : m_text(text.text), m_edges(text.text.size() + 1, false), m_words(words)
    {
        for (const marked::Mark& mark : text.marks) {
            if (mark.style == marked::Style::field) {
                m_edges[std::min(mark.begin, m_text.size())] = true;
                m_edges[std::min(mark.end, m_text.size())] = true;
            }
        }
        if (const auto quotation = find_quotation(text)) { // `Kim*"Sorting lists"Journal`
            m_edges[quotation->outer.begin] = true;
            const std::size_t end = quotation->outer.end;
            m_edges[end] = end < m_text.size() && (ascii::is_alnum(m_text[end]) || m_text[end] == '(');
        }
    }

    void split()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            if (ascii::is_space(m_text[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < m_text.size() && !ascii::is_space(m_text[end])) {
                ++end;
            }
            split_run(at, end);
            at = end;
        }
    }

private:
    void split_run(std::size_t begin, std::size_t end)
    {
        const std::string_view run = m_text.substr(begin, end - begin);
        const bool address = is_identifier(ascii::lower(run.substr(0, longest_word)));
        std::size_t from = 0;
        for (std::size_t i = 0; i < run.size();) {
            if (i > from && (m_edges[begin + i] || (!address && parts_in_front(run, i)))) {
                add(begin, from, i);
            }
            const std::size_t wide = wide_mark_at(run, i);
            const std::size_t length = std::max<std::size_t>(1, wide);
            if (i + length < run.size() && (wide > 0 || (!address && parts_behind(run, i)))) {
                add(begin, from, i + length);
            }
            i += length;
        }
        add(begin, from, run.size());
    }

    void add(std::size_t begin, std::size_t& from, std::size_t to)
    {
        if (to > from) {
            m_words.push_back({begin + from, begin + to});
        }
        from = to;
    }

    std::string_view m_text;
    std::vector<bool> m_edges; ///< where fields begin and end
    std::vector<marked::Part>& m_words;
};

bool take_front(std::string_view& word, std::span<const std::string_view> signs)
{
    for (const std::string_view sign : signs) {
        if (word.starts_with(sign)) {
            word.remove_prefix(sign.size());
            return true;
        }
    }
    return false;
}

bool take_back(std::string_view& word, std::span<const std::string_view> signs)
{
    for (const std::string_view sign : signs) {
        if (word.ends_with(sign)) {
            word.remove_suffix(sign.size());
            return true;
        }
    }
    return false;
}

/// Takes the punctuation off, and notes it.
std::string_view strip(std::string_view word, Word& out)
{
    const auto note = [](char& mark, char found, std::string_view weight) {
        mark = mark == '-' || weight.find(found) < weight.find(mark) ? found : mark;
    };
    for (bool more = true; more && !word.empty();) {
        more = true;
        if (take_front(word, opening_quotes)) {
            note(out.before, '"', "\"(");
        } else if (take_front(word, opening_brackets)) {
            note(out.before, '(', "\"(");
        } else {
            more = false;
        }
    }
    constexpr std::string_view order = "\").?;:,";
    for (bool more = true; more && !word.empty();) {
        more = true;
        const auto wide =
            std::ranges::find_if(wide_marks, [&](const WidePunctuation& mark) { return word.ends_with(mark.wide); });
        if (take_back(word, closing_quotes)) {
            note(out.behind, '"', order);
        } else if (word.find_first_of("([", 1) == std::string_view::npos && take_back(word, closing_brackets)) {
            note(out.behind, ')', order);
        } else if (wide != wide_marks.end()) {
            note(out.behind, wide->plain, order);
            word.remove_suffix(wide->wide.size());
        } else if (std::string_view{".,;:?!/"}.find(word.back()) != std::string_view::npos) {
            note(out.behind, word.back() == '!' ? '?' : word.back() == '/' ? ',' : word.back(), order);
            word.remove_suffix(1);
        } else {
            more = std::string_view{"*#^_†‡"}.find(word.back()) != std::string_view::npos &&
                   static_cast<unsigned char>(word.back()) < 0x80;
            word.remove_suffix(more ? 1 : 0);
        }
    }
    return word;
}

struct Letters {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int hangul = 0;
    int han = 0;
    int other = 0; ///< signs
    bool stop = false;
    bool dash = false;
    bool round = false; ///< a bracket or a colon
    bool upper_first = false;
};

Letters letters_of(std::string_view word)
{
    Letters out;
    bool first = true;
    for (const char32_t c : utf8::decode(word)) {
        const bool upper = text::is_capital(c);
        out.upper_first = out.upper_first || (first && upper);
        first = false;
        out.upper += upper;
        out.hangul += utf8::is_hangul(c);
        out.han += utf8::is_han(c) || utf8::is_kana(c);
        out.digits += c >= '0' && c <= '9';
        out.lower += !upper && text::is_letter(c) && !utf8::is_hangul(c) && !utf8::is_han(c) && !utf8::is_kana(c);
        out.stop = out.stop || c == '.';
        out.dash = out.dash || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2010 || c == 0x2011;
        out.round = out.round || c == '(' || c == ':';
        out.other += !text::is_letter_or_digit(c);
    }
    return out;
}

bool is_year(std::string_view word)
{
    const auto value = ascii::number(word.substr(0, 4));
    const bool letter = word.size() == 5 && word[4] >= 'a' && word[4] <= 'h';
    return word.size() >= 4 && (word.size() == 4 || letter) && value && *value >= 1500 && *value < 2040;
}

Shape number_shape(std::string_view word, const Letters& letters)
{
    const bool homonym = word.size() == 4 && word.starts_with("00"); // "Wei Kim 0041", as DBLP prints it
    if (homonym) {
        return Shape::sign;
    }
    if (is_year(word)) {
        return Shape::year;
    }
    if (letters.upper + letters.lower + letters.han + letters.hangul > 0) {
        const std::string_view tail = word.substr(word.find_last_of("0123456789") + 1);
        const bool ordinal = tail == "st" || tail == "nd" || tail == "rd" || tail == "th" || tail == "º" || tail == "ª";
        return ordinal ? Shape::ordinal : Shape::coded;
    }
    return letters.round ? Shape::issue : letters.dash ? Shape::range : Shape::number;
}

Shape word_shape(const Letters& letters)
{
    const int all = letters.upper + letters.lower;
    if (letters.hangul > 0) {
        return Shape::hangul;
    }
    if (letters.han > 0) {
        return Shape::han;
    }
    if (all == 0) {
        return Shape::sign;
    }
    if (letters.lower == 0) {
        const bool initials = all == 1 || ((letters.stop || letters.dash) && all <= 4);
        return initials ? Shape::initial : all == 2 ? Shape::two_capitals : Shape::capitals;
    }
    if (letters.upper == 0) {
        return Shape::small;
    }
    return letters.upper_first && (letters.upper == 1 || letters.dash) ? Shape::capitalised : Shape::mixed;
}

Shape shape_of(std::string_view word)
{
    const std::string lower = ascii::lower(word);
    if (is_identifier(lower)) {
        return Shape::address;
    }
    const Letters letters = letters_of(word);
    if (letters.digits > 0) {
        return number_shape(word, letters);
    }
    return letters.upper > 0 && is_month(lower) ? Shape::month : word_shape(letters);
}

/// The stop behind such a word rather abbreviates than ends a sentence.
bool abbreviates(const Word& word)
{
    constexpr std::size_t longest = 5;
    return word.shape == Shape::initial || word.shape == Shape::two_capitals ||
           (word.shape == Shape::capitalised && word.folded.size() <= longest);
}

bool is_dash(const Word& word)
{
    return word.shape == Shape::sign && word.part.end - word.part.begin <= 3;
}

Gap gap_between(const Word& before, const Word& word, std::string_view between)
{
    if (between.find('\n') != std::string_view::npos) {
        return Gap::line;
    }
    if (before.behind == '"' || word.before == '"') {
        return Gap::quote;
    }
    if (word.before == '(' || before.behind == ')') {
        return Gap::bracket;
    }
    if (is_dash(before) || is_dash(word)) {
        return Gap::dash;
    }
    switch (before.behind) {
    case ',': return Gap::comma;
    case ';': return Gap::semicolon;
    case ':': return Gap::colon;
    case '?': return Gap::question;
    case '.': return abbreviates(before) ? Gap::abbreviation : Gap::stop;
    default: return before.style != word.style ? Gap::style : Gap::blank;
    }
}

char style_letter(marked::Style style)
{
    switch (style) {
    case marked::Style::bold: return 'b';
    case marked::Style::italic: return 'i';
    case marked::Style::underlined: return 'u';
    case marked::Style::link: return 'l';
    case marked::Style::code: return 'c';
    case marked::Style::field: return '-';
    }
    return '-';
}

/// Writes into each word the mark around it; of several the longest.
void note_marks(const marked::MarkedText& text, std::vector<Word>& words)
{
    std::vector<std::size_t> lengths(words.size(), 0);
    for (const marked::Mark& mark : text.marks) {
        auto word = std::ranges::lower_bound(words, mark.begin, {}, [](const Word& each) { return each.part.end; });
        for (; word != words.end() && word->part.begin < mark.end; ++word) {
            const bool inside = word->part.begin + 1 >= mark.begin && word->part.end <= mark.end + 2;
            auto& length = lengths[static_cast<std::size_t>(word - words.begin())];
            if (inside && mark.style == marked::Style::field) {
                word->field = true;
            } else if (inside && mark.end - mark.begin > length) {
                word->style = style_letter(mark.style);
                length = mark.end - mark.begin;
            }
        }
    }
}

void note_quotation(const marked::MarkedText& text, std::vector<Word>& words)
{
    const auto quotation = find_quotation(text);
    for (Word& word : words) {
        word.quote = !quotation                                 ? '-'
                     : word.part.begin < quotation->outer.begin ? 'b'
                     : word.part.begin < quotation->inner.end   ? 'q'
                                                                : 'a';
    }
}

void note_dates(std::vector<Word>& words)
{
    const auto first = std::ranges::find(words, Shape::year, &Word::shape);
    for (auto word = words.begin(); word != words.end() && first != words.end(); ++word) {
        word->date = word < first ? 'b' : word == first ? 'y' : 'a';
    }
}

} // namespace

std::vector<Word> cut_words(const marked::MarkedText& text)
{
    std::vector<marked::Part> parts;
    Splitting{text, parts}.split();
    std::vector<Word> words;
    words.reserve(parts.size());
    for (const marked::Part part : parts) {
        Word& word = words.emplace_back(Word{.part = part});
        const std::string_view bare = strip(part.in(text).substr(0, longest_word), word);
        word.shape = shape_of(bare);
        word.folded = std::ranges::any_of(bare, ascii::is_digit) ? "" : text::fold_tight(bare);
    }
    note_marks(text, words);
    note_quotation(text, words);
    note_dates(words);
    int depth = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = words[i];
        depth += word.before == '(' ? 1 : 0;
        word.bracketed = depth > 0;
        depth -= word.behind == ')' && depth > 0 ? 1 : 0;
        if (i > 0) {
            const std::string_view all{text.text};
            const Word& before = words[i - 1];
            word.gap = gap_between(before, word, all.substr(before.part.end, word.part.begin - before.part.end));
        }
    }
    for (const marked::Mark& mark : text.marks) {
        if (mark.style == marked::Style::field) {
            for (const std::size_t edge : {mark.begin, mark.end}) {
                const auto word =
                    std::ranges::lower_bound(words, edge, {}, [](const Word& each) { return each.part.begin; });
                if (word != words.end() && word != words.begin()) {
                    word->gap = Gap::field;
                }
            }
        }
    }
    return words;
}

} // namespace vitalign::cv
