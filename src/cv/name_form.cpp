#include "cv/name_form.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace vitalign::cv {

namespace {

using Words = std::span<const NameWord>;

constexpr std::size_t most_words = 8;

// Log-likelihoods of what a part of a name holds.
constexpr float impossible = -12;
constexpr float nothing_given = -5.5F; ///< a lone family name
constexpr float only_particles = -6;   ///< for a family name
constexpr float particle_in_given = -0.5F;
constexpr float particle_in_front = -4;     ///< of a given name
constexpr float initials_for_given = -0.7F; ///< where given names are printed in full
constexpr float small_given_capital_family = 0.5F;
constexpr float capital_given_small_family = -3;
constexpr float group = -1;
constexpr float suffix_in_front = -6;
constexpr float initial_in_family = -15; ///< beside a family name
constexpr std::array<float, 4> by_family_words{only_particles, 0, -1.3F, -6};
constexpr float more_family_words = -8;
constexpr std::array<float, 3> by_given_words{-0.6F, -1, -2.2F}; ///< with initials
constexpr std::array<float, 3> by_full_given_words{nothing_given, -0.9F, -1.9F};
constexpr float more_given_words = -4;

template <std::size_t count>
float at(const std::array<float, count>& row, std::size_t i, float more)
{
    return i < count ? row[i] : more;
}

bool is_east_asian(Words words)
{
    return std::ranges::all_of(words, [](const NameWord& word) { return word.kind == NameWordKind::east_asian; });
}

std::size_t letters_of(const NameWord& word)
{
    constexpr std::size_t bytes = 3;
    return (word.at.end - word.at.begin) / bytes;
}

/// Particles in front, one or more names, a suffix behind.
float family_score(Words words)
{
    while (!words.empty() && words.back().kind == NameWordKind::suffix) {
        words = words.first(words.size() - 1);
    }
    std::size_t names = 0;
    float score = words.empty() ? impossible : 0;
    for (const NameWord& word : words) {
        const bool last = &word == &words.back();
        if (word.kind == NameWordKind::suffix) {
            score += suffix_in_front;
        } else if (word.kind != NameWordKind::particle || last) {
            ++names;
            score += word.as_name;
        }
    }
    const bool initial = names > 1 && std::ranges::any_of(words, [](const NameWord& word) {
                             return word.kind == NameWordKind::initials;
                         });
    return score + at(by_family_words, names, more_family_words) + (initial ? initial_in_family : 0);
}

struct Given {
    std::size_t names = 0;
    std::size_t initials = 0;
    float score = 0;
};

Given given_of(Words words)
{
    Given given;
    for (const NameWord& word : words) {
        if (word.kind == NameWordKind::particle) {
            given.score += particle_in_given;
        } else if (word.kind == NameWordKind::suffix) {
            given.score += &word == &words.back() ? 0 : suffix_in_front;
        } else {
            const bool initials = word.as_initials > word.as_name;
            ++(initials ? given.initials : given.names);
            given.score += initials ? word.as_initials : word.as_name;
        }
    }
    given.score += given.initials > 0 ? at(by_given_words, given.names, more_given_words)
                                      : at(by_full_given_words, given.names, more_given_words);
    return given;
}

/// `KWAK`, as a family name among names with small letters.
bool is_capital_family(const NameWord& word)
{
    constexpr std::size_t least = 4;
    return word.kind == NameWordKind::capitals && word.at.end - word.at.begin >= least;
}

/// Where some words are in capitals, these are the family name.
float capitals_score(Words family, Words given)
{
    const auto small = [](const NameWord& word) { return word.kind == NameWordKind::name; };
    if (std::ranges::any_of(family, is_capital_family) && std::ranges::any_of(given, small)) {
        return small_given_capital_family;
    }
    const bool wrong = std::ranges::any_of(given, is_capital_family) && std::ranges::any_of(family, small);
    return wrong ? capital_given_small_family : 0;
}

float split_score(Words words, std::size_t split, NameForm form)
{
    const bool given_first = form == NameForm::given_family;
    const Words family = given_first ? words.subspan(split) : words.first(split);
    const Words behind = given_first ? words.first(split) : words.subspan(split);
    const Given given = given_of(behind);
    float score = family_score(family) + given.score + capitals_score(family, behind);
    if (given_first && !behind.empty() && behind.front().kind == NameWordKind::particle) {
        score += particle_in_front;
    }
    if (!given_first && !behind.empty() && behind.front().kind == NameWordKind::particle) {
        score += particle_in_front; // it belongs to the family name
    }
    if (form == NameForm::family_initials && given.names > 0) {
        score += impossible;
    }
    // "Le Roux-Holt M." has no given name; "Le Minh H." may.
    if (form == NameForm::family_given && family.size() == 1 && family.front().kind == NameWordKind::particle &&
        given.names > 0 && given.initials > 0) {
        score += particle_in_front;
    }
    return score + (form == NameForm::family_given && given.names == 0 ? initials_for_given : 0);
}

/// `정대룡`, `김 철수`; in Latin letters of one word it is half a name.
FormFit east_asian_fit(Words words, NameForm form)
{
    constexpr float usual = -0.6F;
    constexpr float seldom = -6;
    const std::size_t letters = letters_of(words.front());
    const bool name = words.size() == 2 || (words.size() == 1 && letters >= 2 && letters <= 5);
    return {.score = form != NameForm::given_family ? impossible : name ? usual : seldom};
}

/// `Quill`, `van Quill`: without its given name each of them costs something, or every "Quill, Ada" were two persons.
FormFit alone_fit(Words words)
{
    constexpr float usual = -1.5F;
    const auto names = std::ranges::count_if(words, [](const NameWord& word) {
        return word.kind == NameWordKind::name || word.kind == NameWordKind::capitals;
    });
    const auto particles = std::ranges::count(words, NameWordKind::particle, &NameWord::kind);
    const bool alone = names == 1 && names + particles == std::ssize(words);
    return {.score = alone ? usual + family_score(words) : 2 * impossible};
}

bool is_group(std::span<const NameWord> words)
{
    return words.size() == 1 && words.front().braced;
}

std::string text_of(std::string_view text, Words words)
{
    std::string out;
    for (const NameWord& word : words) {
        out += (out.empty() ? "" : " ") + std::string{text.substr(word.at.begin, word.at.end - word.at.begin)};
    }
    return out;
}

/// `Tour` and `Jean de La`: particles behind the given name belong in front of the family name; so does `d'`, glued on.
PersonName inverted(std::string_view text, Words family, Words given)
{
    std::string suffix;
    for (Words* part : {&given, &family}) {
        if (part->size() > 1 && part->back().kind == NameWordKind::suffix) {
            suffix = text_of(text, part->last(1));
            *part = part->first(part->size() - 1);
        }
    }
    std::size_t behind = given.size();
    while (behind > 1 && given[behind - 1].kind == NameWordKind::particle) {
        --behind;
    }
    std::string front = text_of(text, given.subspan(behind));
    const bool elided = front.ends_with('\'') || front.ends_with("’");
    front += front.empty() || elided ? "" : " ";
    return PersonName::of(text_of(text, given.first(behind)), front + text_of(text, family), suffix);
}

} // namespace

