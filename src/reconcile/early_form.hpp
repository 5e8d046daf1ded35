// Versions that come before a publication.
#pragma once

#include "schemas/work.hpp"

namespace vitalign::reconcile {

/// A preprint, poster or demo: what is said of its place and year says nothing of the paper's.
bool is_early_form(const Version& version);

} // namespace vitalign::reconcile
