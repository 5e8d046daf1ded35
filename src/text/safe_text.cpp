#include "text/safe_text.hpp"

#include "schemas/percent_encoding.hpp"
#include "schemas/utf8.hpp"

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
        if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
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

std::string plain_dashes(std::string_view text)
{
    std::u32string out;
    for (const char32_t c : utf8::decode(text)) {
        const bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xAD;
        if (!dash) {
            out.push_back(c);
        } else if (!out.ends_with(U'-')) {
            out.push_back('-');
        }
    }
    return utf8::encode(out);
}

std::string web_address(std::string_view url)
{
    if (!url.starts_with("https://") && !url.starts_with("http://")) {
        return {};
    }
    std::string out;
    for (const char c : url) {
        const bool plain = c > ' ' && c < 0x7F && std::string_view{"\\{}|<>\"`^[]"}.find(c) == std::string_view::npos;
        out += plain ? std::string(1, c) : percent_encode(std::string_view{&c, 1});
    }
    return out;
}

} // namespace vitalign::text
