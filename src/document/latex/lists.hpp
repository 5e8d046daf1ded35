// Items: \item, and entries whose fields are the arguments of a macro, `cventry/2`.
#pragma once

#include "latex/job.hpp"

#include <string_view>

namespace vitalign::latex {

/// How many lists are open.
int list_level(const Job& job);

/// Begins a block for an item at the depth of the list at hand.
void begin_item(Job& job);

/// \item, \item[label]
void items(Job& job, const Command& command);

/// Begins an entry of the groups and options that follow, no more than `most` unless that is 0.
void entry(Job& job, std::string_view macro, int most);

} // namespace vitalign::latex
