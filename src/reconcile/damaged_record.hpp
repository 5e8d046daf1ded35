// Differences that one odd record alone makes.
#pragma once

#include "reconcile/difference.hpp"

#include <vector>

namespace vitalign::reconcile {

/// Where one record is all that is known of a work, and it contradicts the entry in three respects or more, the record
/// is damaged, or it is not the entry's: that is said once, and no field of the entry is accused.
std::vector<Difference> without_damage(std::vector<Difference> differences, const Comparison& comparison);

} // namespace vitalign::reconcile
