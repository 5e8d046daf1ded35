// \begin and \end.
#pragma once

#include "latex/job.hpp"

namespace vitalign::latex {

/// \begin{name}: a list, a table (tables.hpp), a formula, what is not printed. The arguments of an environment that
/// nobody knows are a heading if there is one, and an entry (lists.hpp) if there are several.
void begins(Job& job, const Command& command);
/// \end{name}; one that nothing begins is passed over.
void ends(Job& job, const Command& command);

} // namespace vitalign::latex
