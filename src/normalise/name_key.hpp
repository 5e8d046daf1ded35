// Names of people in the form in which they are compared.
#pragma once

#include "schemas/person_name.hpp"

#include <string>
#include <vector>

namespace vitalign::normalise {

/// A folded name. Families are compared with and without particle and with both spellings of umlauts.
struct NameKey {
    std::string family = {};             ///< folded, without blanks and particle
    std::string full_family = {};        ///< with particle
    std::vector<std::string> given = {}; ///< folded words; an initial is one letter
    Script script = Script::other;

    bool operator==(const NameKey&) const = default;
};

NameKey name_key(const PersonName& name);

enum class NameRelation {
    same,           ///< letter for letter, after folding
    compatible,     ///< nothing contradicts: initials, a missing middle name, swapped order
    other_given,    ///< one family name, given names that contradict
    different,      ///< other family names
    not_comparable, ///< in different scripts
};

NameRelation relate(const NameKey& a, const NameKey& b);

/// Whether both can be one person.
bool can_be_same(NameRelation relation);

} // namespace vitalign::normalise
