// How much blocks of a CV look like references.
#pragma once

#include "cv/reference_signs.hpp"

#include <span>
#include <vector>

namespace vitalign::cv {

/// Log-odds that such a block is a reference, from its own text alone.
float reference_look(Signs signs);

/// The same for blocks that stand together: each is what it looks like, and what the others look like.
std::vector<float> reference_looks(std::span<const marked::Block* const> siblings);

} // namespace vitalign::cv
