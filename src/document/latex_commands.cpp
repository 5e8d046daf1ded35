#include "ascii.hpp"
#include "headings.hpp"
#include "latex_scan.hpp"
#include "latex_symbols.hpp"
#include "latex_typesetter.hpp"

#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_accented = 64;
constexpr std::size_t longest_label = 500;
constexpr std::size_t longest_address = 4000;
constexpr std::size_t longest_run_in = 60;

bool is_word(std::string_view name)
{
    return !name.empty() && ascii::is_alpha(name.front());
}

} // namespace

void Typesetter::command()
{
    const std::string_view rest = m_input.rest();
    const std::string_view name = command_name(rest, 0);
    const std::size_t length = 1 + name.size();
    const Extent at = m_input.extent(length);
    const Macro* known = macro(name);
    const Definition* own = known == nullptr ? m_definitions.find(name) : nullptr;
    const auto letter = known == nullptr && own == nullptr ? accented(rest.substr(0, longest_accented)) : std::nullopt;
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
    } else if (const auto character = symbol(name)) {
        m_page.text(*character, at);
        if (in(Group::Kind::mathematics) && ascii::is_space(after)) { // 3 \times 10
            m_page.blank(at.end);
        }
    } else if (name == "(" || name == "[" || name == ")" || name == "]") {
        in(Group::Kind::mathematics) ? pop() : push({.kind = Group::Kind::mathematics});
    } else if (is_icon(name)) {
        pass_over(name == "faIcon" || name == "faStyle" ? "*om" : "*");
    } else if (is_word(name)) {
        unknown(name, at);
    }
}

void Typesetter::does(const Macro& macro, std::string_view name, Extent at)
{
    pass_over(macro.arguments);
    switch (macro.verb) {
    case Verb::heads: heading(macro.level, at.begin); break;
    case Verb::runs_in: run_in(macro, at.begin); break;
    case Verb::parts: paragraph(at.begin); break;
    case Verb::breaks: break_line(at.begin); break;
    case Verb::items: item(at.begin); break;
    case Verb::begins: begin_environment(); break;
    case Verb::ends: end_environment(); break;
    case Verb::inputs: include(); break;
    case Verb::prints_files: print_bibliographies(at.begin); break;
    case Verb::prints_entry: print_entry(); break;
    case Verb::names_files:
    case Verb::defines:
    case Verb::decides:
    case Verb::finishes: document_command(macro, name); break;
    default: text_command(macro, at);
    }
}

void Typesetter::text_command(const Macro& macro, Extent at)
{
    switch (macro.verb) {
    case Verb::styles: styled(macro); break;
    case Verb::switches:
        if (macro.style || depth() > 0) { // a size for all of the document marks nothing
            m_page.open({.style = macro.style, .loud = macro.loud}, depth());
        }
        break;
    case Verb::resets: m_page.close_depth(depth()); break;
    case Verb::spaces: m_page.blank(at.begin); break;
    case Verb::spaces_words:
        if (is_word(m_input.rest().substr(0, 1))) {
            m_page.blank(at.begin);
        }
        break;
    case Verb::links:
        if (const auto raw = raw_argument()) {
            link(address_of(*raw));
        }
        break;
    case Verb::addresses: address(macro.prefix); break;
    case Verb::quotes_source: quote_source(); break;
    default: break;
    }
}

void Typesetter::document_command(const Macro& macro, std::string_view name)
{
    if (macro.verb == Verb::names_files) {
        if (const auto raw = raw_argument()) {
            m_files.name_bibliographies(raw->text);
        }
        return;
    }
    const std::string_view rest = m_input.rest();
    if (macro.verb == Verb::decides) {
        m_definitions.declare(rest.starts_with('\\') ? command_name(rest, 0) : "");
        m_input.skip(rest.starts_with('\\') ? 1 + command_name(rest, 0).size() : 0);
    } else if (!rest.empty()) {
        Frame& frame = m_input.top();
        const std::size_t end = m_definitions.learn(name, frame.text, frame.at);
        m_input.charge(end == frame.at ? std::min(rest.size(), longest_argument) : 0);
        frame.at = end;
    }
}

void Typesetter::skip_blanks()
{
    while (m_input.settle()) {
        Frame& frame = m_input.top();
        frame.at = after_blanks(frame.text, frame.at);
        if (frame.at < frame.text.size()) {
            return;
        }
    }
}

