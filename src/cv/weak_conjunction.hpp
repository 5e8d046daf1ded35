// "C. Moss y E. Tal" are two people, "J. Ortega y Gasset" is one.
#pragma once

#include "cv/author_atoms.hpp"

#include <string_view>
#include <vector>

namespace vitalign::cv {

/// Parts atoms at `y`, `e`, `i`, `a` where both sides can be names.
std::vector<AuthorAtom> split_at_weak_conjunctions(std::string_view text, std::vector<AuthorAtom> atoms);

} // namespace vitalign::cv
