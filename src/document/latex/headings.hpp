// Headings, paragraphs and the ends of lines: \section, \par, `\\`.
#pragma once

#include "latex/job.hpp"

namespace vitalign::latex {

/// The group that follows is a heading; within a line, words after a line break.
void heading(Job& job, int level, std::size_t offset);

/// \section{...}
void heads(Job& job, const Command& command);
/// \paragraph{...}: a heading if nothing follows on its line, or if it is known as one; else words of that look.
void runs_in(Job& job, const Command& command);

/// \marginpar{...}: a heading if it is known as one, a few words with blanks around them, or nothing.
void notes(Job& job, const Command& command);

/// Whether the group that comes next is known as a heading.
bool group_names_section(Job& job);

/// Whether the block at hand looks like a heading and is known as one.
bool reads_as_heading(const Page& page);

/// A paragraph ends; within an item, a line.
void paragraph(Job& job, std::size_t offset);
/// \par
void parts(Job& job, const Command& command);
/// `\\`: ends the row of a table, a line that reads as a heading, or a line.
void breaks(Job& job, const Command& command);

} // namespace vitalign::latex
