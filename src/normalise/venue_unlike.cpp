#include "normalise/venue_unlike.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitalign::normalise {

namespace {

/// Series that hold proceedings of any conference, and journals that hold those of some: they say nothing of the venue.
bool is_series(const VenueForm& form)
{
    constexpr std::array<std::string_view, 9> beginnings{"lecturenotes",
                                                         "lncs",
                                                         "lipics",
                                                         "leibnizinternational",
                                                         "communicationsincomputer",
                                                         "advancesinintell",
                                                         "ceurworkshop",
                                                         "conferenceser",
                                                         "procedia"};
    return form.letters.starts_with("proc") || std::ranges::any_of(beginnings, [&](std::string_view beginning) {
               return form.letters.starts_with(beginning);
           });
}

bool is_subsequence(std::string_view letters, std::string_view text)
{
    std::size_t at = 0;
    for (const char c : text) {
        at += at < letters.size() && letters[at] == c ? 1U : 0U;
    }
    return at == letters.size();
}

/// "phys" and "natl" for "physics" and "national".
bool can_abbreviate(std::string_view a, std::string_view b)
{
    return a.front() == b.front() && (a.size() < b.size() ? is_subsequence(a, b) : is_subsequence(b, a));
}

bool has_word_of_its_own(const VenueForm& form, const VenueForm& other)
{
    return std::ranges::any_of(form.words, [&](const std::string& word) {
        return std::ranges::none_of(other.words, [&](const std::string& each) { return can_abbreviate(word, each); });
    });
}

/// A name of few letters, or one that gives them beside it.
bool can_be_acronym(const VenueForm& form, const VenueForm& other)
{
    constexpr std::size_t longest = 6;
    const bool is_short = form.letters.size() <= longest && is_subsequence(form.letters, other.letters);
    return is_short || std::ranges::any_of(form.acronyms, [&](const std::string& acronym) {
               return is_subsequence(acronym, other.letters);
           });
}

bool is_latin(const VenueForm& form)
{
    return !form.words.empty() &&
           std::ranges::all_of(form.letters, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

bool plainly_unlike(const VenueForm& a, const VenueForm& b)
{
    return is_latin(a) && is_latin(b) && !is_series(a) && !is_series(b) && !can_be_acronym(a, b) &&
           !can_be_acronym(b, a) && has_word_of_its_own(a, b) && has_word_of_its_own(b, a);
}

} // namespace vitalign::normalise
