// What single characters are, in every script.
#pragma once

namespace vitalign::text {

/// A capital or title letter.
bool is_capital(char32_t c);

bool is_letter(char32_t c);

bool is_letter_or_digit(char32_t c);

} // namespace vitalign::text
