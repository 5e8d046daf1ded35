// Words of names against each other: the same letters, and given names that do not contradict.
#pragma once

#include "normalise/name_key.hpp"

#include <span>
#include <string>

namespace vitalign::normalise {

using NameWords = std::span<const std::string>;

/// The same but for the spelling of umlauts.
bool same_letters(const std::string& a, const std::string& b);

std::string joined(NameWords words);

/// Initials, names left out and names written as one word do not contradict; `same`, `compatible` or `other_given`.
NameRelation relate_given(NameWords a, NameWords b);

} // namespace vitalign::normalise
