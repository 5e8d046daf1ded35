// Lists that print a title as an item and the rest of the entry as items below it.
#pragma once

#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::cv {

/// Puts the lines of such entries together:
///
///     - A Title of Words
///         - Ann Oh, Bo Kim
///         - *J. Lists*, 2020
///
/// Where an item says all by itself, those below it are remarks and stay what they are. Done where most of a CV's items
/// with others below them are printed so.
std::vector<marked::Block> with_nested_lines_joined(std::vector<marked::Block> blocks);

} // namespace vitalign::cv
