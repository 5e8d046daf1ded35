// Where a piece of LaTeX stands.
#pragma once

#include <cstddef>

namespace vitalign::latex {

/// From where to where a text stands in the file, by offsets of the SourceText.
struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

} // namespace vitalign::latex
