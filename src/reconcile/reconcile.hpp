// The CV against the record, in both directions.
#pragma once

#include "cv/guided_cv.hpp"
#include "schemas/coverage.hpp"
#include "schemas/decision.hpp"
#include "schemas/finding.hpp"
#include "works/attribute.hpp"
#include "works/known_work.hpp"

#include <span>
#include <string>
#include <vector>

namespace vitalign::reconcile {

struct ReconcileInput {
    works::Person person = {};
    std::span<const Cv> cvs = {};
    std::span<const std::vector<cv::Mention>> mentions = {}; ///< titles of the works, per CV; none: not looked for
    std::span<const works::KnownWork> works = {};
    std::span<const Coverage> coverage = {};
    std::span<const Decision> decisions = {};
    std::vector<Source> enabled = {}; ///< sources that are meant to be asked
    bool patents_searched = false;    ///< patents are asked for by inventor and title, too, not by number alone
};

/// Findings, ids and states; `generated`, `profile` and what is new are left to the caller. Findings that the user has
/// settled are left out. Works are reported missing only where the sources that know them were read and their title
/// stands nowhere in the CVs; entries are unconfirmed only where every source that could know them was.
Report reconcile(const ReconcileInput& input);

/// Whose the works are, with the CV's entries as evidence.
std::vector<works::Attribution> attribute_works(const ReconcileInput& input);

} // namespace vitalign::reconcile
