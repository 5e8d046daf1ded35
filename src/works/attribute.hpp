// Is this work the profile's person's? Namesakes share a name, not co-authors, employers and topics.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/evidence.hpp"
#include "schemas/work.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace vitalign::works {

/// The person, as far as works are told apart by it.
struct Person {
    std::vector<PersonName> names = {}; ///< the name and its aliases, in any script
    std::optional<DblpPid> pid = {};
    std::optional<Orcid> orcid = {};
    std::vector<std::string> affiliations = {};
};

enum class Ownership { mine, unsure, not_mine };

struct Attribution {
    Ownership ownership = Ownership::not_mine;
    std::vector<Evidence> evidence = {};
};

/// What is known about each work beside its records.
struct AttributionInput {
    const Work* work = nullptr;
    bool listed = false;              ///< a source lists a record of it under the person's pid or ORCID
    bool in_cv = false;               ///< a CV entry was matched with it
    std::optional<bool> decided = {}; ///< the user's word: mine or not
};

/// One attribution per work, in input order. Co-authors of works that are certainly the person's count as evidence for
/// the others.
std::vector<Attribution> attribute(const Person& person, std::span<const AttributionInput> works);

} // namespace vitalign::works
