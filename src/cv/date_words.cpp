#include "cv/date_words.hpp"

#include "cv/month_words.hpp"
#include "schemas/ascii.hpp"

#include <array>

namespace vitalign::cv {

namespace {

struct Word {
    std::string_view text;
    std::size_t begin;
};

bool is_continuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

bool is_letter(char c)
{
    return ascii::is_alpha(c) ||
           (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) < 0xE0); // no dash
}

/// Runs of letters and runs of digits.
std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        const bool digits = ascii::is_digit(text[i]);
        while (end < text.size() && (digits ? ascii::is_digit(text[end])
                                            : is_letter(text[end]) || (end > i && is_continuation(text[end])))) {
            ++end;
        }
        if (end > i) {
            words.push_back({text.substr(i, end - i), i});
        }
        i = std::max(end, i + 1);
    }
    return words;
}

/// Whether what stands between two words only parts a date: blanks, a comma, a stop, a dash.
bool joins(std::string_view text, const Word& a, const Word& b)
{
    const std::string_view between = text.substr(a.begin + a.text.size(), b.begin - a.begin - a.text.size());
    return between.size() <= 2 && between.find_first_not_of(" ,.-/") == std::string_view::npos;
}

/// Whether "pp.", "pages" or a volume and its colon stand in front, with only a range of numbers between.
bool is_in_pages(std::string_view text, std::size_t at)
{
    const std::size_t end = at;
    while (at > 0 && (ascii::is_digit(text[at - 1]) ||
                      std::string_view{" -:\xE2\x80\x93"}.find(text[at - 1]) != std::string_view::npos)) {
        --at;
    }
    constexpr std::size_t year_and_dash = 7; ///< bytes
    const std::string_view range = text.substr(at, end + year_and_dash - at);
    if (range.find(':') < end - at && range.find_first_of("-\xE2") != std::string_view::npos) {
        return true;
    }
    constexpr std::size_t longest_word = 8;
    const std::size_t start = at - std::min(at, longest_word);
    const std::string before = ascii::lower(text.substr(start, at - start));
    return before.ends_with("pp.") || before.ends_with("pp") || before.ends_with("pages") || before.ends_with(" p.");
}

/// "2021a": the letter tells works of one year apart.
bool is_same_year_letter(std::string_view text, std::size_t at)
{
    return text[at] >= 'a' && text[at] <= 'h' && (at + 1 == text.size() || !ascii::is_alnum(text[at + 1]));
}

/// How many digits stand at `at`, up to three.
std::size_t digits_at(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (count < 3 && at + count < text.size() && ascii::is_digit(text[at + count])) {
        ++count;
    }
    return count;
}

/// "11/2016", "5/4/2018"
bool is_behind_month(std::string_view text, std::size_t year)
{
    const std::string_view before = text.substr(0, year);
    const std::size_t start = before.find_last_not_of("0123456789/") + 1;
    const std::string_view numbers = before.substr(start);
    const bool month = numbers.size() >= 2 && digits_at(numbers, 0) >= 1 && digits_at(numbers, 0) <= 2;
    const bool free = start == 0 || !ascii::is_alnum(before[start - 1]);
    return before.back() == '/' && month && free && numbers.size() <= 6;
}

/// "2021/5", "2021:145" behind a volume's year; not "2021/12345".
bool is_before_month(std::string_view text, std::size_t end)
{
    const std::size_t digits = digits_at(text, end + 1);
    return text[end] == ':' ? digits > 0 : text[end] == '/' && digits >= 1 && digits <= 2;
}

