// tabular and its like: each row is an item, each cell a field `row/2`.
#pragma once

#include "latex/job.hpp"

namespace vitalign::latex {

/// The table that the text at hand is in a cell of, not in a group within one; else null.
Group* table(Job& job);

void begin_row(Job& job);
void end_row(Job& job);
/// `&`, which is a blank outside of tables.
void end_cell(Job& job);
/// What begins in a cell is no part of it.
void close_cells(Job& job);

} // namespace vitalign::latex
