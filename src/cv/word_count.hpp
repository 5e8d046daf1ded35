// The words of a piece, counted by what they are.
#pragma once

#include <string_view>

namespace vitalign::cv {

struct WordCount {
    int words = 0;
    int function_words = 0; ///< of, for, using
    int small_words = 0;    ///< begin with a small letter
    int venue_words = 0;
    int abbreviations = 0; ///< `Chem.`, `Proc.`
    int capitals = 0;      ///< words all in capitals, with a number or year or without: `CHI`, `ECCV'24`
    bool dangling = false; ///< ends in "of", "and", "the": more must follow
};

/// What stands behind is added; it decides whether the whole dangles.
WordCount& operator+=(WordCount& sum, const WordCount& more);

WordCount count_words(std::string_view piece);

} // namespace vitalign::cv
