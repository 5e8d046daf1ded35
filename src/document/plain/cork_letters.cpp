#include "plain/cork_letters.hpp"

#include "schemas/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vitalign::plain {

namespace {

/// From 0x10 on.
constexpr std::array<std::u32string_view, 16> signs{U"“", U"”", U"„", U"«",  U"»",  U"–",  U"—",   U"",
                                                    U"",  U"ı", U"ȷ", U"ff", U"fi", U"fl", U"ffi", U"ffl"};

/// From 0x80 and from 0xA0 on; those from 0xC0 on are where Unicode has them.
constexpr std::u32string_view capitals = U"ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§";
constexpr std::u32string_view small = U"ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£";

bool is_sign(char32_t c)
{
    return c >= 0x10 && c < 0x20;
}

bool is_capital(char32_t c)
{
    return c >= 0x80 && c < 0xA0;
}

bool is_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0 || is_capital(c);
}

/// Codes from 0xA0 on are other characters too, as `·` and `«`: in the middle of a word they are letters.
bool is_small(std::u32string_view text, std::size_t at)
{
    return text[at] >= 0xA0 && text[at] < 0xC0 && at > 0 && is_letter(text[at - 1]) && at + 1 < text.size() &&
           is_letter(text[at + 1]);
}

} // namespace

std::string with_cork_letters(std::string text)
{
    const std::u32string codes = utf8::decode(text);
    if (std::ranges::none_of(codes, [](char32_t c) { return is_sign(c) || is_capital(c); })) {
        return text;
    }
    std::u32string out;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const char32_t c = codes[i];
        if (is_sign(c)) {
            out += signs.at(c - 0x10);
        } else if (is_capital(c)) {
            out += capitals[c - 0x80];
        } else {
            out += is_small(codes, i) ? small[c - 0xA0] : c;
        }
    }
    return utf8::encode(out);
}

} // namespace vitalign::plain
