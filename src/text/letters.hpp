// What single letters are, in every script.
#pragma once

namespace vitalign::text {

bool is_letter(char32_t c);

bool is_letter_or_digit(char32_t c);

/// A capital, also of a script beyond Latin; letters without case are none.
bool is_capital(char32_t c);

bool is_small(char32_t c);

} // namespace vitalign::text
