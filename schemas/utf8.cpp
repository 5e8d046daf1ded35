#include "schemas/utf8.hpp"

#include <algorithm>

namespace vitalign::utf8 {

std::size_t sequence_length(unsigned char lead)
{
    if (lead >= 0xF0) {
        return lead < 0xF8 ? 4 : 1;
    }
    return lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
}

std::u32string decode(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = sequence_length(lead);
        if (length == 1) {
            out.push_back(lead < 0x80 ? lead : U'\uFFFD');
            ++i;
            continue;
        }
        char32_t c = lead & (0xFFU >> (length + 1));
        std::size_t taken = 1;
        while (taken < length && i + taken < text.size() &&
               (static_cast<unsigned char>(text[i + taken]) & 0xC0) == 0x80) {
            c = (c << 6) | (static_cast<unsigned char>(text[i + taken]) & 0x3FU);
            ++taken;
        }
        const char32_t least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80; // below it: an overlong form
        const bool valid = taken == length && c >= least && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
        out.push_back(valid ? c : U'\uFFFD');
        i += taken;
    }
    return out;
}

std::string encode(std::u32string_view text)
{
    std::string out;
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    for (const char32_t c : text) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }
    return out;
}

bool is_hangul(char32_t c)
{
    return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F);
}

bool is_han(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005;
}

bool is_kana(char32_t c)
{
    return c >= 0x3040 && c <= 0x30FF;
}

namespace {

bool is_blank(char32_t c)
{
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F;
}

} // namespace

std::string squeeze(std::string_view text)
{
    std::u32string out;
    bool gap = false;
    for (const char32_t c : decode(text)) {
        if (is_blank(c)) {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out.push_back(' ');
        }
        gap = false;
        out.push_back(c);
    }
    return encode(out);
}

} // namespace vitalign::utf8
