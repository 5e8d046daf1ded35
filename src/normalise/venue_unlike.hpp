// Journals that no abbreviation makes one.
#pragma once

#include "normalise/venue.hpp"

namespace vitalign::normalise {

/// Whether two names of journals are plainly those of two: each has words that no word of the other abbreviates (ISO 4
/// cuts words short or drops letters), and neither can be an acronym of the other.
bool plainly_unlike(const VenueForm& a, const VenueForm& b);

} // namespace vitalign::normalise