/// The length of the group that follows, with its braces; nothing if it has no end.
std::optional<std::size_t> Typesetter::group_length()
{
    const std::string_view rest = m_input.rest();
    const auto end = group_end(rest, 0);
    if (!end) {
        m_input.charge(std::min(rest.size(), longest_argument));
        return std::nullopt;
    }
    return *end + 1;
}

bool Typesetter::pass_over_group()
{
    skip_blanks();
    const std::string_view rest = m_input.rest();
    if (rest.starts_with('\\')) { // \setlength\itemsep
        m_input.skip(1 + command_name(rest, 0).size());
        return true;
    }
    const auto length = rest.starts_with('{') ? group_length() : std::nullopt;
    m_input.skip(rest.empty() ? 0 : length.value_or(0));
    return length.has_value();
}

bool Typesetter::pass_over_option()
{
    const std::string_view rest = m_input.rest();
    const std::string_view near = rest.substr(0, longest_label);
    const auto end = near.starts_with('[') ? option_end(near, 0) : std::nullopt;
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
            end += 1 + command_name(rest, end).size();
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

void Typesetter::styled(const Macro& macro)
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
    m_page.open({.style = Style::link, .value = std::move(value)}, depth());
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
            const std::string_view name = command_name(raw.text, i);
            out += symbol(name).value_or("");
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
    const std::size_t look = m_page.open({.style = Style::link, .value = value}, depth());
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
    const std::size_t end = rest.empty() ? std::string_view::npos : rest.substr(0, longest_label).find(rest.front(), 1);
    if (end == std::string_view::npos) {
        return;
    }
    m_input.skip(1);
    const std::size_t look = m_page.open({.style = Style::code}, depth());
    m_page.text(rest.substr(1, end - 1), m_input.extent(end - 1));
    m_page.close(look);
    m_input.skip(end);
}

void Typesetter::item(std::size_t offset)
{
    const auto around = std::ranges::find(m_groups.rbegin(), m_groups.rend(), Group::Kind::environment, &Group::kind);
    if (around != m_groups.rend()) {
        around->list = true;
    }
    if (m_in_line > 0) {
        m_page.line_break(offset);
    } else {
        close_cells();
        m_page.begin(Block::Kind::item, std::max(list_level(), 1));
    }
    skip_blanks();
    const std::string_view near = m_input.rest().substr(0, longest_label);
    if (near.starts_with('[') && option_end(near, 0)) {
        m_input.skip(1);
        push({.kind = Group::Kind::option, .ends = Group::Ends::label});
        m_page.open({.style = Style::field, .value = "label"}, depth());
    }
}

void Typesetter::heading(int level, std::size_t offset)
{
    skip_blanks();
    if (m_input.next() != '{') {
        return;
    }
    if (m_in_line > 0) {
        m_page.line_break(offset);
        return;
    }
    m_input.skip(1);
    m_page.begin(Block::Kind::heading, level);
    push({.ends = Group::Ends::heading, .in_line = true, .name = {}});
}

/// A run-in heading is one if nothing follows on its line, or if it is known as one.
void Typesetter::run_in(const Macro& macro, std::size_t offset)
{
    skip_blanks();
    const std::string_view rest = m_input.rest();
    const auto length = rest.starts_with('{') ? group_length() : std::nullopt;
    if (!length) {
        return;
    }
    const std::string_view words = rest.substr(1, *length - 2);
    const std::string_view behind = rest.substr(*length, longest_run_in);
    const bool known = words.size() < longest_run_in && section_class(words) != SectionClass::unknown;
    if (known || ascii::trim(behind.substr(0, behind.find('\n'))).empty()) {
        heading(macro.level, offset);
    } else {
        m_in_line > 0 ? m_page.line_break(offset) : m_page.finish();
        styled(macro);
    }
}

void Typesetter::break_line(std::size_t offset)
{
    if (table() != nullptr) {
        end_row();
    } else if (m_in_line == 0 && m_page.is_loud() && section_class(m_page.words()) != SectionClass::unknown) {
        m_page.finish_as_heading();
    } else {
        m_page.line_break(offset);
    }
}

/// \ifx, \else, \fi, \shorttrue: of a condition that is not known the first branch is read.
bool Typesetter::condition(std::string_view name)
{
    if (name == "fi" || m_definitions.set(name)) {
        return true;
    }
    if (name != "else" && !is_condition(name)) {
        return false;
    }
    if (name == "else" || !m_definitions.holds(name)) {
        m_input.skip(branch_end(m_input.rest(), 0).end);
    }
    return true;
}

} // namespace vitalign::latex
