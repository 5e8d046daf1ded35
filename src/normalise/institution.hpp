// Names that are no person's.
#pragma once

#include "schemas/person_name.hpp"

namespace vitalign::normalise {

/// `Harbour University`, `for the ABC Study Group`: deposited or printed among authors.
bool is_institution(const PersonName& name);

} // namespace vitalign::normalise
