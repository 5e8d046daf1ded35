#include "latex/lengths.hpp"

#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_length = 12;

std::size_t after_amount(std::string_view text, std::size_t at)
{
    at = std::min(text.find_first_not_of(" -+.,0123456789", at), text.size());
    if (at == text.size()) {
        return at;
    }
    const std::size_t unit = text[at] == '\\'            ? 1 + tex::command_name(text, at).size()
                             : ascii::is_alpha(text[at]) ? 2
                                                         : 0;
    return std::min(at + unit, text.size());
}

} // namespace

std::size_t length_end(std::string_view text)
{
    const std::size_t begin = text.starts_with('=') ? 1 : 0;
    const std::size_t first = text.find_first_not_of(' ', begin);
    if (first == std::string_view::npos ||
        std::string_view{"-+.0123456789\\"}.find(text[first]) == std::string_view::npos) {
        return 0;
    }
    std::size_t end = after_amount(text, begin);
    for (const std::string_view more : {" plus", " minus"}) {
        if (text.substr(end).starts_with(more)) {
            end = after_amount(text, end + more.size());
        }
    }
    return end;
}

bool is_length(std::string_view option)
{
    static constexpr std::array<std::string_view, 6> units{"em", "pt", "ex", "cm", "mm", "in"};
    return option.size() <= longest_length && option.find_first_of("0123456789") != std::string_view::npos &&
           option.find_first_not_of("-+.0123456789 ptexmcin") == std::string_view::npos &&
           std::ranges::any_of(units, [&](std::string_view unit) { return option.ends_with(unit); });
}

} // namespace vitalign::latex
