// Tables of Org: each row is an item, each cell a field of it.
#pragma once

#include "marked/block_writer.hpp"

#include <string_view>

namespace vitalign::org {

/// Whether the line is a rule between rows; a row above one is a header.
bool is_rule(std::string_view line);

/// Writes the row `| a | b |`, which stands in `file`; one with the names of the columns as their heading.
void put_row(marked::BlockWriter& out, std::string_view file, std::string_view row, bool head);

} // namespace vitalign::org
