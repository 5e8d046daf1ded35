// A name as it is printed somewhere in the CV.
#pragma once

#include "cv/line_places.hpp"

#include <string>

namespace vitalign::cv {

struct Spelling {
    std::string text = {};
    Place at = {};
};

/// Whether only signs, blanks and accents differ.
bool spelled_alike(const std::string& a, const std::string& b);

} // namespace vitalign::cv
