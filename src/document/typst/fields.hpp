// Entries and rows: the arguments of a call as fields of an item.
#pragma once

#include "typst/values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::typst {

/// One block with a field for each argument; a single one goes on with the text around it, as do all that do not stand
/// alone.
void fields(Document& document, std::string_view function, const Shown& shown, bool alone);

/// Each row of cells is an item. Without a number of columns all cells are one row.
void grid(Document& document, const Call& call, bool alone);

/// What the arguments hold, by their names (`field_names.hpp`), or `function/2`; where several speak of one field, the
/// one that says it best.
std::vector<std::string> field_names(std::string_view function, const Shown& shown);

} // namespace vitalign::typst
