#include "tex/scan.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::tex {

namespace {

bool is_hex(char c)
{
    return ascii::is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Behind the character, command or comment at `at`; a command counts with one character of its name.
std::size_t after_one(std::string_view text, std::size_t at)
{
    if (text[at] == '\\') {
        return std::min(at + 2, text.size());
    }
    return text[at] == '%' && begins_comment(text, at) ? after_comment(text, at) : at + 1;
}

std::optional<std::size_t> closing(std::string_view text, std::size_t at, char close)
{
    const std::size_t end = std::min(text.size(), at + longest_argument);
    int depth = 0;
    for (std::size_t i = at + 1; i < end; i = after_one(text, i)) {
        if (depth == 0 && text[i] == close) {
            return i;
        }
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (depth < 0) {
            break;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view command_name(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && ascii::is_alpha(text[end])) {
        ++end;
    }
    return end > at + 1 ? text.substr(at + 1, end - at - 1) : text.substr(std::min(at + 1, text.size()), 1);
}

bool begins_comment(std::string_view text, std::size_t at)
{
    const bool inside = at > 0 && (ascii::is_alnum(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '.');
    const bool coded = at + 2 < text.size() && text[at + 1] >= '2' && text[at + 1] <= '7' && is_hex(text[at + 2]);
    return !(inside && coded);
}

std::size_t after_comment(std::string_view text, std::size_t at)
{
    const std::size_t line_break = text.find('\n', at);
    if (line_break == std::string_view::npos) {
        return text.size();
    }
    const std::size_t next = text.find_first_not_of(" \t\r", line_break + 1);
    return next == std::string_view::npos ? text.size() : next;
}

std::size_t after_blanks(std::string_view text, std::size_t at)
{
    bool line_ended = false;
    std::size_t i = at;
    while (i < text.size()) {
        if (text[i] == '%' && begins_comment(text, i)) {
            i = after_comment(text, i);
            line_ended = true;
        } else if (text[i] == '\n' && line_ended) {
            return at; // a blank line
        } else if (ascii::is_space(text[i])) {
            line_ended = line_ended || text[i] == '\n';
            ++i;
        } else {
            break;
        }
    }
    return i;
}

std::optional<std::size_t> group_end(std::string_view text, std::size_t at)
{
    return closing(text, at, '}');
}

std::optional<std::size_t> option_end(std::string_view text, std::size_t at)
{
    return closing(text, at, ']');
}

bool is_condition(std::string_view name)
{
    return name.starts_with("if") && name != "iff" && name != "ifthenelse" && name != "ifstrempty" &&
           name != "ifblank" && name != "ifdef" && name != "ifstrequal" && name != "ifempty";
}

Branch branch_end(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (std::size_t i = at; i < text.size(); i = after_one(text, i)) {
        if (text[i] != '\\') {
            continue;
        }
        const std::string_view name = command_name(text, i);
        const std::size_t end = i + 1 + name.size();
        if (depth == 0 && (name == "fi" || name == "else")) {
            return {.end = end, .has_else = name == "else"};
        }
        depth += is_condition(name) ? 1 : name == "fi" ? -1 : 0;
    }
    return {.end = text.size()};
}

} // namespace vitalign::tex
