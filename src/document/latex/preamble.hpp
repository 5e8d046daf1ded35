// What stands before the document begins, and its like within: definitions, styles.
#pragma once

#include "latex/job.hpp"

#include <string_view>

namespace vitalign::latex {

/// Learns what is defined before the document begins, and returns where that is: the end of a text without any.
/// `nesting`: of files that name files.
std::size_t read_preamble(Job& job, std::string_view text, int nesting);

/// \newcommand in the document
void defines(Job& job, const Command& command);
/// \newif
void decides(Job& job, const Command& command);

} // namespace vitalign::latex
