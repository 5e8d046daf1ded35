#include "cv/sentence_end.hpp"

#include "cv/number_words.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::cv {

namespace {

/// Abbreviations after which a full stop ends nothing; lower case.
constexpr std::array<std::string_view, 31> abbreviations{"sp",  "spp",   "subsp", "ssp",  "var",  "cf",  "aff",  "cv",
                                                         "vs",  "al",    "et",    "no",   "vol",  "pp",  "proc", "conf",
                                                         "int", "trans", "symp",  "dr",   "prof", "st",  "fig",  "eds",
                                                         "ed",  "dept",  "univ",  "appl", "sci",  "e.g", "v"};

/// Words in front of which a venue has begun: what is abbreviated behind them is a part of its name.
constexpr std::array<std::string_view, 7> venue_beginnings{"IEEE", "ACM", "J.", "Int.", "Trans.", "IEICE", "Proc."};

/// Small words behind which a letter may well be an initial.
constexpr std::array<std::string_view, 3> words_in_names{"and", "de", "with"};

/// No initials or abbreviated word is longer.
constexpr std::size_t longest_short = 6;

bool is_one_of(const auto& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

std::string_view word_before(const Place& stop)
{
    std::size_t begin = stop.at;
    while (begin > stop.begin && !ascii::is_space(stop.text[begin - 1]) && stop.text[begin - 1] != '(') {
        --begin;
    }
    return stop.text.substr(begin, stop.at - begin);
}

std::string_view rest_behind(const Place& stop)
{
    return ascii::trim(stop.text.substr(stop.at + 1));
}

/// What the token holds in front of the word at the stop.
std::string_view before_word(const Place& stop, std::string_view word)
{
    return stop.text.substr(stop.begin, stop.at - word.size() - stop.begin);
}

/// "Min H. Kim, Bo Oh": behind a middle initial stands the family name, and the list goes on.
bool is_middle_initial(std::string_view rest)
{
    const std::string_view behind = rest.substr(std::min(rest.find_first_of(" ,;."), rest.size()));
    return behind.empty() || behind.front() != ' ' || behind.starts_with(" and ") || behind.starts_with(" & ") ||
           (behind.size() > 1 && ascii::is_digit(behind[1]));
}

/// "from Cogent to C. International": a letter behind a small word is no initial.
bool ends_in_small_word(std::string_view before)
{
    before = ascii::trim(before);
    std::size_t begin = before.size();
    while (begin > 0 && ascii::is_alpha(before[begin - 1])) {
        --begin;
    }
    const std::string_view word = before.substr(begin);
    return word.size() >= 2 && ascii::is_lower(word.front()) && !is_one_of(words_in_names, word);
}

/// Takes the initials off the end: "Oh, A." of "Oh, A. B.".
std::string_view without_initials(std::string_view before)
{
    before = ascii::trim(before);
    while (before.size() >= 2 && before.back() == '.' && ascii::is_upper(before[before.size() - 2]) &&
           (before.size() == 2 || before[before.size() - 3] == ' ')) {
        before = ascii::trim(before.substr(0, before.size() - 2));
    }
    return before;
}

/// "Oh", and the last of "A. & Kim": then the comma behind it parted family name and initials.
bool is_family_alone(std::string_view token)
{
    for (const std::string_view joint : {"& ", "and "}) {
        const std::size_t at = token.rfind(joint);
        token.remove_prefix(at == std::string_view::npos ? 0 : at + joint.size());
    }
    return !token.empty() && token.find_first_of(" .") == std::string_view::npos;
}

/// Whether an abbreviated word, a section or a number, but no year, follows.
bool goes_on_abbreviated(std::string_view rest)
{
    const std::string_view next = rest.substr(0, rest.find_first_of(" \n,"));
    const bool abbreviation =
        next.size() >= 2 && next.size() <= longest_short + 1 && next.ends_with('.') && ascii::is_upper(next.front());
    const bool year = next.size() == 4 && (next.starts_with("19") || next.starts_with("20"));
    const bool section =
        next.size() == 1 && ascii::is_upper(next[0]) && rest.size() > 2 && (ascii::is_digit(rest[2]) || rest[1] == ',');
    return abbreviation || section || (!next.empty() && ascii::is_digit(next.front()) && next.size() <= 4 && !year);
}

/// A number that is no year.
bool begins_with_number(std::string_view rest)
{
    const std::string_view digits = ascii::first_digits(rest);
    return !digits.empty() && rest.starts_with(digits) &&
           (digits.size() != 4 || !(digits.starts_with("19") || digits.starts_with("20")));
}

} // namespace

bool ends_sentence(const Place& stop)
{
    const std::string_view word = word_before(stop);
    if (stop.text[stop.at] != '.') {
        return !word.empty();
    }
    const bool initials = word.size() <= longest_short && !word.empty() && ascii::is_upper(word.back()) &&
                          (word.size() == 1 || word[word.size() - 2] == '.' || word[word.size() - 2] == '-');
    if (initials && !ends_in_small_word(before_word(stop, word))) {
        return false;
    }
    // `n. 2, p. 412-430`, but "the state of the art. 2020"
    if (leads_to_number(ascii::lower(word)) && begins_with_number(rest_behind(stop))) {
        return false;
    }
    return word == "al" || !is_one_of(abbreviations, ascii::lower(word)); // "et al." ends the names
}

bool abbreviates(const Place& stop)
{
    const std::string_view word = word_before(stop);
    if (word.empty() || word.size() > longest_short || !ascii::is_upper(word.front())) {
        return false;
    }
    // `IEEE Commun. Standards Mag.`: behind a word that only venues have.
    const auto before = ascii::split(before_word(stop, word), ' ');
    const bool in_venue =
        std::ranges::any_of(before, [](std::string_view each) { return is_one_of(venue_beginnings, each); });
    return (in_venue && std::ranges::any_of(word, ascii::is_lower)) || goes_on_abbreviated(rest_behind(stop));
}

bool may_end_names(const Place& stop)
{
    const std::string_view word = word_before(stop);
    const bool initials = !word.empty() && word.size() <= longest_short && ascii::is_upper(word.back());
    const std::string_view rest = rest_behind(stop);
    const bool word_follows = rest.size() > 2 && ascii::is_upper(rest[0]) && ascii::is_lower(rest[1]);
    if (!initials || !word_follows) {
        return false;
    }
    const std::string_view before = without_initials(before_word(stop, word));
    const bool behind_comma = before.empty() && is_family_alone(stop.token_before);
    return behind_comma || (!before.empty() && ascii::is_lower(before.back()) && !is_middle_initial(rest));
}

} // namespace vitalign::cv
