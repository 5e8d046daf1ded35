// Title, year, venue, numbers and identifiers of an entry against those of the sources.
#pragma once

#include "reconcile/difference.hpp"

#include <vector>

namespace vitalign::reconcile {

/// What contradicts every source. A value that one of them confirms, for any version of the work, is right; a value
/// that only one side states is no difference.
std::vector<Difference> compare_fields(const Comparison& comparison);

} // namespace vitalign::reconcile
