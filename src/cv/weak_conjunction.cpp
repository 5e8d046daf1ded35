#include "cv/weak_conjunction.hpp"

#include "cv/author_words.hpp"

#include <algorithm>
#include <span>

namespace vitalign::cv {

namespace {

using Words = std::span<const NameWord>;

bool only_initials(Words words)
{
    return std::ranges::all_of(words, [](const NameWord& word) { return word.as_initials > word.as_name; });
}

/// Whether a name ends here: of several words, or the given name behind a comma.
bool ends_name(Words left, const AuthorAtom* before)
{
    if (left.size() > 1) {
        return true;
    }
    return before != nullptr && (only_initials(left) || !only_initials(before->words));
}

/// Whether a name begins here: of several words, or a family name in front of a comma and a given name.
bool begins_name(Words right, const AuthorAtom* behind)
{
    if (right.size() > 1) {
        return true;
    }
    return behind != nullptr && behind->joint == Joint::comma &&
           (behind->words.size() == 1 || only_initials(behind->words));
}

bool is_weak(std::string_view text, const NameWord& word)
{
    return is_weak_conjunction(text.substr(word.at.begin, word.at.end - word.at.begin));
}

} // namespace

std::vector<AuthorAtom> split_at_weak_conjunctions(std::string_view text, std::vector<AuthorAtom> atoms)
{
    std::vector<AuthorAtom> out;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        AuthorAtom rest = std::move(atoms[i]);
        for (std::size_t k = 1; k + 1 < rest.words.size(); ++k) {
            const Words words{rest.words};
            const AuthorAtom* before = rest.joint == Joint::comma && !out.empty() ? &out.back() : nullptr;
            const AuthorAtom* behind = i + 1 < atoms.size() ? &atoms[i + 1] : nullptr;
            if (is_weak(text, words[k]) && ends_name(words.first(k), before) &&
                begins_name(words.subspan(k + 1), behind)) {
                const auto cut = rest.words.begin() + static_cast<std::ptrdiff_t>(k);
                out.push_back({.words = {rest.words.begin(), cut}, .joint = rest.joint});
                rest.words.erase(rest.words.begin(), cut + 1);
                rest.joint = Joint::conjunction;
                k = 0;
            }
        }
        out.push_back(std::move(rest));
    }
    return out;
}

} // namespace vitalign::cv
