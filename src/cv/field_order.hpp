// The order that the fields of an entry have in most lists.
#pragma once

#include "cv/feature.hpp"

namespace vitalign::cv {

/// Log-odds of `to` following `from`; `other` in front stands for the start of the entry, too.
float usual_order(Label from, Label to);

} // namespace vitalign::cv
