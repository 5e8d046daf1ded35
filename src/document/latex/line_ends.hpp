// Which ends of source lines mean something.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vitalign::latex {

/// Makes line breaks of the blanks at `ends`, where lines of the source ended, if these were ended on purpose: authors,
/// title and venue on lines of their own are worth knowing, the line ends of filled paragraphs mean nothing. A line was
/// ended on purpose if its next word had room, or if it is longer than editors wrap.
void keep_lines(std::string& text, std::vector<std::size_t> ends);

} // namespace vitalign::latex
