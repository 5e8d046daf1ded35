#include "safe_text.hpp"

#include "utf8.hpp"

namespace vitalign::text {

namespace {

bool is_hostile(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool bidi =
        (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C;
    return control || bidi || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

} // namespace

std::string printable(std::string_view text)
{
    std::u32string out;
    for (const char32_t c : utf8::decode(text)) {
        if (c == '\n' || c == '\t' || c == '\r') {
            out.push_back(' ');
        } else if (!is_hostile(c)) {
            out.push_back(c);
        }
    }
    return utf8::encode(out);
}

std::string html(std::string_view text)
{
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out.push_back(c);
        }
    }
    return out;
}

} // namespace vitalign::text
