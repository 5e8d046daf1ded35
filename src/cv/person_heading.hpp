// The person that a heading, a title or a value names: "Curriculum Vitae of Dr. Maria Kral, PhD".
#pragma once

#include "schemas/person_name.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace vitalign::cv {

struct NamedPerson {
    PersonName name = {};
    std::vector<PersonName> others = {}; ///< the same name in brackets, in another script
};

/// Degrees, titles, and what a CV calls itself are cut. None where what is left has not the words of a person's name.
std::optional<NamedPerson> person_in_heading(std::string_view line);

/// Of a name in an author list: no collaboration, no company, nothing that was read wrongly.
bool can_be_person(const PersonName& name);

/// Whether the word belongs to an organisation's name: `University`, `GmbH`. Folded.
bool names_organisation(std::string_view folded);

} // namespace vitalign::cv
