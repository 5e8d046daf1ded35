#include "schemas/isbn.hpp"

#include "schemas/ascii.hpp"

namespace vitalign {

namespace {

char check_digit_13(std::string_view twelve)
{
    int sum = 0;
    for (std::size_t i = 0; i < twelve.size(); ++i) {
        sum += (twelve[i] - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

char check_digit_10(std::string_view nine)
{
    int sum = 0;
    for (std::size_t i = 0; i < nine.size(); ++i) {
        sum += (nine[i] - '0') * static_cast<int>(10 - i);
    }
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

} // namespace

std::optional<Isbn> Isbn::parse(std::string_view text)
{
    text = ascii::trim(text);
    if (const std::size_t slash = text.rfind('/'); slash != std::string_view::npos) {
        text.remove_prefix(slash + 1); // http://id.crossref.org/isbn/...
    }
    if (ascii::consume(text, "isbn")) {
        ascii::consume(text, "-13") || ascii::consume(text, "-10");
    }
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = text.substr(i).starts_with("\xE2\x80") && i + 2 < text.size() && text[i + 2] >= '\x90' &&
                          text[i + 2] <= '\x95'; // U+2010 to U+2015
        i += dash ? 2 : 0;
        if (dash) {
            continue;
        }
        if (ascii::is_digit(c) || c == 'x' || c == 'X') {
            digits.push_back(ascii::upper(c));
        } else if (c != '-' && c != ' ' && c != ':') {
            return std::nullopt;
        }
    }
    const std::string_view all{digits};
    if (digits.size() == 13 && ascii::all_digits(all) && (all.starts_with("978") || all.starts_with("979")) &&
        check_digit_13(all.substr(0, 12)) == all.back()) {
        return Isbn{digits};
    }
    if (digits.size() == 10 && ascii::all_digits(all.substr(0, 9)) && check_digit_10(all.substr(0, 9)) == all.back()) {
        const std::string twelve = "978" + digits.substr(0, 9);
        return Isbn{twelve + check_digit_13(twelve)};
    }
    return std::nullopt;
}

} // namespace vitalign
