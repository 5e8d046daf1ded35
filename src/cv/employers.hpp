// The organisations that a CV prints as its owner's: employers, schools.
#pragma once

#include "cv/spelling.hpp"

#include <vector>

namespace vitalign::cv {

/// In the order of the CV, each once: from the lines under its name and from sections on positions and education.
std::vector<Spelling> employers_in(const CvText& text, const Cv& cv);

} // namespace vitalign::cv
