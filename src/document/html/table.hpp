// Tables of data against tables that only lay out a page.
#pragma once

#include <gumbo.h>

namespace vitalign::html {

/// Whether the rows of the table are entries: at least two rows, two cells in most of them, and no headings, lists or
/// tables in them.
bool is_data_table(const GumboNode& table);

/// Whether a row has no cells but those of a header.
bool is_header_row(const GumboNode& row);

} // namespace vitalign::html
