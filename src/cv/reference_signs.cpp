#include "cv/reference_signs.hpp"

#include "cv/date_words.hpp"
#include "cv/patent_entry.hpp"
#include "cv/sign_words.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vitalign::cv {

namespace {

constexpr std::size_t longest_looked_at = 1'500; ///< bytes

void set(Signs& signs, Sign sign, bool holds = true)
{
    if (holds) {
        signs.set(static_cast<std::size_t>(sign));
    }
}

bool is_year(std::string_view digits)
{
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// A run of digits, and what stands around it.
struct Number {
    std::string_view digits;
    std::string_view before;
    std::string_view after;
};

std::vector<Number> numbers_in(std::string_view text)
{
    std::vector<Number> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!ascii::is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && ascii::is_digit(text[end])) {
            ++end;
        }
        out.push_back({text.substr(at, end - at), text.substr(0, at), text.substr(end)});
        at = end;
    }
    return out;
}

/// What is behind a dash of any length, with or without blanks around it; empty if there is no dash.
std::string_view behind_dash(std::string_view text)
{
    text = ascii::trim(text);
    for (const std::string_view dash :
         {"---", "--", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90", "\xE2\x88\x92"}) {
        if (text.starts_with(dash)) {
            return ascii::trim(text.substr(dash.size()));
        }
    }
    return {};
}

bool begins_with_digit(std::string_view text)
{
    return !text.empty() && ascii::is_digit(text.front());
}

/// `3-7` is a range of pages, `2010-2014` one of years.
void look_at_number(const Number& number, Signs& signs)
{
    const bool year = is_year(number.digits);
    set(signs, Sign::year, year);
    set(signs, Sign::money, number.before.ends_with('$') || number.before.ends_with("\xE2\x82\xAC"));
    if (number.before.ends_with('/') || number.after.starts_with('/')) {
        return; // of a date or an address
    }
    const std::string_view to = behind_dash(number.after);
    if (year && !to.empty()) {
        const bool years = to.size() >= 4 && is_year(to.substr(0, 4)) && !begins_with_digit(to.substr(4));
        const std::string word = ascii::lower(to.substr(0, 7));
        set(signs, Sign::span,
            years || word == "present" || word.starts_with("current") || word.starts_with("now") ||
                word.starts_with("today") || word.starts_with("ongoing"));
    }
    const std::string_view behind = number.after.starts_with(' ') ? number.after.substr(1) : number.after;
    set(signs, Sign::pages,
        (!year && begins_with_digit(to) && number.digits.size() <= 5) ||
            (!year && behind.size() > 2 && behind.front() == '(' && ascii::is_digit(behind[1]) &&
             !is_year(behind.substr(1, 4))) ||
            (number.after.starts_with(":") && begins_with_digit(ascii::trim(number.after.substr(1, 3)))));
}

void look_at_numbers(std::string_view text, Signs& signs)
{
    for (const Number& number : numbers_in(text)) {
        look_at_number(number, signs);
    }
}

void look_at_words(const std::vector<std::string>& words, Signs& signs)
{
    std::string before;
    for (const std::string& word : words) {
        before += " ";
        before += word;
        for (const std::string& phrase : {word, before}) {
            if (const auto found = sign_words().find(phrase); found != sign_words().end()) {
                set(signs, found->second);
            }
        }
        before = word;
    }
}

/// `12 March`, `March 12, 2019`.
bool has_day(const std::vector<std::string>& words)
{
    const auto is_day = [](const std::string& word) {
        return word.size() <= 4 && ascii::is_digit(word.front()) &&
               (word.size() > 2 ? ascii::is_alpha(word.back()) : true);
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_month(words[i]) && ((i > 0 && is_day(words[i - 1])) || (i + 1 < words.size() && is_day(words[i + 1])))) {
            return true;
        }
    }
    return false;
}

/// Quotation marks of all kinds, which typists mix.
bool has_quotation(std::string_view text)
{
    constexpr std::size_t shortest = 15;
    constexpr std::array<std::string_view, 6> opening{"\"", "\xE2\x80\x9C", "\xC2\xAB",
                                                      "``", "\xE2\x80\x9E", "\xE3\x80\x8C"};
    constexpr std::array<std::string_view, 6> closing{"\"", "\xE2\x80\x9D", "\xC2\xBB",
                                                      "''", "\xE2\x80\x9C", "\xE3\x80\x8D"};
    std::size_t begin = std::string_view::npos;
    for (const std::string_view mark : opening) {
        begin = std::min(begin, text.find(mark));
    }
    return begin != std::string_view::npos && std::ranges::any_of(closing, [&](std::string_view mark) {
               return text.size() > begin + shortest && text.find(mark, begin + shortest) != std::string_view::npos;
           });
}

