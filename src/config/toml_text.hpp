// Text as a TOML string.
#pragma once

#include "schemas/utf8.hpp"

#include <string>
#include <string_view>

namespace vitalign::config {

/// In quotes, with quotes and backslashes escaped; control characters become blanks, broken UTF-8 U+FFFD.
inline std::string toml_text(std::string_view text)
{
    std::u32string out = U"\"";
    for (const char32_t c : utf8::decode(text)) {
        if (c == '"' || c == '\\') {
            out.push_back('\\');
        }
        out.push_back(c < ' ' || c == 0x7F ? U' ' : c);
    }
    return utf8::encode(out + U"\"");
}

} // namespace vitalign::config
