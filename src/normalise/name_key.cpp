#include "normalise/name_key.hpp"

#include "normalise/given_names.hpp"
#include "normalise/name_splits.hpp"
#include "normalise/name_variants.hpp"
#include "schemas/name_words.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace vitalign::normalise {

namespace {

bool same_family(const NameKey& a, const NameKey& b)
{
    return a.family == b.family || a.full_family == b.full_family || a.family == b.full_family ||
           a.full_family == b.family || same_letters(a.full_family, b.full_family);
}

/// `III` and `Jr` that a source leaves among the names.
void drop_suffix(std::vector<std::string>& words)
{
    if (words.size() > 1 && is_name_suffix(words.back())) {
        words.pop_back();
    }
}

/// Families in two transcriptions, and given names that are written out and the same.
bool is_transcribed(const NameKey& a, const NameKey& b)
{
    const auto written_out = [](const std::string& word) { return word.size() > 1; };
    return are_family_variants(a.full_family, b.full_family) && std::ranges::any_of(a.given, written_out) &&
           relate_given(a.given, b.given) == NameRelation::same;
}

} // namespace

NameKey name_key(const PersonName& name)
{
    NameKey key{.family = text::fold_tight(name.family),
                .full_family = text::fold_tight(name.full_family()),
                .script = name.script()};
    // A hyphen joins parts of one given name, but initials may stand for each: W.-Y. for Woo-Yeon.
    key.given = text::folded_words(name.given);
    drop_suffix(key.given);
    std::vector<std::string> families = text::folded_words(name.full_family());
    if (name.suffix.empty() && families.size() > 1 && is_name_suffix(families.back())) {
        families.pop_back();
        key.family = joined(families);
        key.full_family = key.family;
    }
    key.words = key.given;
    key.words.insert(key.words.end(), families.begin(), families.end());
    key.tight = joined(key.words);
    return key;
}

NameRelation relate(const NameKey& a, const NameKey& b)
{
    if (a.script != b.script && a.script != Script::other && b.script != Script::other) {
        return NameRelation::not_comparable;
    }
    const NameRelation as_parted = same_family(a, b) ? relate_given(a.given, b.given) : NameRelation::different;
    if (as_parted == NameRelation::same || a.script == Script::hangul || a.script == Script::han) {
        return as_parted;
    }
    const NameRelation best = std::min(as_parted, relate_words(a, b));
    return best == NameRelation::different && is_transcribed(a, b) ? NameRelation::compatible : best;
}

bool can_be_same(NameRelation relation)
{
    return relation == NameRelation::same || relation == NameRelation::compatible;
}

} // namespace vitalign::normalise
