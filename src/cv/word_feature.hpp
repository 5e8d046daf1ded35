// What the field model is told of a word: its own form and that of its neighbours, as named features.
#pragma once

#include "cv/word.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace vitalign::cv {

/// Calls `use` with the name of each feature that the word has. The names are those of the model's table: "w=journal",
/// "s=C," (a capitalised word with a comma), "s+1=y)" (before a year in brackets). They live until the next call.
void for_each_feature(std::span<const Word> words, std::size_t at, const std::function<void(std::string_view)>& use);

} // namespace vitalign::cv
