// The author list of an entry against those of the sources.
#pragma once

#include "reconcile/difference.hpp"

#include <vector>

namespace vitalign::reconcile {

/// Nothing if a source agrees with the CV, but for a note on each name that another source writes differently. Lists in
/// different scripts are not compared.
std::vector<Difference> compare_authors(const Comparison& comparison);

} // namespace vitalign::reconcile
