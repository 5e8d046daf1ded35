// Headings that stand in one block with what they head or with what they follow.
#pragma once

#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::cv {

/// A heading without markup of its own is below any that has it.
constexpr int level_by_look = 9;

/// Makes the first or last lines of a block a heading of their own, where they are made of the words of headings.
std::vector<marked::Block> with_headings_apart(std::vector<marked::Block> blocks);

} // namespace vitalign::cv
