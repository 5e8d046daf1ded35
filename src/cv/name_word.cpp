#include "cv/name_word.hpp"

#include "schemas/ascii.hpp"
#include "schemas/name_words.hpp"
#include "schemas/utf8.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

constexpr float never = -9;

constexpr std::array<std::string_view, 25> group_words{
    "collaboration", "collaborators", "consortium", "group",       "team",    "committee", "organization",
    "organisation",  "institute",     "university", "association", "society", "council",   "initiative",
    "network",       "investigators", "project",    "commission",  "agency",  "ministry",  "department",
    "foundation",    "program",       "programme",  "laboratory"};

/// Given names that are cut short but keep a vowel.
constexpr std::array<std::string_view, 10> short_given{"yu",  "ya",   "jos", "mohd", "alex",
                                                       "geo", "benj", "jas", "thos", "aug"};

constexpr std::array<std::string_view, 9> elided{"d", "l", "dell", "dall", "della", "t", "n", "s", "all"};

struct Letters {
    int capitals = 0;
    int small = 0;
    int east_asian = 0;
    int digits = 0;
    int runs = 0;        ///< of letters
    int longest_run = 0; ///< of letters
    bool vowel = false;
    char32_t first = 0;
};

Letters letters_of(std::string_view word)
{
    constexpr std::u32string_view vowels = U"aeiouyAEIOUY";
    Letters out;
    int run = 0;
    for (const char32_t c : utf8::decode(word)) {
        out.first = out.first == 0 ? c : out.first;
        out.digits += c < 0x80 && ascii::is_digit(static_cast<char>(c)) ? 1 : 0;
        out.east_asian += utf8::is_hangul(c) || utf8::is_han(c) || utf8::is_kana(c) ? 1 : 0;
        out.capitals += text::is_capital(c) ? 1 : 0;
        out.small += text::is_small(c) ? 1 : 0;
        out.vowel = out.vowel || vowels.find(c) != std::u32string_view::npos || (c >= 0x80 && text::is_letter(c));
        run = text::is_letter(c) ? run + 1 : 0;
        out.runs += run == 1 ? 1 : 0;
        out.longest_run = std::max(out.longest_run, run);
    }
    return out;
}

/// `Chr.`, `J.-Cl.`, `Yu.`: short, without a vowel, or a known one.
bool is_short_given(std::string_view word, const Letters& letters)
{
    constexpr int longest = 3;
    const std::string lower = ascii::lower(word.substr(0, word.find('.')));
    return text::is_capital(letters.first) && letters.small > 0 &&
           ((letters.longest_run <= longest && !letters.vowel) ||
            std::ranges::find(short_given, lower) != short_given.end());
}

/// `d'`, `dell’`, as they stand behind an inverted name.
bool is_elided(std::string_view word)
{
    const bool plain = word.ends_with('\'');
    if (!plain && !word.ends_with("’")) {
        return false;
    }
    word.remove_suffix(plain ? 1 : std::string_view{"’"}.size());
    return std::ranges::find(elided, ascii::lower(word)) != elided.end();
}

/// `d'Angelo`, `al-Khatib`: small letters in front of a name that has a capital.
bool holds_capital_behind(std::string_view word)
{
    const std::size_t joint = word.find_first_of("'-\xE2");
    return joint <= 4 && letters_of(word.substr(joint)).capitals > 0;
}

NameWordKind kind_of(std::string_view word, const Letters& letters, bool all_capitals)
{
    if (letters.east_asian > 0) {
        return letters.digits + letters.small + letters.capitals == 0 ? NameWordKind::east_asian : NameWordKind::other;
    }
    if (is_name_suffix(word)) {
        return NameWordKind::suffix;
    }
    const bool lost_case = all_capitals && letters.capitals > 1 && is_folded_particle(ascii::lower(word));
    if (is_particle(word) || is_small_name_word(word) || is_elided(word) || word == "St." || lost_case) {
        return NameWordKind::particle;
    }
    if (letters.digits > 0 || letters.capitals + letters.small + letters.runs == 0) {
        return NameWordKind::other;
    }
    if (letters.small == 0 && letters.capitals > 0) {
        return letters.longest_run == 1 || word.ends_with('.') ? NameWordKind::initials : NameWordKind::capitals;
    }
    if (is_short_given(word, letters) && (word.ends_with('.') || word.find('-') != std::string_view::npos)) {
        return NameWordKind::initials;
    }
    const bool named = !text::is_small(letters.first) || holds_capital_behind(word);
    return named ? NameWordKind::name : NameWordKind::other;
}

