#include "latex/typesetter.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t cost_of_call = 16;
constexpr std::size_t longest_length = 12;
constexpr int most_fields = 12;

/// A length such as moderncv's `[0.25em]`.
bool is_length(std::string_view option)
{
    return option.size() <= longest_length && option.find_first_of("0123456789") != std::string_view::npos &&
           option.find_first_not_of("-+.0123456789 ptexmcin") == std::string_view::npos &&
           (option.ends_with("em") || option.ends_with("pt") || option.ends_with("ex") || option.ends_with("cm") ||
            option.ends_with("mm") || option.ends_with("in"));
}

bool is_address(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

} // namespace

void Typesetter::call(std::string_view name, const Definition& definition, Extent at)
{
    if (definition.parameters > 0) {
        const bool heads = tex::heading_level(name) && !definition.first;
        if (heads || !definition.simple) {
            unknown(name, at, definition.parameters);
            return;
        }
    }
    const bool item = ascii::trim(definition.body).starts_with("\\item");
    auto arguments = arguments_of(definition);
    if (!arguments) {
        return;
    }
    if (definition.parameters > 1 && m_in_line == 0 && (item || m_page.at_start())) {
        arguments->fields = name;
    }
    const std::size_t end = m_input.frames().empty() ? at.end : std::max(at.end, m_input.extent(0).begin);
    m_input.charge(definition.body.size() + cost_of_call);
    m_input.push({.text = definition.body,
                  .literal = false,
                  .place = {at.begin, definition.parameters > 0 ? end : at.end},
                  .call = std::make_shared<const Call>(*std::move(arguments)),
                  .name = std::string{name}});
    if (m_input.frames().size() > deepest_frames) {
        fail(at.begin, fmt::format("macros are nested deeper than {}", deepest_frames));
    }
}

/// Nothing if an argument has no end.
std::optional<Call> Typesetter::arguments_of(const Definition& definition)
{
    Call call;
    for (int i = 0; i < definition.parameters; ++i) {
        if (i == 0 && definition.first) {
            const std::string_view rest = m_input.rest();
            const auto end = rest.starts_with('[') ? tex::option_end(rest, 0) : std::nullopt;
            call.arguments.push_back(
                end ? m_input.part(1, *end - 1)
                    : Frame{.text = *definition.first, .literal = false, .place = m_input.extent(1)});
            m_input.skip(end ? *end + 1 : 0);
        } else {
            call.arguments.push_back(argument());
        }
    }
    return call;
}

/// A group, or the one command or character that stands for it.
Frame Typesetter::argument()
{
    skip_blanks();
    const std::string_view rest = m_input.rest();
    if (rest.empty() || rest.front() == '}') {
        return {};
    }
    if (rest.front() == '{') {
        return raw_argument().value_or(Frame{});
    }
    const std::size_t length =
        rest.front() == '\\'  ? 1 + tex::command_name(rest, 0).size()
        : rest.front() == '#' ? std::min<std::size_t>(2, rest.size())
                              : std::min(utf8::sequence_length(static_cast<unsigned char>(rest.front())), rest.size());
    Frame one = m_input.part(0, length);
    m_input.skip(length);
    return one;
}

