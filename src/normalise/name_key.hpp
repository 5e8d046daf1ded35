// Names of people in the form in which they are compared.
#pragma once

#include "schemas/person_name.hpp"

#include <string>
#include <vector>

namespace vitalign::normalise {

/// A folded name. Families are compared with and without particle and with both spellings of umlauts; where sources
/// part given and family names in different places, by the words of the whole.
struct NameKey {
    std::string family = {};             ///< folded, without blanks and particle
    std::string full_family = {};        ///< with particle
    std::vector<std::string> given = {}; ///< folded words; an initial is one letter
    std::vector<std::string> words = {}; ///< the whole name as displayed, without suffix, however it was split
    std::string tight = {};              ///< `words` without blanks
    Script script = Script::other;

    bool operator==(const NameKey&) const = default;
};

NameKey name_key(const PersonName& name);

enum class NameRelation {
    same,           ///< letter for letter, after folding
    compatible,     ///< nothing contradicts: initials, a missing middle or second family name, swapped order
    other_given,    ///< one family name, given names that contradict
    different,      ///< other family names
    not_comparable, ///< in different scripts
};

/// Holds for any split: no source knows for sure where `Inés Martínez Núñez` or `Omar Abu Khalil` is to be parted.
NameRelation relate(const NameKey& a, const NameKey& b);

/// Whether both can be one person.
bool can_be_same(NameRelation relation);

} // namespace vitalign::normalise
