// How much blocks of a CV look like references.
#pragma once

#include "cv/reference_signs.hpp"

#include <span>
#include <vector>

namespace vitalign::cv {

/// Log-odds that such a block is a reference, from its own text alone.
float reference_look(Signs signs);

struct Looks {
    std::vector<float> own = {};      ///< of each block alone
    std::vector<float> together = {}; ///< of each and what the others look like
    bool agree = false;               ///< most are surely references, so that the others are hardly anything else
};

/// Of blocks that stand together: one list is of one kind.
Looks reference_looks(std::span<const marked::Block* const> siblings);

} // namespace vitalign::cv
