// Signs in author lists: what parts names, what marks them, and where a word ends.
#pragma once

#include "cv/author_atoms.hpp"

#include <optional>
#include <string_view>

namespace vitalign::cv {

struct GapSign {
    std::string_view sign;
    Joint joint;
};

/// The sign at `at` that parts names: `,`, `;`, `/`, or a dash between blanks, but not the comma in `Oh1,2`.
std::optional<GapSign> gap_at(std::string_view text, std::size_t at, std::size_t end);

/// How long the mark of an affiliation or of equal contribution is that the text begins with: `*`, `†`, `^a,b^`.
std::size_t marker_length(std::string_view text);

/// The length of the word that the text begins with, with its stop; `A.B.Moss` are two.
std::size_t word_length(std::string_view text);

} // namespace vitalign::cv
