#include "normalise/given_names.hpp"

#include "normalise/name_variants.hpp"
#include "schemas/name_words.hpp"

#include <algorithm>

namespace vitalign::normalise {

namespace {

/// Müller is catalogued as muller and as mueller; both become muller. (Not so Håkon and Haakon: a letter doubled is a
/// slip.)
std::string without_umlaut_spelling(std::string folded)
{
    for (const std::string_view pair : {"ae", "oe", "ue"}) {
        for (std::size_t at = folded.find(pair); at != std::string::npos; at = folded.find(pair, at + 1)) {
            folded.erase(at + 1, 1);
        }
    }
    return folded;
}

/// Whether the words of `shorter` appear in `longer` in order, initials standing for any word they begin.
bool given_words_fit(NameWords shorter, NameWords longer)
{
    std::size_t at = 0;
    for (const std::string& word : shorter) {
        const auto fits = [&](const std::string& other) {
            return same_letters(word, other) || are_given_variants(word, other) ||
                   (is_folded_initial(word) && other.starts_with(word)) ||
                   (is_folded_initial(other) && word.starts_with(other));
        };
        while (at < longer.size() && !fits(longer[at])) {
            ++at;
        }
        if (at == longer.size()) {
            return false;
        }
        ++at;
    }
    return true;
}

/// "BW" printed without stops or blanks is two initials.
bool initials_of(NameWords letters, NameWords words)
{
    if (letters.size() != 1 || letters[0].size() < 2 || letters[0].size() > 4 || letters[0].size() > words.size()) {
        return false;
    }
    for (std::size_t i = 0; i < letters[0].size(); ++i) {
        if (words[i].front() != letters[0][i]) {
            return false;
        }
    }
    return true;
}

/// "Ji H." for JiHyun: a word and an initial, of a name that is printed as one word elsewhere.
bool begins_with_initial(NameWords words, const std::string& name)
{
    return words.size() >= 2 && is_folded_initial(words.back()) && name.starts_with(joined(words));
}

} // namespace

bool same_letters(const std::string& a, const std::string& b)
{
    // Names of one length are not the same name with and without the letter more.
    return a == b || (a.size() != b.size() && without_umlaut_spelling(a) == without_umlaut_spelling(b));
}

std::string joined(NameWords words)
{
    std::string all;
    for (const std::string& word : words) {
        all += word;
    }
    return all;
}

NameRelation relate_given(NameWords a, NameWords b)
{
    if (same_letters(joined(a), joined(b))) {
        return NameRelation::same;
    }
    const NameWords shorter = a.size() <= b.size() ? a : b;
    const NameWords longer = a.size() <= b.size() ? b : a;
    if (shorter.empty() || given_words_fit(shorter, longer) || initials_of(shorter, longer)) {
        return NameRelation::compatible;
    }
    return begins_with_initial(shorter, joined(longer)) || begins_with_initial(longer, joined(shorter))
               ? NameRelation::compatible
               : NameRelation::other_given;
}

} // namespace vitalign::normalise
