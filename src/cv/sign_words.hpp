// Words that tell references from the other lists of a CV.
#pragma once

#include "cv/reference_signs.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace vitalign::cv {

/// Folded words, and phrases of two, with the sign that each is.
const std::unordered_map<std::string, Sign>& sign_words();

} // namespace vitalign::cv
