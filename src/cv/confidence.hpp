// How surely an entry is read right as a whole.
#pragma once

#include "cv/reading.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

/// From 0 to 1, calibrated on lists that the reader had not learnt from: of the entries with 0.9 or more nearly all
/// have the right title, authors, venue and year.
float confidence_of(const Entry& entry, const Reading& reading);

} // namespace vitalign::cv
