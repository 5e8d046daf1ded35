#include "latex/typesetter.hpp"

#include "schemas/ascii.hpp"
#include "tex/characters.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t least_allowance = 4'000'000; ///< bytes that any document may have read again

} // namespace

Typesetter::Typesetter(marked::SourceText& source, const marked::IncludeResolver& beside)
    : m_source(source), m_files(source, beside), m_input(
                                                     [this](const Frame& frame) {
                                                         m_page.close(frame.look);
                                                         if (!frame.literal) {
                                                             m_page.end_call(frame.place);
                                                         }
                                                     },
                                                     least_allowance + 2 * source.text().size())
{
}

Result<std::vector<marked::Block>> Typesetter::set()
{
    const std::string_view text = m_source.text();
    const bool whole = text.find("\\begin{document}") != std::string_view::npos;
    m_input.push({.text = text, .at = whole ? read_preamble(text, 0) : 0});
    while (!m_error && m_input.settle()) {
        step();
        if (m_input.exhausted()) {
            fail(m_input.extent(0).begin, "the macros expand to too much");
        }
    }
    if (m_error) {
        return tl::unexpected<Error>(*std::move(m_error));
    }
    return std::move(m_page).blocks();
}

void Typesetter::fail(std::size_t offset, std::string_view what)
{
    if (!m_error) {
        const Span at = m_source.span(offset, offset);
        const std::string file = at.file == 0 ? "" : m_source.files()[at.file] + ":";
        m_error = Error{ErrorCode::malformed, fmt::format("{}{}:{}: {}", file, at.line, at.column, what)};
    }
}

void Typesetter::step()
{
    const std::string_view rest = m_input.rest();
    const char c = rest.front();
    if (ascii::is_space(c) || (c == '%' && tex::begins_comment(m_input.top().text, m_input.top().at))) {
        white_space();
        return;
    }
    const bool line_start = std::exchange(m_line_start, false);
    const Extent at = m_input.extent(1);
    switch (c) {
    case '\\':
        m_line_start = line_start;
        command();
        return;
    case '{':
        m_input.skip(1);
        push({});
        return;
    case '}': close_brace(); return;
    case ']': close_option(); return;
    case '$': mathematics(); return;
    case '#': parameter(); return;
    case '&':
        m_input.skip(1);
        end_cell(at.begin);
        return;
    case '~':
        m_input.skip(1);
        m_page.blank(at.begin);
        return;
    default: plain_text();
    }
}

/// Blanks, line breaks and comments: a blank, or the end of a paragraph.
void Typesetter::white_space()
{
    const std::string_view rest = m_input.rest();
    std::size_t end = 0;
    std::size_t line_break = std::string_view::npos;
    bool blank = false;
    bool blank_line = false;
    bool new_line = false; // also behind a comment, which takes its line break with it
    while (end < rest.size()) {
        if (rest[end] == '%' && tex::begins_comment(m_input.top().text, m_input.top().at + end)) {
            end = tex::after_comment(rest, end);
            new_line = true;
        } else if (ascii::is_space(rest[end])) {
            blank_line = blank_line || (rest[end] == '\n' && new_line);
            blank = blank || !new_line || rest[end] == '\n';
            if (rest[end] == '\n') {
                line_break = std::min(line_break, end);
                new_line = true;
            }
            ++end;
        } else {
            break;
        }
    }
    const std::size_t offset = m_input.extent(1).begin;
    const bool literal = m_input.top().literal;
    m_input.skip(end);
    m_line_start = m_line_start || new_line;
    if (blank_line) {
        paragraph(offset);
    } else if (blank && literal && line_break != std::string_view::npos) {
        m_page.line_end(offset + line_break);
    } else if (blank) {
        m_page.blank(offset);
    }
}

void Typesetter::paragraph(std::size_t offset)
{
    while (in(Group::Kind::mathematics)) {
        pop();
    }
    if (m_in_line > 0 || m_page.is_item()) {
        m_page.line_break(offset);
    } else {
        m_page.finish();
    }
}

