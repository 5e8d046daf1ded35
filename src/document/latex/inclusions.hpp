// What the document takes from other files: \input, \bibliography, \fullcite.
#pragma once

#include "latex/job.hpp"

namespace vitalign::latex {

/// \input{file}, \input file. A file within itself, and one that is not there, is passed over.
void inputs(Job& job, const Command& command);

/// \addbibresource{mine.bib}
void names_files(Job& job, const Command& command);
/// \bibliography{mine}, \printbibliography[title={Papers}]: a heading and all entries that have not been printed.
void prints_files(Job& job, const Command& command);
/// \fullcite{key}: the entry's text within the text or list at hand.
void prints_entry(Job& job, const Command& command);

} // namespace vitalign::latex
