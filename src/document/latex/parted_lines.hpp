// Entries that stand in one paragraph, parted by `\\`.
#pragma once

#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::latex {

/// Adds a block to the others, as one for each line if every line looks like an entry of its own.
void add_parted(std::vector<marked::Block>& blocks, marked::Block block);

} // namespace vitalign::latex
