// What follows a command: blanks, arguments to pass over or to take unread.
#include "latex/typesetter.hpp"
#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_option = 500;

} // namespace

void Typesetter::skip_blanks()
{
    while (m_input.settle()) {
        Frame& frame = m_input.top();
        frame.at = tex::after_blanks(frame.text, frame.at);
        if (frame.at < frame.text.size()) {
            return;
        }
    }
}

/// The length of the group that follows, with its braces; nothing if it has no end.
std::optional<std::size_t> Typesetter::group_length()
{
    const std::string_view rest = m_input.rest();
    const auto end = tex::group_end(rest, 0);
    if (!end) {
        m_input.charge(std::min(rest.size(), tex::longest_argument));
        return std::nullopt;
    }
    return *end + 1;
}

bool Typesetter::pass_over_group()
{
    skip_blanks();
    const std::string_view rest = m_input.rest();
    if (rest.starts_with('\\')) { // \setlength\itemsep
        m_input.skip(1 + tex::command_name(rest, 0).size());
        return true;
    }
    const auto length = rest.starts_with('{') ? group_length() : std::nullopt;
    m_input.skip(rest.empty() ? 0 : length.value_or(0));
    return length.has_value();
}

bool Typesetter::pass_over_option()
{
    const std::string_view rest = m_input.rest();
    const std::string_view near = rest.substr(0, longest_option);
    const auto end = near.starts_with('[') ? tex::option_end(near, 0) : std::nullopt;
    m_input.skip(end ? *end + 1 : 0);
    return end.has_value();
}

void Typesetter::pass_over(std::string_view arguments)
{
    for (const char kind : arguments) {
        if (m_input.rest().empty()) {
            return;
        }
        if (kind == '*') {
            m_input.skip(m_input.next() == '*' ? 1 : 0);
        } else if (kind == 'o') {
            pass_over_option();
        } else if (kind == 'd') {
            pass_over_length();
        } else if (!pass_over_group()) {
            return;
        }
    }
}

/// A length as TeX's primitives take it: `=-5pt plus 1fil`, `2\baselineskip`.
void Typesetter::pass_over_length()
{
    const std::string_view rest = m_input.rest();
    std::size_t end = rest.starts_with('=') ? 1 : 0;
    const auto amount = [&] {
        end = std::min(rest.find_first_not_of(" -+.,0123456789", end), rest.size());
        if (end < rest.size() && rest[end] == '\\') {
            end += 1 + tex::command_name(rest, end).size();
        } else {
            end = std::min(end + (ascii::is_alpha(rest.empty() || end >= rest.size() ? ' ' : rest[end]) ? 2 : 0),
                           rest.size());
        }
    };
    const std::size_t begin = std::min(rest.find_first_not_of(' ', end), rest.size());
    if (begin >= rest.size() || std::string_view{"-+.0123456789\\"}.find(rest[begin]) == std::string_view::npos) {
        return;
    }
    amount();
    for (const std::string_view more : {" plus", " minus"}) {
        if (rest.substr(end).starts_with(more)) {
            end += more.size();
            amount();
        }
    }
    m_input.skip(end);
}

/// What the braces that follow hold, unread.
std::optional<Frame> Typesetter::raw_argument()
{
    skip_blanks();
    const auto length = m_input.next() == '{' ? group_length() : std::nullopt;
    if (!length) {
        return std::nullopt;
    }
    Frame raw = m_input.part(1, *length - 2);
    m_input.skip(*length);
    return raw;
}

} // namespace vitalign::latex
