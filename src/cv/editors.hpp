// The editors of a book: "A. Oh, B. Kim (Eds.)".
#pragma once

#include "cv/token.hpp"

#include <vector>

namespace vitalign::cv {

/// Tokens from `first` up to `mark`, which says that they are editors.
struct Editors {
    std::size_t first = 0;
    std::size_t mark = 0;
    bool of_others = false; ///< names in front of them are the authors, as chapters have it
};

std::vector<Editors> find_editors(const marked::MarkedText& text, const std::vector<Token>& tokens);

} // namespace vitalign::cv
