// Lengths, which print nothing.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitalign::latex {

/// Where the length ends that the text begins with, as TeX's primitives take one: `=-5pt plus 1fil`, `2\baselineskip`;
/// 0 if it begins with none.
std::size_t length_end(std::string_view text);

/// Whether an option is a length, such as moderncv's `[0.25em]`.
bool is_length(std::string_view option);

} // namespace vitalign::latex
