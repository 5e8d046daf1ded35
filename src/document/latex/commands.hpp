// From commands to what they do.
#pragma once

namespace vitalign::latex {

struct Job;

/// Reads the command that comes next: a macro that is known, one of the document's own, a letter, a condition, a
/// character, or a macro that nobody knows.
void command(Job& job);

} // namespace vitalign::latex
