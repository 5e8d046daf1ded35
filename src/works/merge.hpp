// One set of values for a version, each with the source it came from.
#pragma once

#include "schemas/reference.hpp"
#include "schemas/work.hpp"

namespace vitalign::works {

/// Takes each field from the first source in its order of precedence that has it.
Reference merge(const Version& version);

/// How a bibliography lists the work: its version of record, with the arXiv number of any version.
Reference reference_of(const Work& work);

} // namespace vitalign::works
