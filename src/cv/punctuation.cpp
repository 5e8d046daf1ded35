#include "cv/punctuation.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// A bracket longer than this is cut inside.
constexpr std::size_t longest_bracket = 160;

/// Between blanks; in the middle of a word they are hyphens and strokes.
constexpr std::array<std::string_view, 7> dashes{"- ", "– ", "— ", "| ", "/ ", "· ", "• "};

std::optional<Cut> dash_at(std::string_view text, std::size_t at)
{
    const auto stands_here = [&](std::string_view dash) { return text.substr(at).starts_with(dash); };
    const bool behind_blank = at > 0 && ascii::is_space(text[at - 1]);
    const auto* dash = behind_blank ? std::ranges::find_if(dashes, stands_here) : dashes.end();
    return dash == dashes.end() ? std::nullopt : std::optional{Cut{Separator::dash, dash->size() - 1}};
}

struct WideMark {
    std::string_view sign;
    Separator separator;
};

/// Full-width punctuation parts without blanks.
constexpr std::array<WideMark, 5> wide_marks{{{"，", Separator::comma},
                                              {"、", Separator::comma},
                                              {"；", Separator::semicolon},
                                              {"：", Separator::colon},
                                              {"。", Separator::stop}}};

std::optional<Cut> wide_mark_at(std::string_view text, std::size_t at)
{
    const auto* mark = std::ranges::find_if(
        wide_marks, [&](const WideMark& each) { return text.substr(at, each.sign.size()) == each.sign; });
    return mark == wide_marks.end() ? std::nullopt : std::optional{Cut{mark->separator, mark->sign.size()}};
}

/// GB/T 7714 and GOST: `Title[C]//Proceedings`, `Title // Journal`.
std::optional<Cut> host_at(std::string_view text, std::size_t at)
{
    constexpr std::string_view mark = "//";
    const bool behind_kind = at > 0 && text[at - 1] == ']';
    const bool between_blanks =
        at > 0 && ascii::is_space(text[at - 1]) && at + mark.size() < text.size() && text[at + mark.size()] == ' ';
    return text.substr(at).starts_with(mark) && (behind_kind || between_blanks)
               ? std::optional{Cut{Separator::stop, mark.size()}}
               : std::nullopt;
}

std::optional<Cut> stop_at(const Place& place, bool blank_follows)
{
    const bool full_stop = place.text[place.at] == '.';
    if (!ends_sentence(place)) {
        const bool names = full_stop && blank_follows && may_end_names(place);
        return names ? std::optional{Cut{Separator::initial}} : std::nullopt;
    }
    return Cut{!full_stop ? Separator::question : abbreviates(place) ? Separator::abbreviation : Separator::stop};
}

} // namespace

std::optional<Cut> punctuation_at(const Place& place, bool edge_follows)
{
    const auto& [text, begin, at, token_before] = place;
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool blank = ascii::is_space(next) || next == '"';
    // "강정훈,임호정": a comma between letters parts them, one between digits does not.
    const bool inside_number = at == 0 || ascii::is_digit(next);
    if (const auto wide = wide_mark_at(text, at)) {
        return wide;
    }
    if (const auto host = host_at(text, at)) {
        return host;
    }
    switch (text[at]) {
    case ',': return blank || edge_follows || !inside_number ? std::optional{Cut{Separator::comma}} : std::nullopt;
    case ';': return Cut{Separator::semicolon};
    case ':': return blank && at > begin + 2 ? std::optional{Cut{Separator::colon}} : std::nullopt;
    case '.':
    case '?':
    case '!': return blank || edge_follows ? stop_at(place, blank) : std::nullopt;
    default: return dash_at(text, at);
    }
}

/// Where the bracket at `at` closes, if it does so on its line and soon; brackets may hold brackets.
std::optional<std::size_t> closing_bracket(std::string_view text, std::size_t at)
{
    int depth = 0;
    const std::size_t last = std::min(text.size(), at + longest_bracket);
    for (std::size_t i = at; i < last && text[i] != '\n'; ++i) {
        depth += text[i] == '(' || text[i] == '[' ? 1 : text[i] == ')' || text[i] == ']' ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace vitalign::cv
