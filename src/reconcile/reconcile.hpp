// The CV against the record, in both directions.
#pragma once

#include "attribute.hpp"
#include "coverage.hpp"
#include "decision.hpp"
#include "finding.hpp"
#include "known_work.hpp"

#include <span>
#include <string>
#include <vector>

namespace vitalign {

struct ReconcileInput {
    Person person = {};
    std::span<const Cv> cvs = {};
    std::span<const KnownWork> works = {};
    std::span<const Coverage> coverage = {};
    std::span<const Decision> decisions = {};
    std::vector<Source> enabled = {}; ///< sources that are meant to be asked
};

/// Findings, ids and states; `generated`, `profile` and what is new are left to the caller. Findings that the user has
/// settled are left out. Works are reported missing only where the sources that know them were read; entries are
/// unconfirmed only where every source that could know them was.
Report reconcile(const ReconcileInput& input);

/// Whose the works are, with the CV's entries as evidence.
std::vector<Attribution> attribute_works(const ReconcileInput& input);

} // namespace vitalign