/// A macro that nobody knows: its arguments are text; of an entry, fields.
void Typesetter::unknown(std::string_view name, Extent at, int parameters)
{
    pass_over("*");
    const std::string_view rest = m_input.rest();
    if (rest.empty() || (rest.front() != '{' && rest.front() != '[')) {
        return;
    }
    if (const auto level = tex::heading_level(name)) {
        pass_over("o");
        heading(*level, at.begin);
        return;
    }
    const bool paragraph_goes_on = m_page.is_item() || !m_line_start;
    const bool block = m_in_line == 0 && (m_page.at_start() || !paragraph_goes_on);
    const Ahead ahead = look_ahead();
    const std::string_view behind = rest.substr(std::min(ahead.end, rest.size()));
    const bool alone = m_page.at_start() || behind.empty() || ascii::is_space(behind[0]) || behind[0] == '\\';
    const std::string lower = ascii::lower(name);
    if (ahead.groups == 2 && ahead.address) {
        pass_over("o");
        const auto target = raw_argument();
        link(target ? address_of(*target) : std::string{});
    } else if (block && alone && ahead.groups > 1 && !ahead.structured) {
        entry(name, parameters);
    } else if (block && ahead.groups == 1 && lower.find("item") != std::string::npos) {
        m_page.begin(marked::Block::Kind::item, std::max(list_level(), 1));
        pass_over("o");
        m_input.skip(1);
        push({.ends = Group::Ends::item});
    } else if (block && ahead.groups == 1 && lower.find("heading") != std::string::npos) {
        heading(lower.find("sub") != std::string::npos ? 2 : 1, at.begin);
    } else {
        pass_over(ahead.groups > 0 ? "o" : "");
        words(name);
    }
}

/// The groups that follow, as far as they matter.
Typesetter::Ahead Typesetter::look_ahead()
{
    const std::string_view rest = m_input.rest();
    Ahead ahead;
    std::size_t at = 0;
    while (ahead.groups < most_fields) {
        at = tex::after_blanks(rest, ahead.end);
        const bool option = at < rest.size() && rest[at] == '[';
        const bool group = at < rest.size() && rest[at] == '{';
        const auto end = option ? tex::option_end(rest, at) : group ? tex::group_end(rest, at) : std::nullopt;
        if (!end) {
            m_input.charge(option || group ? std::min(rest.size() - at, tex::longest_argument) : 0);
            break;
        }
        const std::string_view inside = rest.substr(at + 1, *end - at - 1);
        ahead.address = ahead.address || (ahead.groups == 0 && group && is_address(ascii::trim(inside)));
        ahead.structured = ahead.structured || inside.find("section{") != std::string_view::npos ||
                           inside.find("section*{") != std::string_view::npos;
        ahead.groups += group ? 1 : 0;
        ahead.end = *end + 1;
    }
    m_input.charge(ahead.end);
    return ahead;
}

/// An item whose fields are the arguments of the macro, no more than it is known to have.
void Typesetter::entry(std::string_view name, int most)
{
    const auto around = std::ranges::find(m_groups.rbegin(), m_groups.rend(), Group::Kind::environment, &Group::kind);
    if (around != m_groups.rend()) {
        const tex::Environment* known = tex::environment(around->name);
        around->list = around->list || (known != nullptr && known->setting == tex::Setting::list);
    }
    if (!(m_page.is_item() && m_page.at_start())) {
        close_cells();
        m_page.begin(marked::Block::Kind::item, std::max(list_level(), 1));
    }
    next_field({.name = std::string{name}, .most = most});
}

void Typesetter::next_field(const Group& last)
{
    skip_blanks();
    const std::string_view rest = m_input.rest();
    const bool option = rest.starts_with('[') && tex::option_end(rest.substr(0, tex::longest_argument), 0).has_value();
    const bool full = last.most > 0 && last.index >= last.most;
    if (last.index >= most_fields || full || !(option || rest.starts_with('{'))) {
        m_page.line_break(m_input.extent(0).begin);
        if (list_level() == 0) {
            m_page.finish();
        }
        return;
    }
    Group field = last;
    ++field.index;
    if (option && is_length(rest.substr(1, rest.find(']') - 1))) {
        pass_over("o");
        next_field(field);
        return;
    }
    m_page.line_break(m_input.extent(0).begin);
    m_input.skip(1);
    field.kind = option ? Group::Kind::option : Group::Kind::brace;
    field.ends = Group::Ends::field;
    field.in_line = true;
    push(field);
    const Look look{.style = marked::Style::field, .value = fmt::format("{}/{}", field.name, field.index)};
    m_page.open(look, depth());
}

/// Groups of text, one after the other.
void Typesetter::words(std::string_view name)
{
    if (m_input.next() == '{') {
        m_input.skip(1);
        push({.ends = Group::Ends::words, .name = std::string{name}});
    }
}

} // namespace vitalign::latex
