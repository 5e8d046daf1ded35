// Title and inventors of a patent, without what patents print beside them.
#pragma once

#include "cv/reading.hpp"

namespace vitalign::cv {

/// The reading with offices and numbers taken off the title, inventors behind a "by" taken out of it, and the company
/// that owns the patent taken off the inventors.
Reading patent_parts(const marked::MarkedText& text, Reading reading);

} // namespace vitalign::cv
