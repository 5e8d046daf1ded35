// The commands that mark text: emphasis, links, quoted source.
#include "latex/typesetter.hpp"
#include "schemas/ascii.hpp"
#include "tex/characters.hpp"
#include "tex/scan.hpp"

#include <algorithm>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_address = 4000;
constexpr std::size_t longest_quoted = 500;

} // namespace

void Typesetter::styled(const tex::Macro& macro)
{
    skip_blanks();
    if (m_input.next() != '{') {
        return;
    }
    m_input.skip(1);
    push({});
    m_page.open({.style = macro.style, .loud = macro.loud}, depth());
}

/// The group that follows is a link.
void Typesetter::link(std::string value)
{
    skip_blanks();
    if (m_input.next() != '{') {
        return;
    }
    m_input.skip(1);
    push({});
    m_page.open({.style = marked::Style::link, .value = std::move(value)}, depth());
}

/// The address that raw source stands for: `\_` and its like are the character, `#1` the argument.
std::string Typesetter::address_of(const Frame& raw, int nesting) const
{
    constexpr int deepest_argument = 8;
    std::string out;
    for (std::size_t i = 0; i < raw.text.size() && out.size() < longest_address; ++i) {
        const char c = raw.text[i];
        const char following = i + 1 < raw.text.size() ? raw.text[i + 1] : '\0';
        const auto number = static_cast<std::size_t>(following) - '1';
        if (c == '\\' && ascii::is_alpha(following)) {
            const std::string_view name = tex::command_name(raw.text, i);
            out += tex::symbol(name).value_or("");
            i += name.size();
        } else if (c == '#' && raw.call && number < raw.call->arguments.size() && nesting < deepest_argument) {
            out += address_of(raw.call->arguments[number], nesting + 1);
            ++i;
        } else if (c == '%' && (following == '\n' || following == '\r')) {
            continue;
        } else if (c != '\\' && c != '{' && c != '}' && !ascii::is_space(c)) {
            out += c;
        }
    }
    return out;
}

void Typesetter::address(std::string_view prefix)
{
    const auto raw = raw_argument();
    if (!raw) {
        return;
    }
    const std::string text = address_of(*raw);
    const std::string value = text.starts_with(prefix) ? text : std::string{prefix} + text;
    const std::size_t look = m_page.open({.style = marked::Style::link, .value = value}, depth());
    if (text == raw->text || !raw->literal) {
        m_page.text(text, raw->place);
    } else {
        std::size_t at = 0;
        for (std::size_t i = 0; i < text.size(); ++i) { // characters are kept, only others are left out
            at = std::min(raw->text.find(text[i], at), raw->text.size());
            m_page.text(std::string_view{text}.substr(i, 1), {raw->place.begin + at, raw->place.begin + at + 1});
            at = std::min(at + 1, raw->text.size());
        }
    }
    m_page.close(look);
}

void Typesetter::quote_source()
{
    const std::string_view rest = m_input.rest();
    const std::size_t end =
        rest.empty() ? std::string_view::npos : rest.substr(0, longest_quoted).find(rest.front(), 1);
    if (end == std::string_view::npos) {
        return;
    }
    m_input.skip(1);
    const std::size_t look = m_page.open({.style = marked::Style::code}, depth());
    m_page.text(rest.substr(1, end - 1), m_input.extent(end - 1));
    m_page.close(look);
    m_input.skip(end);
}

} // namespace vitalign::latex
