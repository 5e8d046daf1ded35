// Words that tell references from the other lists of a CV.
#pragma once

#include "cv/reference_signs.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vitalign::cv {

/// Folded words, and phrases of two, with the sign that each is.
const std::unordered_map<std::string, Sign>& sign_words();

/// Whether a text of these folded words is a remark, a legend or an abstract: `Note: ...`, `Updated in May`.
bool begins_with_remark(const std::vector<std::string>& folded);

} // namespace vitalign::cv