void Typesetter::plain_text()
{
    if (ligature()) {
        return;
    }
    const std::string_view rest = m_input.rest();
    const bool formula = in(Group::Kind::mathematics);
    if (formula && (rest.front() == '^' || rest.front() == '_')) {
        m_input.skip(1);
        return;
    }
    const std::string_view special = formula ? "\\{}$#&~%]^_ \t\r\n\v\f" : "\\{}$#&~%]-`' \t\r\n\v\f";
    const std::size_t end = std::min(rest.find_first_of(special, 1), rest.size());
    m_page.text(rest.substr(0, end), m_input.extent(end));
    m_input.skip(end);
}

bool Typesetter::ligature()
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> ligatures{
        {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"'", "’"}}};
    if (in(Group::Kind::mathematics)) {
        return false;
    }
    for (const auto& [source, character] : ligatures) {
        if (m_input.rest().starts_with(source)) {
            m_page.text(character, m_input.extent(source.size()));
            m_input.skip(source.size());
            return true;
        }
    }
    return false;
}

/// `#1` in the body of a macro.
void Typesetter::parameter()
{
    const std::string_view rest = m_input.rest();
    const Frame& body = m_input.top();
    const auto number = rest.size() > 1 ? static_cast<std::size_t>(rest[1]) - '1' : 0;
    if (!body.call || rest.size() < 2 || number >= body.call->arguments.size()) {
        m_page.text("#", m_input.extent(1));
        m_input.skip(1);
        return;
    }
    Frame argument = body.call->arguments[number];
    if (!body.call->fields.empty()) {
        const Look look{.style = marked::Style::field, .value = fmt::format("{}/{}", body.call->fields, number + 1)};
        argument.look = m_page.open(look, depth());
    }
    m_input.charge(argument.text.size());
    m_input.skip(2);
    if (argument.literal) { // what follows in the body stands behind the argument
        const std::size_t end = argument.place.end;
        m_input.top().place = {end, std::max(end + 1, m_input.top().place.end)};
    }
    m_input.push(std::move(argument));
    if (m_input.frames().size() > deepest_frames) {
        fail(m_input.extent(0).begin, fmt::format("macros are nested deeper than {}", deepest_frames));
    }
}

void Typesetter::push(Group group)
{
    m_in_line += group.in_line ? 1 : 0;
    m_groups.push_back(std::move(group));
    if (m_groups.size() > deepest) {
        fail(m_input.extent(0).begin, fmt::format("groups are nested deeper than {}", deepest));
    }
}

void Typesetter::pop()
{
    m_page.close_depth(depth());
    const Group ended = std::move(m_groups.back());
    m_groups.pop_back();
    m_in_line -= ended.in_line ? 1 : 0;
    switch (ended.ends) {
    case Group::Ends::heading: m_page.finish(); break;
    case Group::Ends::item:
        if (list_level() == 0) {
            m_page.finish();
        }
        break;
    case Group::Ends::label: m_page.blank(m_input.extent(0).begin); break;
    case Group::Ends::field: next_field(ended); break;
    case Group::Ends::words:
        if (m_input.next() == '{') {
            m_page.blank(m_input.extent(0).begin);
        }
        words(ended.name);
        break;
    case Group::Ends::nothing: break;
    }
}

/// Closes the innermost brace, with what was left open in it; a brace too many is passed over.
void Typesetter::close_brace()
{
    m_input.skip(1);
    const bool any = std::ranges::any_of(m_groups, [](const Group& g) { return g.kind == Group::Kind::brace; });
    while (any && !in(Group::Kind::brace)) {
        m_groups.back().ends = Group::Ends::nothing;
        pop();
    }
    if (any) {
        pop();
    }
}

void Typesetter::close_option()
{
    if (in(Group::Kind::option)) {
        m_input.skip(1);
        pop();
    } else {
        m_page.text("]", m_input.extent(1));
        m_input.skip(1);
    }
}

void Typesetter::mathematics()
{
    m_input.skip(m_input.rest().starts_with("$$") ? 2 : 1);
    if (in(Group::Kind::mathematics)) {
        pop();
    } else {
        push({.kind = Group::Kind::mathematics});
    }
}

} // namespace vitalign::latex