/// Upper case by its first letter; letters beyond ASCII may be.
bool begins_upper(std::string_view word)
{
    return ascii::is_upper(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC3;
}

bool is_name_word(std::string_view word)
{
    return begins_upper(word) || word == "de" || word == "van" || word == "von" || word == "der" || word == "da" ||
           word == "di" || word == "del" || word == "la";
}

/// `A. Oh`, `Oh A`, `Oh, AB`: the initials alone.
bool is_initials(std::string_view word)
{
    const auto letters = std::ranges::count_if(word, ascii::is_alpha);
    const auto rest =
        std::ranges::count_if(word, [](char c) { return c != '.' && c != '-' && c != '*' && !ascii::is_alpha(c); });
    const bool upper = std::ranges::none_of(word, ascii::is_lower);
    return upper && rest == 0 && (letters == 1 || (letters >= 2 && letters <= 3 && !word.ends_with('-')));
}

/// Pieces of one to four capitalised words without digits, and how many of them hold initials.
void look_at_names(std::string_view text, Signs& signs)
{
    int names = 0;
    int with_initials = 0;
    std::string evened{text};
    for (const std::string_view word : {" and ", " und ", " et ", " y ", " & ", " e "}) {
        for (std::size_t at = 0; (at = evened.find(word, at)) != std::string::npos; at += word.size()) {
            evened[at] = ',';
            std::fill_n(evened.begin() + static_cast<std::ptrdiff_t>(at + 1), word.size() - 1, ' ');
        }
    }
    std::ranges::replace_if(
        evened, [](char c) { return c == ';' || c == '\n' || c == ':' || c == '(' || c == ')'; }, ',');
    for (const std::string_view piece : ascii::split(evened, ',')) {
        const auto words = ascii::split_words(piece);
        const bool named = !words.empty() && words.size() <= 4 && std::ranges::all_of(words, is_name_word) &&
                           std::ranges::none_of(piece, ascii::is_digit);
        const bool initials = named && std::ranges::any_of(words, is_initials);
        names += named && words.size() >= 2 ? 1 : 0;
        with_initials += initials ? 1 : 0;
    }
    set(signs, Sign::initials, with_initials >= 2);
    set(signs, Sign::names, names >= 2);
}

bool has_field(const marked::MarkedText& text, std::string_view name)
{
    return std::ranges::any_of(text.marks, [name](const marked::Mark& mark) {
        return mark.style == marked::Style::field && mark.value == name;
    });
}

bool is_prose(std::string_view text)
{
    const auto words = ascii::split_words(text);
    const auto small =
        std::ranges::count_if(words, [](std::string_view word) { return ascii::is_lower(word.front()); });
    const auto commas = std::ranges::count(text, ',');
    constexpr std::size_t fewest = 12;
    return words.size() >= fewest && 4 * small >= 3 * static_cast<std::ptrdiff_t>(words.size()) &&
           12 * commas <= static_cast<std::ptrdiff_t>(words.size());
}

} // namespace

Signs signs_of(const marked::MarkedText& whole)
{
    constexpr std::size_t few = 45;
    constexpr std::size_t many = 1'000;
    const std::string_view text = std::string_view{whole.text}.substr(0, longest_looked_at);
    const auto words = text::folded_words(text);
    Signs signs;
    look_at_numbers(text, signs);
    look_at_words(words, signs);
    look_at_names(text, signs);
    set(signs, Sign::day, has_day(words));
    set(signs, Sign::quoted, has_quotation(text));
    set(signs, Sign::emphasised, std::ranges::any_of(whole.marks, [](const marked::Mark& mark) {
            return mark.style == marked::Style::italic && mark.end - mark.begin >= 4;
        }));
    set(signs, Sign::identifier, std::ranges::any_of(whole.marks, [](const marked::Mark& mark) {
            return mark.style == marked::Style::link && mark.value.find("doi.org") != std::string::npos;
        }));
    set(signs, Sign::remark, begins_with_remark(words));
    set(signs, Sign::brief, text.size() < few);
    set(signs, Sign::lengthy, whole.text.size() > many);
    set(signs, Sign::titled,
        has_field(whole, "title") && (has_field(whole, "authors") || has_field(whole, "patent-number")));
    set(signs, Sign::prose, is_prose(text));
    set(signs, Sign::patent, looks_like_patent(text));
    return signs;
}

} // namespace vitalign::cv