/// A year stands free: nothing beside it makes it a part of an identifier, an address, a number or a range of pages.
bool stands_free(std::string_view text, const Word& word)
{
    const char before = word.begin == 0 ? ' ' : text[word.begin - 1];
    const std::size_t end = word.begin + word.text.size();
    const char after = end == text.size() ? ' ' : text[end];
    constexpr std::string_view binding = "/:_=";
    const bool bound = ascii::is_alnum(before) || (ascii::is_alnum(after) && !is_same_year_letter(text, end)) ||
                       (binding.find(before) != std::string_view::npos && !is_behind_month(text, word.begin)) ||
                       (binding.find(after) != std::string_view::npos && !is_before_month(text, end));
    const bool identifier = (before == '.' && word.begin > 1 && ascii::is_digit(text[word.begin - 2])) ||
                            (after == '.' && end + 5 < text.size() && ascii::all_digits(text.substr(end + 1, 4)));
    return !bound && !identifier && !is_in_pages(text, word.begin);
}

std::optional<int> year_of(std::string_view word)
{
    const auto year = word.size() == 4 ? ascii::number(word) : std::nullopt;
    return year && *year >= 1900 && *year <= 2100 ? year : std::nullopt;
}

std::optional<int> day_of(std::string_view word)
{
    const auto day = word.size() <= 2 ? ascii::number(word) : std::nullopt;
    return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
}

struct Reading {
    std::optional<PartialDate> date;
    std::size_t first = 0; ///< positions of the first and last word
    std::size_t last = 0;
};

bool is_slash(std::string_view text, const Word& before)
{
    return text[before.begin + before.text.size()] == '/';
}

/// The date around the year at `i`.
Reading date_around(std::string_view text, const std::vector<Word>& words, std::size_t i)
{
    const int year = *year_of(words[i].text);
    const auto before = [&](std::size_t n) { return i >= n && joins(text, words[i - n], words[i - n + 1]); };
    const auto after = [&](std::size_t n) {
        return i + n < words.size() && joins(text, words[i + n - 1], words[i + n]);
    };
    if (before(1)) {
        if (before(2) && read_month(words[i - 2].text) && day_of(words[i - 1].text)) { // Feb 27, 2025
            if (const auto date = PartialDate::of(year, read_month(words[i - 2].text), day_of(words[i - 1].text))) {
                return {date, i - 2, i};
            }
        }
        if (const auto month = read_month(words[i - 1].text)) {
            if (before(2) && day_of(words[i - 2].text)) { // 27 February 2025
                return {PartialDate::of(year, month, day_of(words[i - 2].text)), i - 2, i};
            }
            return {PartialDate::of(year, month), i - 1, i}; // Dec 2023
        }
    }
    if (after(1) && after(2) && day_of(words[i + 1].text) && day_of(words[i + 2].text)) { // 2010.11.8
        return {PartialDate::of(year, day_of(words[i + 1].text), day_of(words[i + 2].text)), i, i + 2};
    }
    if (const auto month =
            before(1) && !before(2) && is_slash(text, words[i - 1]) ? day_of(words[i - 1].text) : std::nullopt) {
        if (const auto date = PartialDate::of(year, month)) { // 11/2016
            return {date, i - 1, i};
        }
    }
    if (const auto month = after(1) && is_slash(text, words[i]) ? day_of(words[i + 1].text) : std::nullopt) {
        if (const auto date = PartialDate::of(year, month)) { // 2021/5
            return {date, i, i + 1};
        }
    }
    return {PartialDate::of(year), i, i};
}

} // namespace

bool is_month(std::string_view lower)
{
    return read_month(lower.ends_with('.') || lower.ends_with(',') ? lower.substr(0, lower.size() - 1) : lower)
        .has_value();
}

std::optional<FoundDate> find_date(const marked::MarkedText& text, marked::Part part)
{
    const std::string_view inner = part.in(text);
    const auto words = words_of(inner);
    for (std::size_t i = words.size(); i-- > 0;) {
        if (!year_of(words[i].text) || !stands_free(inner, words[i])) {
            continue;
        }
        const Reading reading = date_around(inner, words, i);
        if (reading.date) {
            const Word& last = words[reading.last];
            return FoundDate{*reading.date,
                             {part.begin + words[reading.first].begin, part.begin + last.begin + last.text.size()}};
        }
    }
    return std::nullopt;
}

} // namespace vitalign::cv
