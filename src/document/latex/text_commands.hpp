// Commands that mark, link and space text: \emph, \bfseries, \verb, \href.
#pragma once

#include "latex/job.hpp"

#include <string>

namespace vitalign::latex {

/// The group that follows, if one does, is text of that look.
void look_of_argument(Job& job, Look look);

/// \emph{...}
void styles(Job& job, const Command& command);
/// \bfseries
void switches(Job& job, const Command& command);
/// \normalfont
void resets(Job& job, const Command& command);
/// \quad
void spaces(Job& job, const Command& command);
/// \xspace
void spaces_words(Job& job, const Command& command);
/// \verb|x|
void quotes_source(Job& job, const Command& command);

/// The address that raw source stands for: `\_` and its like are the character, `#1` the argument.
std::string address_of(const Frame& raw);

/// The argument that follows is an address, and the group behind it, if there is one, a link to it.
void link(Job& job);

/// \href{address}{text}
void links(Job& job, const Command& command);
/// \url{address}
void addresses(Job& job, const Command& command);

} // namespace vitalign::latex
