// The names that a CV's author lists hold: one CV is one author's list, and its names return.
#pragma once

#include "schemas/person_name.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace vitalign::cv {

/// How much a piece of text reads like one name, or several joined by "and": log-odds.
class NameLexicon {
public:
    /// Counts a name that was read as an author's.
    void add(const PersonName& name);

    /// Whether the family name was read as an author's in another place, with this given name or initial.
    bool knows(std::string_view piece) const;

private:
    std::unordered_map<std::string, int> m_count; ///< by folded family name and initial
};

/// Reads like a name by its shape alone: capitals, initials, particles, or Hangul. Negative for what is no name.
float name_likeness(std::string_view piece);

} // namespace vitalign::cv
