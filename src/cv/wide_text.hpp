// Letters and marks of East Asia, between which no blanks stand.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace vitalign::cv {

/// Whether the character at `at` is a Han letter, kana, Hangul, or a full-width mark.
inline bool is_wide(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    return (lead >= 0xE3 && lead <= 0xED) ||
           (lead == 0xEF && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xBC);
}

/// How many bytes the character at `at` has, if it is wide, else one.
inline std::size_t wide_length(std::string_view text, std::size_t at)
{
    return is_wide(text, at) ? std::min<std::size_t>(3, text.size() - at) : 1;
}

} // namespace vitalign::cv
