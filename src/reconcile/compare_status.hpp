// Status, dates and numbers: has what the CV calls pending, accepted or a preprint been published meanwhile?
#pragma once

#include "reconcile/difference.hpp"

#include <vector>

namespace vitalign::reconcile {

/// Outdated status of patents and publications, contradicting patent numbers and dates, later versions.
std::vector<Difference> compare_status(const Comparison& comparison);

} // namespace vitalign::reconcile
