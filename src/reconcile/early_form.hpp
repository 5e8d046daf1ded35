// What comes before a publication.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/work.hpp"

namespace vitalign::reconcile {

/// A preprint, poster or demo: what is said of its place and year says nothing of the paper's.
bool is_early_form(const Version& version);

/// An entry that tells of a preprint: by its kind, by the server that is its place, or by an arXiv number and no place.
bool is_preprint(const Entry& entry);

} // namespace vitalign::reconcile