FormFit fit_of(const AuthorAtom& atom, NameForm form)
{
    const Words words{atom.words};
    if (words.size() > most_words) {
        return {.score = 3 * impossible};
    }
    if (is_group(words)) {
        return {.score = group};
    }
    if (is_east_asian(words)) {
        return east_asian_fit(words, form);
    }
    if (form == NameForm::family_alone) {
        return alone_fit(words);
    }
    FormFit best{.score = 2 * impossible, .split = form == NameForm::given_family ? 0 : words.size()};
    for (std::size_t split = 0; split <= words.size(); ++split) {
        if (const float score = split_score(words, split, form); score > best.score) {
            best = {.score = score, .split = split};
        }
    }
    return best;
}

float comma_fit(const AuthorAtom& family, const AuthorAtom& given)
{
    constexpr float usual = -0.6F;
    if (is_group(family.words) || is_group(given.words) || family.words.size() > most_words ||
        given.words.size() > most_words) {
        return 2 * impossible;
    }
    if (is_east_asian(family.words) || is_east_asian(given.words)) {
        const bool halves = is_east_asian(family.words) && is_east_asian(given.words) &&
                            letters_of(family.words.front()) == 1 && letters_of(given.words.front()) <= 2;
        return halves ? usual : impossible;
    }
    // "REED Ida, HOLT Sven" are two names.
    const bool whole = capitals_score(family.words, family.words) > 0 || capitals_score(given.words, given.words) > 0;
    return family_score(family.words) + given_of(given.words).score + (whole ? capital_given_small_family : 0);
}

PersonName name_of(std::string_view text, const AuthorAtom& atom, NameForm form)
{
    const Words words{atom.words};
    const std::size_t split = fit_of(atom, form).split;
    if (is_group(words)) {
        return {.family = text_of(text, words)};
    }
    if (form == NameForm::given_family || split == 0 || split >= words.size() || is_east_asian(words)) {
        return PersonName::parse(text_of(text, words));
    }
    return inverted(text, words.first(split), words.subspan(split));
}

PersonName name_of(std::string_view text, const AuthorAtom& family, const AuthorAtom& given)
{
    return inverted(text, family.words, given.words);
}

} // namespace vitalign::cv
