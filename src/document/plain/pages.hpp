// Headers and footers of pages, which may stand in the middle of an entry.
#pragma once

#include "plain/lines.hpp"

namespace vitalign::plain {

/// Takes out page numbers and the lines that repeat beside them or at the edges of pages; each page's end becomes one
/// line that is a page break. The first line of the text stays, since a CV begins with a name.
std::vector<Line> without_page_edges(std::vector<Line> lines);

} // namespace vitalign::plain
