// Org's `*bold*`, `/italic/`, `_underlined_`, `=code=` and `~code~`.
#pragma once

#include "marked/marked_text.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace vitalign::org {

struct Emphasis {
    char marker;
    marked::Style style;
    bool verbatim = false; ///< what it holds is not looked at
};

/// The emphasis of that marker; null for another character.
const Emphasis* emphasis_of(char marker);

/// The emphases that are open in a text, and how far it has been searched: so a file of stray markers takes linear
/// time.
struct OpenEmphases {
    std::vector<std::size_t> ends = {};         ///< where they close, the innermost last
    std::array<std::size_t, 128> searched = {}; ///< for each marker, where none closes before
};

/// Where the emphasis closes that the marker at `at` opens: it follows a blank or a bracket, and begins and ends with
/// text. Nothing if it opens none.
std::optional<std::size_t> end_of_emphasis(std::string_view text, std::size_t at, OpenEmphases& open);

} // namespace vitalign::org
