#include "cv/patent_number.hpp"

#include "cv/date_words.hpp"
#include "cv/wide_text.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::cv {

namespace {

struct Word {
    marked::Part part;
    std::string_view text;
};

/// Prefixes of short series, which have fewer digits than other numbers: reissues, plants, designs.
constexpr std::array<std::string_view, 8> series{"RE", "PP", "D", "USRE", "USPP", "USD", "T", "H"};

/// Where a word ends: blanks, and letters and marks of East Asia, which stand without blanks.
bool ends_word(std::string_view text, std::size_t at)
{
    return ascii::is_space(text[at]) || is_wide(text, at);
}

/// "States20180099912": a word with small letters is none of the number's.
std::size_t glued_word(std::string_view word)
{
    const std::size_t letters = std::min(word.find_first_of("0123456789"), word.size());
    const std::string_view front = word.substr(0, letters);
    return letters > 2 && letters < word.size() && std::ranges::all_of(front, ascii::is_alpha) &&
                   std::ranges::any_of(front, ascii::is_lower)
               ? letters
               : 0;
}

/// Words without the punctuation around them and the mark of a patent, "[P]".
std::vector<Word> words_of(const marked::MarkedText& text, marked::Part part)
{
    std::vector<Word> words;
    std::size_t begin = part.begin;
    for (std::size_t i = part.begin; i <= part.end; ++i) {
        if (i < part.end && !ends_word(text.text, i)) {
            continue;
        }
        marked::Part word{begin, i};
        const std::size_t mark = word.in(text).find("[P");
        word.end = mark == std::string_view::npos ? word.end : word.begin + mark;
        word = marked::trimmed(text, word, ".,;:()[]\"'#*");
        word.begin += glued_word(word.in(text));
        if (!word.empty()) {
            words.push_back({word, word.in(text)});
        }
        begin = i + (i < part.end ? wide_length(text.text, i) : 1);
    }
    return words;
}

/// The parts between signs: three for `2023-10-20` and `3/31/2006`.
std::vector<std::string_view> parted(std::string_view word)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find_first_of(".-/", begin), word.size());
        parts.push_back(word.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

bool is_year(std::string_view part)
{
    return part.size() == 4 && (part.starts_with("19") || part.starts_with("20"));
}

bool is_day(std::string_view part)
{
    return !part.empty() && part.size() <= 2 && ascii::all_digits(part);
}

/// `2010.11.8`, `2024-05-21`, `3/31/2006`, `05.04.2018`, `18-Nov-2020`
bool is_date(std::string_view word)
{
    const auto parts = parted(word);
    return parts.size() == 3 && (is_day(parts[1]) || is_month(ascii::lower(parts[1]))) &&
           ((is_year(parts[0]) && is_day(parts[2])) || (is_day(parts[0]) && is_year(parts[2])));
}

/// `2015-2018`
bool is_span_of_years(std::string_view word)
{
    const auto parts = parted(word);
    return parts.size() == 2 && is_year(parts[0]) && is_year(parts[1]) && word.find('/') == std::string_view::npos &&
           std::ranges::all_of(word, [](char c) { return ascii::is_digit(c) || c == '-'; });
}

struct Digits {
    std::size_t total = 0;
    std::size_t longest = 0; ///< run of them
};

Digits digits_of(std::string_view word)
{
    Digits digits;
    std::size_t run = 0;
    for (const char c : word) {
        run = ascii::is_digit(c) ? run + 1 : 0;
        digits.total += ascii::is_digit(c) ? 1 : 0;
        digits.longest = std::max(digits.longest, run);
    }
    return digits;
}

/// `RE45,309`, `PP12,345`, `D654,321`
bool is_of_series(std::string_view word)
{
    const std::size_t letters = std::min(word.find_first_of("0123456789"), word.size());
    const std::string_view rest = word.substr(letters);
    return ascii::is_one_of(series, word.substr(0, letters)) && digits_of(rest).total >= 4 &&
           rest.find_first_not_of("0123456789,") == std::string_view::npos;
}

/// At least six digits; a date or a year has fewer in one place.
bool is_number(std::string_view word)
{
    const Digits digits = digits_of(word);
    const bool grouped = word.find_first_of("/-, ") != std::string_view::npos;
    const bool long_enough = digits.longest >= 6 || (digits.total >= 6 && grouped && digits.longest >= 3);
    return (long_enough || is_of_series(word)) && !is_date(word) && !is_span_of_years(word) &&
           word.find_first_of("@=") == std::string_view::npos && word.find("://") == std::string_view::npos;
}

/// "Patent No. 45309": behind these words a shorter number is one, too.
bool is_announced(const std::vector<Word>& words, std::size_t i)
{
    constexpr std::array<std::string_view, 7> says{"no", "nos", "nr", "number", "num", "patentnr", "reissue"};
    constexpr std::array<std::string_view, 8> of{"patent", "application", "registration", "publication",
                                                 "grant",  "design",      "model",        "reissue"};
    const bool said = i >= 1 && ascii::is_one_of(says, ascii::lower(words[i - 1].text));
    const bool patent = i >= 2 && ascii::is_one_of(of, ascii::lower(words[i - 2].text));
    const std::string_view word = words[i].text;
    return said && patent && digits_of(word).total >= 4 && !is_year(word) && !is_date(word) &&
           word.find_first_not_of("0123456789,/-") == std::string_view::npos;
}

/// `US`, `KR`, `PCT` in front of a number.
bool is_office(std::string_view word)
{
    return word.size() >= 2 && word.size() <= 3 && std::ranges::all_of(word, ascii::is_upper);
}

/// `B2`, `A` behind a number.
bool is_kind_code(std::string_view word)
{
    return !word.empty() && word.size() <= 2 && ascii::is_upper(word[0]) &&
           (word.size() == 1 || ascii::is_digit(word[1]));
}

/// `3 456 789`: blanks between groups of three digits.
std::vector<Word> joined_groups(const marked::MarkedText& text, const std::vector<Word>& words)
{
    std::vector<Word> joined;
    for (const Word& word : words) {
        const bool group = word.text.size() == 3 && ascii::all_digits(word.text);
        const bool goes_on = group && !joined.empty() && ascii::is_digit(joined.back().text.back()) &&
                             joined.back().part.end + 1 == word.part.begin && joined.back().text.size() <= 8 &&
                             joined.back().text.find_first_not_of("0123456789 ") == std::string_view::npos;
        if (goes_on) {
            joined.back().part.end = word.part.end;
            joined.back().text = joined.back().part.in(text);
        } else {
            joined.push_back(word);
        }
    }
    return joined;
}

/// How many words from `i` on, each a blank behind the one before, are digits with `.`, `/` and `-`.
std::size_t digits_run(const std::vector<Word>& words, std::size_t i)
{
    std::size_t end = i;
    while (end < words.size() && words[end].text.find_first_not_of("0123456789./-, ") == std::string_view::npos &&
           !is_date(words[end].text) && (end == i || words[end - 1].part.end + 1 == words[end].part.begin)) {
        ++end;
    }
    return end - i;
}

} // namespace

std::vector<marked::Part> find_patent_numbers(const marked::MarkedText& text, marked::Part part)
{
    std::vector<marked::Part> numbers;
    const auto words = joined_groups(text, words_of(text, part));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool office = is_office(words[i].text) && i + 1 < words.size();
        const std::size_t run = office ? digits_run(words, i + 1) : 0;
        marked::Part number = run > 0 ? marked::Part{words[i].part.begin, words[i + run].part.end} : words[i].part;
        const bool prefixed = office && run == 0 && is_of_series(words[i + 1].text);
        number.end = prefixed ? words[i + 1].part.end : number.end;
        if (!prefixed && !is_number(number.in(text)) && !is_announced(words, i)) {
            continue;
        }
        i += prefixed ? 1 : run;
        if (i + 1 < words.size() && is_kind_code(words[i + 1].text) &&
            words[i].part.end + 1 == words[i + 1].part.begin) {
            number.end = words[i + 1].part.end;
        }
        numbers.push_back(number);
    }
    return numbers;
}

bool holds_patent_number(std::string_view text)
{
    return std::ranges::any_of(ascii::split(text, ' '), [](std::string_view word) { return is_number(word); });
}

} // namespace vitalign::cv
