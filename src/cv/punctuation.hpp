// The punctuation that parts the tokens of an entry.
#pragma once

#include "cv/sentence_end.hpp"
#include "cv/separator.hpp"

#include <optional>

namespace vitalign::cv {

/// What ends a token, and how many bytes long that is.
struct Cut {
    Separator separator;
    std::size_t length = 1;
};

/// The punctuation at the place, unless it is inside a number, a word or an abbreviation; `edge_follows` says that a
/// mark begins or ends behind it, which is as good as a blank.
std::optional<Cut> punctuation_at(const Place& place, bool edge_follows);

/// Where the bracket at `at` closes, if it does so on its line and soon; brackets may hold brackets.
std::optional<std::size_t> closing_bracket(std::string_view text, std::size_t at);

} // namespace vitalign::cv
