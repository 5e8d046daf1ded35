#include "text/letter_class.hpp"

#include <unicode/uchar.h>

namespace vitalign::text {

bool is_capital(char32_t c)
{
    const auto point = static_cast<UChar32>(c);
    return u_isUUppercase(point) != 0 || u_istitle(point) != 0;
}

bool is_letter(char32_t c)
{
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_letter_or_digit(char32_t c)
{
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

} // namespace vitalign::text
