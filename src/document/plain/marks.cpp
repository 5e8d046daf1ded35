#include "plain/marks.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace vitalign::plain {

namespace {

constexpr std::array<std::string_view, 23> bullets{"-", "*", "+", "•", "–", "—", "▪", "▫", "◦", "·", "‣", "●",
                                                   "○", "■", "□", "◆", "◇", "➢", "➤", "❖", "✓", "⋄", "∗"};

constexpr std::size_t most_letters = 4; ///< of a label: `SIG1.`
constexpr std::size_t most_digits = 3;

std::size_t count(std::string_view text, std::size_t at, bool (*is)(char))
{
    std::size_t length = 0;
    while (at + length < text.size() && is(text[at + length])) {
        ++length;
    }
    return length;
}

/// With the blanks behind the mark; a mark is followed by a blank or ends the line.
std::optional<ListMark> closed(std::string_view line, ListMark mark)
{
    if (mark.length < line.size() && !ascii::is_space(line[mark.length])) {
        return std::nullopt;
    }
    mark.length += count(line, mark.length, ascii::is_space);
    return mark;
}

std::optional<ListMark> bullet(std::string_view line)
{
    for (const std::string_view sign : bullets) {
        if (line.starts_with(sign)) {
            return closed(line, {.length = sign.size(), .kind = std::string{sign}});
        }
    }
    return std::nullopt;
}

/// `[1]`, `1.`, `1)`, `(1)`, `31-`, `[C3]`, `J2.`, `C.18`, `[OK20]`.
std::optional<ListMark> numbered(std::string_view line)
{
    const char open = line.starts_with('[') || line.starts_with('(') ? line.front() : '\0';
    const std::size_t start = open != '\0' ? 1 : 0;
    const std::size_t letters = count(line, start, ascii::is_alpha);
    std::size_t at = start + letters;
    const bool dotted = letters > 0 && at < line.size() && (line[at] == '.' || line[at] == '-');
    at += dotted ? 1 : 0;
    const std::size_t digits = count(line, at, ascii::is_digit);
    const std::string prefix{line.substr(start, letters)};
    const auto number = ascii::number(line.substr(at, digits));
    at += digits;
    const char close = at < line.size() ? line[at] : '\0';
    const bool bracketed = (open == '[' && close == ']') || (open == '(' && close == ')');
    const bool stopped = open == '\0' && (close == '.' || close == ')' || close == ':' || close == ']' || close == '-');
    const bool label = letters > 0 && letters <= most_letters &&
                       std::ranges::all_of(prefix, [](char c) { return ascii::is_upper(c); });
    if (digits > most_digits || letters > most_letters || (!bracketed && !stopped && !(dotted && label)) ||
        (digits == 0 && open != '[') || (digits == 0 && letters == 0) || (open != '[' && letters > 0 && !label) ||
        (close == ':' && letters == 0 && open == '\0')) {
        return std::nullopt;
    }
    const std::string kind = fmt::format("{}{}#{}", open == '\0' ? "" : std::string(1, open), prefix, close);
    return closed(line, {.length = at + (bracketed || stopped ? 1 : 0), .kind = kind, .number = number});
}

} // namespace

std::optional<ListMark> list_mark(std::string_view line)
{
    const auto sign = bullet(line);
    return sign ? sign : numbered(line);
}

} // namespace vitalign::plain