struct CapitalsRow {
    int letters;
    bool spoken; ///< `TAN`, not `NFX`: a vowel behind a consonant
    float as_initials;
    float as_name;
};

/// The last row holds for more letters.
constexpr std::array<CapitalsRow, 6> among_small{{{2, false, 0, -2.5F},
                                                  {2, true, -0.2F, -1.8F},
                                                  {3, false, -0.2F, -1.8F},
                                                  {3, true, -1.2F, -0.7F},
                                                  {4, false, -1.5F, -0.7F},
                                                  {4, true, -4, -0.2F}}};
constexpr std::array<CapitalsRow, 3> among_capitals{
    {{2, false, -0.7F, -0.9F}, {3, false, -3, -0.1F}, {4, false, -5, 0}}};

bool can_be_spoken(std::string_view word)
{
    constexpr std::string_view vowels = "AEIOU";
    for (std::size_t i = 1; i < word.size(); ++i) {
        const bool consonant_before = vowels.find(word[i - 1]) == std::string_view::npos;
        if (consonant_before && vowels.find(word[i]) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

template <class Rows>
void weigh(NameWord& word, int letters, bool spoken, const Rows& rows)
{
    const auto row = std::ranges::find_if(rows, [&](const CapitalsRow& one) {
        return letters < one.letters || (letters == one.letters && spoken <= one.spoken);
    });
    word.as_initials = row == rows.end() ? never : row->as_initials;
    word.as_name = row == rows.end() ? 0 : row->as_name;
}

} // namespace

NameWord name_word(std::string_view word, marked::Part at, bool all_capitals)
{
    constexpr float letter_as_name = -3;
    constexpr float particle_as_name = -6;
    constexpr float capital_particle_as_name = -1.5F; ///< `Le`, `Van`
    constexpr float no_name = -4;
    const Letters letters = letters_of(word);
    NameWord out{.at = at, .kind = kind_of(word, letters, all_capitals)};
    switch (out.kind) {
    case NameWordKind::initials: out.as_name = letter_as_name; break;
    case NameWordKind::capitals:
        all_capitals ? weigh(out, letters.capitals, false, among_capitals)
                     : weigh(out, letters.capitals, can_be_spoken(word), among_small);
        break;
    case NameWordKind::other: out.as_initials = out.as_name = no_name; break;
    case NameWordKind::particle:
        out.as_initials = never;
        out.as_name = text::is_capital(letters.first) ? capital_particle_as_name : particle_as_name;
        break;
    case NameWordKind::name:
    case NameWordKind::east_asian:
    case NameWordKind::suffix: out.as_initials = never; break;
    }
    return out;
}

bool keeps_stop(std::string_view word)
{
    const Letters letters = letters_of(word);
    return is_name_suffix(word) || word == "St" || word == "Dr" || is_short_given(word, letters) ||
           (letters.longest_run == 1 && letters.small == 0 && letters.capitals > 0) ||
           (letters.small == 0 && letters.capitals > 0 && letters.capitals <= 2 && letters.east_asian == 0);
}

bool ends_as_group(std::string_view words)
{
    constexpr std::array<std::string_view, 9> last_words{"Group",         "Investigators",  "Collaboration",
                                                         "Collaborators", "Consortium",     "Committee",
                                                         "Collaborative", "Collaborations", "Registry"};
    const std::size_t blank = words.rfind(' ');
    return blank != std::string_view::npos &&
           std::ranges::find(last_words, words.substr(blank + 1)) != last_words.end();
}

bool names_group(std::string_view lower)
{
    return std::ranges::find(group_words, lower) != group_words.end();
}

} // namespace vitalign::cv
