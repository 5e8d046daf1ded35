#include "normalise/name_splits.hpp"

#include "normalise/given_names.hpp"
#include "schemas/name_words.hpp"

#include <algorithm>
#include <vector>

namespace vitalign::normalise {

namespace {

/// One way to part the words of a name.
struct Split {
    NameWords given;
    NameWords family;
    bool exchanged = false; ///< family name first
};

/// Every way that a source may part it: one or several family names, behind or in front of the given names. A letter
/// alone is no family name.
std::vector<Split> splits_of(const NameKey& key)
{
    const NameWords words{key.words};
    std::vector<Split> splits;
    const auto add = [&](NameWords given, NameWords family, bool exchanged) {
        if (std::ranges::any_of(family, [](const std::string& word) { return !is_folded_initial(word); })) {
            splits.push_back({given, family, exchanged});
        }
    };
    for (std::size_t count = 1; count < words.size(); ++count) {
        add(words.first(words.size() - count), words.last(count), false);
        add(words.subspan(count), words.first(count), true);
    }
    return splits;
}

/// The second of two family names is often left out, never the first: "Martínez" for "Martínez Núñez".
bool leaves_out_second(NameWords shorter, NameWords longer)
{
    return shorter.size() == 1 && longer.size() == 2 && shorter.front().size() >= 3 &&
           shorter.front() == longer.front();
}

NameRelation relate_splits(const Split& a, const Split& b)
{
    const bool exchanged = a.exchanged || b.exchanged;
    if (same_letters(joined(a.family), joined(b.family))) {
        const NameRelation relation = relate_given(a.given, b.given);
        // Names whose order is open are told apart by what does not fit in either; and they are never the same.
        return !exchanged                              ? relation
               : relation == NameRelation::other_given ? NameRelation::different
                                                       : NameRelation::compatible;
    }
    const bool second = !exchanged && (leaves_out_second(a.family, b.family) || leaves_out_second(b.family, a.family));
    return second && can_be_same(relate_given(a.given, b.given)) ? NameRelation::compatible : NameRelation::different;
}

/// Whether it is worth a look: names that fit in any way share a word.
bool share_a_word(const NameKey& a, const NameKey& b)
{
    return std::ranges::any_of(a.words, [&](const std::string& word) {
        return !is_folded_initial(word) &&
               std::ranges::any_of(b.words, [&](const std::string& other) { return same_letters(word, other); });
    });
}

} // namespace

NameRelation relate_words(const NameKey& a, const NameKey& b)
{
    if (same_letters(a.tight, b.tight)) {
        return NameRelation::same;
    }
    NameRelation best = NameRelation::different;
    if (share_a_word(a, b)) {
        const auto others = splits_of(b);
        for (const Split& split : splits_of(a)) {
            for (const Split& other : others) {
                if (!split.exchanged || !other.exchanged) {
                    best = std::min(best, relate_splits(split, other));
                }
            }
        }
    }
    return best;
}

} // namespace vitalign::normalise
