// Text as a TOML string.
#pragma once

#include <string>
#include <string_view>

namespace vitalign {

/// In quotes, with quotes and backslashes escaped; control characters become blanks.
inline std::string toml_text(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out.push_back('\\');
        }
        out.push_back(static_cast<unsigned char>(c) < ' ' ? ' ' : c);
    }
    return out + "\"";
}

} // namespace vitalign
