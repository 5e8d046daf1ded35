// Retractions and corrections of the entry's version.
#pragma once

#include "reconcile/difference.hpp"

namespace vitalign::reconcile {

/// A work is retracted once, however many registers say so; the notice that has a DOI tells most.
std::vector<Difference> compare_notices(const Comparison& c);

} // namespace vitalign::reconcile
