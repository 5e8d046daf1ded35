// Tables whose first row says what their columns hold.
#pragma once

#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::document {

/// Takes the row of names off each table that has one, and gives the cells below it the fields they name
/// (`row/2` becomes `title`). Tables without such a row stay as they are.
void name_columns(std::vector<marked::Block>& blocks);

} // namespace vitalign::document
