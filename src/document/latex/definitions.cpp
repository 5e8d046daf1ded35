#include "latex/definitions.hpp"

#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>

namespace vitalign::latex {

namespace {

constexpr int most_parameters = 9;
constexpr std::size_t longest_parameters = 64; ///< between the name and the body of \def

/// A part of a definition: what stands between its brackets or braces, and where it ends.
struct Piece {
    std::string_view text = {};
    std::size_t end = 0;
};

std::optional<Piece> piece(std::string_view text, std::size_t at, char open)
{
    at = tex::after_blanks(text, at);
    if (at >= text.size() || text[at] != open) {
        return std::nullopt;
    }
    const auto end = open == '{' ? tex::group_end(text, at) : tex::option_end(text, at);
    return end ? std::optional{Piece{text.substr(at + 1, *end - at - 1), *end + 1}} : std::nullopt;
}

/// The name that is defined, `{\me}` or `\me`, without its backslash.
std::optional<Piece> defined_name(std::string_view text, std::size_t at)
{
    at = tex::after_blanks(text, at);
    if (at < text.size() && text[at] == '*') {
        at = tex::after_blanks(text, at + 1);
    }
    if (at < text.size() && text[at] == '\\') {
        const std::string_view name = tex::command_name(text, at);
        return Piece{name, at + 1 + name.size()};
    }
    auto braced = piece(text, at, '{');
    if (braced) {
        braced->text = ascii::trim(braced->text);
        braced->text.remove_prefix(braced->text.starts_with('\\') ? 1 : 0);
    }
    return braced;
}

/// Programming and tables: what these print cannot be told from the order of the words in them.
bool programs(std::string_view name)
{
    static constexpr std::array names{"expandafter", "csname",     "def",    "gdef",   "edef",     "let",  "newcommand",
                                      "halign",      "newif",      "setbox", "hbox",   "vbox",     "loop", "else",
                                      "fi",          "ifthenelse", "@",      "global", "futurelet"};
    return std::ranges::find(names, name) != std::end(names) || tex::is_condition(name);
}

bool is_simple(std::string_view body)
{
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] == '&') {
            return false;
        }
        if (body[i] == '\\') {
            const std::string_view name = tex::command_name(body, i);
            if (programs(name)) {
                return false;
            }
            i += name.size();
        }
    }
    return true;
}

Definition definition(int parameters, std::string_view body)
{
    return {.parameters = parameters, .body = body, .simple = is_simple(body)};
}

/// \newcommand{\me}[2][first]{...}
std::size_t learn_command(Definitions& definitions, std::string_view text, std::size_t at)
{
    const auto name = defined_name(text, at);
    if (!name) {
        return at;
    }
    const auto count = piece(text, name->end, '[');
    const auto fallback = count ? piece(text, count->end, '[') : std::nullopt;
    const std::size_t before_body = fallback ? fallback->end : count ? count->end : name->end;
    const auto body = piece(text, before_body, '{');
    if (!body) {
        return at;
    }
    const int parameters = count ? ascii::number(ascii::trim(count->text)).value_or(0) : 0;
    Definition learnt = definition(std::min(parameters, most_parameters), body->text);
    if (fallback) {
        learnt.first = fallback->text;
    }
    definitions.insert_or_assign(std::string{name->text}, learnt);
    return body->end;
}

/// \NewDocumentCommand{\x}{m m}{...}; other kinds of parameters than `m` are not learnt.
std::size_t learn_document_command(Definitions& definitions, std::string_view text, std::size_t at)
{
    const auto name = defined_name(text, at);
    const auto kinds = name ? piece(text, name->end, '{') : std::nullopt;
    const auto body = kinds ? piece(text, kinds->end, '{') : std::nullopt;
    if (!body) {
        return at;
    }
    const auto parameters = std::ranges::count(kinds->text, 'm');
    const bool only = parameters + std::ranges::count_if(kinds->text, ascii::is_space) ==
                      static_cast<std::ptrdiff_t>(kinds->text.size());
    if (only && parameters <= most_parameters) {
        definitions.insert_or_assign(std::string{name->text}, definition(static_cast<int>(parameters), body->text));
    }
    return body->end;
}

/// \def\x#1#2{...}; parameters with words between them are not learnt.
std::size_t learn_primitive(Definitions& definitions, std::string_view text, std::size_t at)
{
    const auto name = defined_name(text, at);
    const std::string_view before = name ? text.substr(name->end, longest_parameters) : std::string_view{};
    const std::size_t brace = before.find('{');
    const auto body = brace == std::string_view::npos ? std::nullopt : piece(text, name->end + brace, '{');
    if (!body) {
        return at;
    }
    const std::string_view parameters = ascii::trim(before.substr(0, brace));
    const auto count = std::ranges::count(parameters, '#');
    if (parameters.size() == 2 * static_cast<std::size_t>(count) && count <= most_parameters) {
        definitions.insert_or_assign(std::string{name->text}, definition(static_cast<int>(count), body->text));
    }
    return body->end;
}

/// \let\us=\me
std::size_t learn_alias(Definitions& definitions, std::string_view text, std::size_t at)
{
    const auto name = defined_name(text, at);
    if (!name) {
        return at;
    }
    std::size_t next = tex::after_blanks(text, name->end);
    next = next < text.size() && text[next] == '=' ? tex::after_blanks(text, next + 1) : next;
    if (next >= text.size() || text[next] != '\\') {
        return next;
    }
    const std::string_view original = tex::command_name(text, next);
    const std::size_t end = next + 1 + original.size();
    const Definition* known = find(definitions, original);
    definitions.insert_or_assign(std::string{name->text},
                                 known != nullptr ? *known : definition(0, text.substr(next, end - next)));
    return end;
}

/// By how the command's name ends.
struct Row {
    std::string_view ending;
    std::size_t (*learn)(Definitions& definitions, std::string_view text, std::size_t at);
};

constexpr std::array rows{
    Row{"let", learn_alias},
    Row{"def", learn_primitive},
    Row{"DocumentCommand", learn_document_command},
    Row{"", learn_command},
};

} // namespace

std::size_t learn(Definitions& definitions, std::string_view command, std::string_view text, std::size_t at)
{
    const auto row = std::ranges::find_if(rows, [&](const Row& one) { return command.ends_with(one.ending); });
    return row->learn(definitions, text, at);
}

void settle_style(Definitions& definitions, std::string_view style)
{
    const std::less<> before;
    for (auto learnt = definitions.begin(); learnt != definitions.end();) {
        Definition& one = learnt->second;
        const char* at = one.body.data();
        one.of_style = one.of_style || (!before(at, style.data()) && !before(style.data() + style.size(), at));
        const bool hides = one.of_style && one.parameters > 0 && one.body.find('#') == std::string_view::npos;
        learnt = hides ? definitions.erase(learnt) : std::next(learnt);
    }
}

const Definition* find(const Definitions& definitions, std::string_view name)
{
    const auto found = definitions.find(name);
    return found == definitions.end() ? nullptr : &found->second;
}

} // namespace vitalign::latex
