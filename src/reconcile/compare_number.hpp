// The issue number of an entry against those of the sources.
#pragma once

#include "reconcile/difference.hpp"

#include <optional>

namespace vitalign::reconcile {

/// Another issue of the very volume and year that a source confirms. Only plain numbers are compared: double issues and
/// supplements are called by too many names.
std::optional<Difference> compare_number(const Comparison& comparison);

} // namespace vitalign::reconcile
