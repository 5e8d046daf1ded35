// Macros that nobody knows, taken for what their name and arguments say.
#pragma once

#include "latex/arguments.hpp"

#include <string_view>

namespace vitalign::latex {

struct Job;

enum class Guess {
    link,  ///< the second argument to the first
    entry, ///< of all arguments
    item,
    heading,
    words, ///< text, one argument after the other
};

/// `block`: it stands where a block begins; `alone`: nothing follows its arguments on the line.
Guess guess(std::string_view name, const Ahead& ahead, bool block, bool alone);

/// Reads the arguments of a macro; those of an entry are as many as `parameters`, unless that is 0.
void unknown(Job& job, std::string_view name, Extent at, int parameters = 0);

} // namespace vitalign::latex
