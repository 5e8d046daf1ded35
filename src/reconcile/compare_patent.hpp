// The number, state and date of a patent.
#pragma once

#include "reconcile/difference.hpp"

namespace vitalign::reconcile {

std::vector<Difference> compare_patent(const Comparison& comparison);

} // namespace vitalign::reconcile
