#include "tex/escape.hpp"

#include "schemas/utf8.hpp"
#include "tex/characters.hpp"
#include "text/fold.hpp"

namespace vitalign::tex {

std::string escape_tex(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        const std::string spelled = code < 0x80 ? spelling(code) : std::string{};
        spelled.empty() ? out.push_back(c) : void(out += spelled);
    }
    return out;
}

std::string to_latex(std::string_view text)
{
    std::string out;
    for (const char32_t c : utf8::decode(text::nfc(text))) {
        const std::string spelled = spelling(c);
        out += spelled.empty() ? utf8::encode(std::u32string(1, c)) : spelled;
    }
    return out;
}

} // namespace vitalign::tex
