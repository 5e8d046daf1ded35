// The folded words of a text with the bytes each stands on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::cv {

struct WordPlace {
    std::string word = {}; ///< folded
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// In order. Words that only a typographic dash or quote parts share a place.
std::vector<WordPlace> word_places(std::string_view text);

} // namespace vitalign::cv
