#include "latex/arguments.hpp"

#include "latex/lengths.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "tex/scan.hpp"

#include <algorithm>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_option = 500;

bool skip_group(Input& input)
{
    skip_blanks(input);
    const std::string_view rest = input.rest();
    if (rest.starts_with('\\')) { // \setlength\itemsep
        input.skip(1 + tex::command_name(rest, 0).size());
        return true;
    }
    return raw_argument(input).has_value();
}

bool is_address(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

/// Where the group or option at `at` has its end; of one without, the search counts.
std::optional<std::size_t> argument_end(Input& input, std::string_view rest, std::size_t at)
{
    const char open = at < rest.size() ? rest[at] : '\0';
    if (open != '[' && open != '{') {
        return std::nullopt;
    }
    const auto end = open == '[' ? tex::option_end(rest, at) : tex::group_end(rest, at);
    input.charge(end ? 0 : std::min(rest.size() - at, tex::longest_argument));
    return end;
}

} // namespace

void skip_blanks(Input& input)
{
    while (input.settle()) {
        Frame& frame = input.top();
        frame.at = tex::after_blanks(frame.text, frame.at);
        if (frame.at < frame.text.size()) {
            return;
        }
    }
}

std::optional<std::size_t> group_length(Input& input)
{
    const auto end = argument_end(input, input.rest(), 0);
    return end ? std::optional{*end + 1} : std::nullopt;
}

void skip_arguments(Input& input, std::string_view kinds)
{
    for (const char kind : kinds) {
        if (input.rest().empty()) {
            return;
        }
        if (kind == '*') {
            input.skip(input.next() == '*' ? 1 : 0);
        } else if (kind == 'o') {
            raw_option(input, longest_option);
        } else if (kind == 'd') {
            input.skip(length_end(input.rest()));
        } else if (!skip_group(input)) {
            return;
        }
    }
}

std::optional<Frame> raw_argument(Input& input)
{
    skip_blanks(input);
    const auto length = input.next() == '{' ? group_length(input) : std::nullopt;
    if (!length) {
        return std::nullopt;
    }
    Frame raw = input.part(1, *length - 2);
    input.skip(*length);
    return raw;
}

std::optional<Frame> raw_option(Input& input, std::size_t longest)
{
    const std::string_view near = input.rest().substr(0, longest);
    const auto end = near.starts_with('[') ? tex::option_end(near, 0) : std::nullopt;
    if (!end) {
        return std::nullopt;
    }
    Frame raw = input.part(1, *end - 1);
    input.skip(*end + 1);
    return raw;
}

Frame argument(Input& input)
{
    skip_blanks(input);
    const std::string_view rest = input.rest();
    if (rest.empty() || rest.front() == '}') {
        return {};
    }
    if (rest.front() == '{') {
        return raw_argument(input).value_or(Frame{});
    }
    const std::size_t length =
        rest.front() == '\\'  ? 1 + tex::command_name(rest, 0).size()
        : rest.front() == '#' ? std::min<std::size_t>(2, rest.size())
                              : std::min(utf8::sequence_length(static_cast<unsigned char>(rest.front())), rest.size());
    Frame one = input.part(0, length);
    input.skip(length);
    return one;
}

Ahead look_ahead(Input& input)
{
    const std::string_view rest = input.rest();
    Ahead ahead;
    while (ahead.groups < most_arguments) {
        const std::size_t at = tex::after_blanks(rest, ahead.end);
        const auto end = argument_end(input, rest, at);
        if (!end) {
            break;
        }
        const bool group = rest[at] == '{';
        const std::string_view inside = rest.substr(at + 1, *end - at - 1);
        ahead.address = ahead.address || (ahead.groups == 0 && group && is_address(ascii::trim(inside)));
        ahead.structured = ahead.structured || inside.find("section{") != std::string_view::npos ||
                           inside.find("section*{") != std::string_view::npos;
        ahead.groups += group ? 1 : 0;
        ahead.end = *end + 1;
    }
    input.charge(ahead.end);
    return ahead;
}

} // namespace vitalign::latex
