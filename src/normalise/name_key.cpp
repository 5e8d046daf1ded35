#include "normalise/name_key.hpp"

#include "schemas/name_words.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace vitalign::normalise {

namespace {

/// Müller is catalogued as muller and as mueller; both become muller.
std::string without_umlaut_spelling(std::string folded)
{
    for (const std::string_view pair : {"ae", "oe", "ue"}) {
        for (std::size_t at = folded.find(pair); at != std::string::npos; at = folded.find(pair, at + 1)) {
            folded.erase(at + 1, 1);
        }
    }
    return folded;
}

bool same_family(const NameKey& a, const NameKey& b)
{
    return a.family == b.family || a.full_family == b.full_family || a.family == b.full_family ||
           a.full_family == b.family ||
           without_umlaut_spelling(a.full_family) == without_umlaut_spelling(b.full_family);
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words) {
        all += word;
    }
    return all;
}

/// Whether the words of `shorter` appear in `longer` in order, initials standing for any word they begin.
bool given_words_fit(const std::vector<std::string>& shorter, const std::vector<std::string>& longer)
{
    std::size_t at = 0;
    for (const std::string& word : shorter) {
        const auto fits = [&](const std::string& other) {
            return word == other || (is_folded_initial(word) && other.starts_with(word)) ||
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
bool initials_of(const std::vector<std::string>& letters, const std::vector<std::string>& words)
{
    if (letters.size() != 1 || letters[0].size() < 2 || letters[0].size() > 3 || letters[0].size() != words.size()) {
        return false;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].front() != letters[0][i]) {
            return false;
        }
    }
    return true;
}

/// "Ji H." for JiHyun: a word and an initial, of a name that is printed as one word elsewhere.
bool begins_with_initial(const std::vector<std::string>& words, const std::string& name)
{
    return words.size() >= 2 && is_folded_initial(words.back()) && name.starts_with(joined(words));
}

NameRelation relate_given(const NameKey& a, const NameKey& b)
{
    if (joined(a.given) == joined(b.given)) {
        return NameRelation::same;
    }
    const auto& shorter = a.given.size() <= b.given.size() ? a.given : b.given;
    const auto& longer = a.given.size() <= b.given.size() ? b.given : a.given;
    if (shorter.empty() || given_words_fit(shorter, longer) || initials_of(shorter, longer)) {
        return NameRelation::compatible;
    }
    return begins_with_initial(shorter, joined(longer)) || begins_with_initial(longer, joined(shorter))
               ? NameRelation::compatible
               : NameRelation::other_given;
}

} // namespace

NameKey name_key(const PersonName& name)
{
    NameKey key{.family = text::fold_tight(name.family),
                .full_family = text::fold_tight(name.full_family()),
                .script = name.script()};
    // A hyphen joins parts of one given name, but initials may stand for each: W.-Y. for Woo-Yeon.
    key.given = text::folded_words(name.given);
    return key;
}

NameRelation relate(const NameKey& a, const NameKey& b)
{
    if (a.script != b.script && a.script != Script::other && b.script != Script::other) {
        return NameRelation::not_comparable;
    }
    if (same_family(a, b)) {
        return relate_given(a, b);
    }
    const bool swapped =
        !a.given.empty() && !b.given.empty() && joined(a.given) == b.full_family && joined(b.given) == a.full_family;
    return swapped ? NameRelation::compatible : NameRelation::different;
}

bool can_be_same(NameRelation relation)
{
    return relation == NameRelation::same || relation == NameRelation::compatible;
}

} // namespace vitalign::normalise
