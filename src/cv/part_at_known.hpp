// Entries that run on in one block, parted where known works begin.
#pragma once

#include "cv/known_titles.hpp"
#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::cv {

/// Parts blocks with several known works at the lines with which these begin: with the title, or with their first
/// author. Where all of them begin with the same opening quote, each line with it begins an entry.
std::vector<marked::Block> part_at_known(const std::vector<marked::Block>& blocks, const marked::SourceText& source,
                                         const KnownTitles& titles);

} // namespace vitalign::cv
