#include "text/letters.hpp"

#include <unicode/uchar.h>

namespace vitalign::text {

bool is_letter(char32_t c)
{
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_letter_or_digit(char32_t c)
{
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool is_capital(char32_t c)
{
    return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_small(char32_t c)
{
    return u_islower(static_cast<UChar32>(c)) != 0;
}

} // namespace vitalign::text
