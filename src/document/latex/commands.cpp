#include "latex/typesetter.hpp"
#include "schemas/ascii.hpp"
#include "tex/characters.hpp"
#include "tex/scan.hpp"

#include <algorithm>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_accented = 64;

bool is_word(std::string_view name)
{
    return !name.empty() && ascii::is_alpha(name.front());
}

} // namespace

void Typesetter::command()
{
    const std::string_view rest = m_input.rest();
    const std::string_view name = tex::command_name(rest, 0);
    const std::size_t length = 1 + name.size();
    const Extent at = m_input.extent(length);
    const tex::Macro* known = tex::macro(name);
    const Definition* own = known == nullptr ? m_definitions.find(name) : nullptr;
    const auto letter =
        known == nullptr && own == nullptr ? tex::accented(rest.substr(0, longest_accented)) : std::nullopt;
    if (letter) {
        m_page.text(letter->text, m_input.extent(letter->length));
        m_input.skip(letter->length);
        return;
    }
    const char after = length < rest.size() ? rest[length] : '\0';
    const bool calls_itself = !m_input.top().literal && m_input.top().name == name;
    m_input.skip(length);
    if (is_word(name)) {
        skip_blanks();
    }
    if (known != nullptr) {
        does(*known, name, at);
    } else if (own != nullptr && !calls_itself) {
        call(name, *own, at);
    } else if (own != nullptr || condition(name)) {
        return;
    } else if (const auto character = tex::symbol(name)) {
        m_page.text(*character, at);
        if (in(Group::Kind::mathematics) && ascii::is_space(after)) { // 3 \times 10
            m_page.blank(at.end);
        }
    } else if (name == "(" || name == "[" || name == ")" || name == "]") {
        in(Group::Kind::mathematics) ? pop() : push({.kind = Group::Kind::mathematics});
    } else if (tex::is_icon(name)) {
        pass_over(name == "faIcon" || name == "faStyle" ? "*om" : "*");
    } else if (is_word(name)) {
        unknown(name, at);
    }
}

void Typesetter::does(const tex::Macro& macro, std::string_view name, Extent at)
{
    pass_over(macro.arguments);
    switch (macro.verb) {
    case tex::Verb::heads: heading(macro.level, at.begin); break;
    case tex::Verb::runs_in: run_in(macro, at.begin); break;
    case tex::Verb::parts: paragraph(at.begin); break;
    case tex::Verb::breaks: break_line(at.begin); break;
    case tex::Verb::items: item(at.begin); break;
    case tex::Verb::begins: begin_environment(); break;
    case tex::Verb::ends: end_environment(); break;
    case tex::Verb::inputs: include(); break;
    case tex::Verb::prints_files: print_bibliographies(at.begin); break;
    case tex::Verb::prints_entry: print_entry(); break;
    case tex::Verb::names_files:
    case tex::Verb::defines:
    case tex::Verb::decides:
    case tex::Verb::finishes: document_command(macro, name); break;
    default: text_command(macro, at);
    }
}

void Typesetter::text_command(const tex::Macro& macro, Extent at)
{
    switch (macro.verb) {
    case tex::Verb::styles: styled(macro); break;
    case tex::Verb::switches:
        if (macro.style || depth() > 0) { // a size for all of the document marks nothing
            m_page.open({.style = macro.style, .loud = macro.loud}, depth());
        }
        break;
    case tex::Verb::resets: m_page.close_depth(depth()); break;
    case tex::Verb::spaces: m_page.blank(at.begin); break;
    case tex::Verb::spaces_words:
        if (is_word(m_input.rest().substr(0, 1))) {
            m_page.blank(at.begin);
        }
        break;
    case tex::Verb::links:
        if (const auto raw = raw_argument()) {
            link(address_of(*raw));
        }
        break;
    case tex::Verb::addresses: address(macro.prefix); break;
    case tex::Verb::quotes_source: quote_source(); break;
    default: break;
    }
}

void Typesetter::document_command(const tex::Macro& macro, std::string_view name)
{
    if (macro.verb == tex::Verb::names_files) {
        if (const auto raw = raw_argument()) {
            m_files.name_bibliographies(raw->text);
        }
        return;
    }
    const std::string_view rest = m_input.rest();
    if (macro.verb == tex::Verb::decides) {
        m_definitions.declare(rest.starts_with('\\') ? tex::command_name(rest, 0) : "");
        m_input.skip(rest.starts_with('\\') ? 1 + tex::command_name(rest, 0).size() : 0);
    } else if (!rest.empty()) {
        Frame& frame = m_input.top();
        const std::size_t end = m_definitions.learn(name, frame.text, frame.at);
        m_input.charge(end == frame.at ? std::min(rest.size(), tex::longest_argument) : 0);
        frame.at = end;
    }
}

/// \ifx, \else, \fi, \shorttrue: of a condition that is not known the first branch is read.
bool Typesetter::condition(std::string_view name)
{
    if (name == "fi" || m_definitions.set(name)) {
        return true;
    }
    if (name != "else" && !tex::is_condition(name)) {
        return false;
    }
    if (name == "else" || !m_definitions.holds(name)) {
        m_input.skip(tex::branch_end(m_input.rest(), 0).end);
    }
    return true;
}

} // namespace vitalign::latex
