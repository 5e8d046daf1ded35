#include "cv/patent_number.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

struct Word {
    marked::Part part;
    std::string_view text;
};

/// Words without the punctuation around them.
std::vector<Word> words_of(const marked::MarkedText& text, marked::Part part)
{
    std::vector<Word> words;
    std::size_t begin = part.begin;
    for (std::size_t i = part.begin; i <= part.end; ++i) {
        if (i == part.end || ascii::is_space(text.text[i])) {
            const marked::Part word = marked::trimmed(text, {begin, i}, ".,;:()[]\"#");
            if (!word.empty()) {
                words.push_back({word, word.in(text)});
            }
            begin = i + 1;
        }
    }
    return words;
}

bool is_date(std::string_view word)
{
    // 2010.11.8, 2024-05-21
    const bool parted = std::ranges::count(word, '.') == 2 || std::ranges::count(word, '-') == 2;
    return parted && word.size() <= 10 && ascii::all_digits(word.substr(0, 4)) && !ascii::is_digit(word[4]);
}

/// At least six digits; a date or a year has fewer in one place.
bool is_number(std::string_view word)
{
    std::size_t run = 0;
    std::size_t total = 0;
    std::size_t longest = 0;
    for (const char c : word) {
        run = ascii::is_digit(c) ? run + 1 : 0;
        total += ascii::is_digit(c);
        longest = std::max(longest, run);
    }
    const bool grouped = word.find_first_of("/-, ") != std::string_view::npos;
    return (longest >= 6 || (total >= 6 && grouped && longest >= 3)) && !is_date(word) &&
           word.find("://") == std::string_view::npos;
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
           (end == i || words[end - 1].part.end + 1 == words[end].part.begin)) {
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
        if (!is_number(number.in(text))) {
            continue;
        }
        i += run;
        if (i + 1 < words.size() && is_kind_code(words[i + 1].text)) {
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
