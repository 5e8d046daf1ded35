#include "cv/author_signs.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

constexpr std::array<GapSign, 12> gap_signs{{{",", Joint::comma},
                                             {"、", Joint::comma},
                                             {"，", Joint::comma},
                                             {";", Joint::semicolon},
                                             {"；", Joint::semicolon},
                                             {"/", Joint::slash},
                                             {"|", Joint::slash},
                                             {"•", Joint::slash},
                                             {"- ", Joint::dash},
                                             {"– ", Joint::dash},
                                             {"— ", Joint::dash},
                                             {"· ", Joint::dash}}};

constexpr std::array<std::string_view, 15> markers{"*", "#", "^", "_", "+", "†", "‡", "§",
                                                   "¶", "∗", "¹", "²", "³", "⁺", "✉"};

/// Signs that are no letters, and end a word.
constexpr std::string_view word_ends = ",;/|()[]{}*#^_+:";

bool begins_with_sign(std::string_view text)
{
    return static_cast<unsigned char>(text.front()) >= 0x80 &&
           (marker_length(text) > 0 || text.starts_with("、") || text.starts_with("，") || text.starts_with("；"));
}

/// The stop in "A.Moss", behind which the next word begins.
bool is_glued_stop(std::string_view text)
{
    return text.size() > 3 && text[0] == '.' && ascii::is_upper(text[1]) &&
           (ascii::is_lower(text[2]) || text[2] == '\'');
}

} // namespace

std::optional<GapSign> gap_at(std::string_view text, std::size_t at, std::size_t end)
{
    const bool behind_blank = at == 0 || ascii::is_space(text[at - 1]);
    const bool behind_mark = at > 0 && (ascii::is_digit(text[at - 1]) || text[at - 1] == '*');
    const std::string_view rest = text.substr(at, end - at);
    if (behind_mark && rest.size() > 1 && rest[0] == ',' && ascii::is_digit(rest[1])) {
        return std::nullopt;
    }
    const auto* row = std::ranges::find_if(gap_signs, [&](const GapSign& one) {
        return rest.starts_with(one.sign) && (one.joint != Joint::dash || behind_blank);
    });
    return row == gap_signs.end() ? std::nullopt : std::optional{*row};
}

std::size_t marker_length(std::string_view text)
{
    const auto* sign = std::ranges::find_if(markers, [&](std::string_view one) { return text.starts_with(one); });
    if (sign == markers.end()) {
        return 0;
    }
    constexpr std::size_t longest_raised = 12;
    const std::size_t raised = *sign == "^" ? text.substr(0, longest_raised).find('^', 1) : std::string_view::npos;
    return raised == std::string_view::npos ? sign->size() : raised + 1;
}

std::size_t word_length(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && !ascii::is_space(text[length]) &&
           word_ends.find(text[length]) == std::string_view::npos) {
        const std::string_view rest = text.substr(length);
        if (length > 0 && begins_with_sign(rest)) {
            break;
        }
        ++length;
        if (is_glued_stop(rest)) {
            break;
        }
    }
    return length;
}

} // namespace vitalign::cv
