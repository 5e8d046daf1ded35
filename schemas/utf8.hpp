// The least of UTF-8 that values need to parse themselves; everything about folding lives in src/text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::utf8 {

/// The code points of `text`; a byte that is no valid UTF-8 becomes U+FFFD.
std::u32string decode(std::string_view text);

std::string encode(std::u32string_view text);

/// The byte length of the sequence that starts with `lead` (1 for a stray byte).
std::size_t sequence_length(unsigned char lead);

bool is_hangul(char32_t c);
bool is_han(char32_t c);
bool is_kana(char32_t c);

/// Removes white space (also U+00A0 and U+3000) at both ends and folds runs of it to one blank.
std::string squeeze(std::string_view text);

} // namespace vitalign::utf8
