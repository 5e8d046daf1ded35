// Calls of the document's own macros: their bodies are read in place of the calls.
#pragma once

#include "latex/job.hpp"

#include <string_view>

namespace vitalign::latex {

/// Calls a macro of the document, whose name stands at `at`; what it prints cannot be told from the body of a program,
/// which is taken for a macro that nobody knows.
void call(Job& job, std::string_view name, const Definition& definition, Extent at);

/// `#1` in a body.
void parameter(Job& job);

} // namespace vitalign::latex
