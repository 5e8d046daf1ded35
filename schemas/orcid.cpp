#include "schemas/orcid.hpp"

#include "schemas/ascii.hpp"

#include <fmt/format.h>

namespace vitalign {

namespace {

char check_character(std::string_view fifteen_digits)
{
    int total = 0;
    for (const char c : fifteen_digits) {
        total = (total + (c - '0')) * 2;
    }
    const int check = (12 - total % 11) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

} // namespace

std::optional<Orcid> Orcid::parse(std::string_view text)
{
    text = ascii::trim(text);
    if (!ascii::consume(text, "https://")) {
        ascii::consume(text, "http://");
    }
    ascii::consume(text, "www.");
    ascii::consume(text, "orcid.org/");
    ascii::consume(text, "orcid:");
    std::string digits;
    for (const char c : ascii::trim(text)) {
        if (c != '-') {
            digits.push_back(ascii::upper(c));
        }
    }
    if (digits.size() != 16 || !ascii::all_digits(std::string_view{digits}.substr(0, 15)) ||
        check_character(std::string_view{digits}.substr(0, 15)) != digits.back()) {
        return std::nullopt;
    }
    const std::string_view all{digits};
    return Orcid{fmt::format("{}-{}-{}-{}", all.substr(0, 4), all.substr(4, 4), all.substr(8, 4), all.substr(12))};
}

} // namespace vitalign
