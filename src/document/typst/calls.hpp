// Code of Typst: calls of functions. `alone` says that they do not stand in a line of text.
#pragma once

#include "typst/document.hpp"

namespace vitalign::typst {

/// Reads what follows the `#` before `at`; returns where to go on.
std::size_t code(Document& document, std::size_t at, bool alone);

void run(Document& document, const Call& call, bool alone);

} // namespace vitalign::typst
