#include "data/yaml_keys.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"
#include "typst/functions.hpp"
#include "typst/reader.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace vitalign::typst {

namespace {

std::optional<data::KeyMeaning> meaning_of(const TypstArgument& argument)
{
    return argument.name.empty() ? std::nullopt : data::key_meaning(argument.name);
}

} // namespace

std::size_t TypstReader::code(std::size_t at, bool alone)
{
    const char c = at < m_file.size() ? m_file[at] : '\0';
    if (c == '[' || c == '(' || c == '{') {
        const std::size_t end = m_syntax.behind_brackets(at);
        if (end != std::string_view::npos && c == '[') {
            content({at + 1, end - 1}, alone);
        }
        return end == std::string_view::npos ? at + 1 : end;
    }
    const std::string_view name = m_syntax.name_at(at);
    if (name.empty()) {
        return m_out.put("#", at - 1), at;
    }
    if (typst_function(name) == TypstFunction::statement) {
        return behind_statement(at + name.size());
    }
    const TypstCall call = m_syntax.call_at(at);
    run(call, alone);
    return call.end + (m_file.substr(call.end).starts_with(';') ? 1 : 0);
}

std::size_t TypstReader::behind_statement(std::size_t at)
{
    char last = '\0';
    while (at < m_file.size() && !(m_file[at] == ';' || (m_file[at] == '\n' && last != '='))) {
        const char c = m_file[at];
        const std::size_t end = c == '(' || c == '[' || c == '{' ? m_syntax.behind_brackets(at) : at;
        const std::size_t behind = std::max(m_syntax.behind_string(at), m_syntax.behind_comment(at));
        last = ascii::is_space(c) ? last : c;
        at = end == std::string_view::npos ? at + 1 : std::max({end, behind, at + 1});
    }
    return at;
}

void TypstReader::run(const TypstCall& call, bool alone)
{
    if (++m_depth > deepest) {
        --m_depth;
        return;
    }
    const std::size_t at = call.end;
    switch (typst_function(call.name)) {
    case TypstFunction::statement:
    case TypstFunction::silent: break;
    case TypstFunction::blank: m_out.blank(at); break;
    case TypstFunction::line_break: m_out.line_break(at); break;
    case TypstFunction::link: link(call); break;
    case TypstFunction::bold: styled(call, marked::Style::bold); break;
    case TypstFunction::italic: styled(call, marked::Style::italic); break;
    case TypstFunction::underlined: styled(call, marked::Style::underlined); break;
    case TypstFunction::heading:
    case TypstFunction::section: section(call); break;
    case TypstFunction::list: list(call, alone); break;
    case TypstFunction::grid: grid(call, alone); break;
    case TypstFunction::around: around(call, alone); break;
    case TypstFunction::other: own(call, alone); break;
    }
    --m_depth;
}

void TypstReader::link(const TypstCall& call)
{
    if (call.arguments.empty()) {
        return;
    }
    const std::string_view address = m_syntax.text(call.arguments.front().value);
    const bool quoted = address.size() >= 2 && address.starts_with('"');
    m_out.open(marked::Style::link, std::string{quoted ? address.substr(1, address.size() - 2) : ""});
    value(call.arguments.back().value);
    m_out.close(marked::Style::link);
}

void TypstReader::styled(const TypstCall& call, marked::Style style)
{
    m_out.open(style);
    around(call, false);
    m_out.close(style);
}

void TypstReader::section(const TypstCall& call)
{
    const auto shown = shown_arguments(call);
    if (shown.empty()) {
        return;
    }
    int level = ascii::lower(call.name).find("sub") != std::string::npos ? 2 : 1;
    for (const TypstArgument& argument : call.arguments) {
        const std::string_view number = m_syntax.text(argument.value);
        level = argument.name == "level" && ascii::all_digits(number) ? number.front() - '0' : level;
    }
    finish();
    m_out.begin(marked::Block::Kind::heading, level);
    const auto* content = &shown.back()->value;
    value(call.name == "heading" ? *content : shown.front()->value);
    finish();
}

void TypstReader::list(const TypstCall& call, bool alone)
{
    for (const TypstArgument* argument : shown_arguments(call)) {
        if (alone) {
            begin_item(0);
        }
        m_out.line_break(argument->value.begin);
        value(argument->value);
    }
    if (alone) {
        finish();
        m_indents.clear();
    }
}

void TypstReader::grid(const TypstCall& call, bool alone)
{
    std::vector<const TypstArgument*> row;
    const std::size_t width = columns(call);
    for (const TypstArgument* argument : shown_arguments(call)) {
        if (!argument->name.empty()) {
            continue;
        }
        row.push_back(argument);
        if (row.size() == width) {
            fields("row", row, alone);
            row.clear();
        }
    }
    fields("row", row, alone);
}

std::size_t TypstReader::columns(const TypstCall& call)
{
    std::size_t count = 0;
    for (const TypstArgument& argument : call.arguments) {
        const std::string_view text = m_syntax.text(argument.value);
        if (argument.name == "columns" && text.starts_with('(') && text.ends_with(')')) {
            count = m_syntax.arguments({argument.value.begin + 1, argument.value.end - 1}).size();
        } else if (argument.name == "columns") {
            std::from_chars(text.data(), text.data() + text.size(), count);
        }
    }
    return count;
}

void TypstReader::around(const TypstCall& call, bool alone)
{
    for (const TypstArgument* argument : shown_arguments(call)) {
        const marked::Part part = argument->value;
        if (!argument->name.empty()) {
            continue; // a size, a colour
        }
        if (m_file[part.begin] == '[') {
            content({part.begin + 1, part.end - 1}, alone);
        } else {
            value(part);
        }
    }
}

void TypstReader::own(const TypstCall& call, bool alone)
{
    const auto shown = shown_arguments(call);
    const bool page = std::ranges::any_of(shown, [&](const TypstArgument* argument) {
        const std::string_view text = m_syntax.text(argument->value);
        return text.starts_with('[') && text.find("\n= ") != std::string_view::npos;
    });
    if (page) {
        for (const TypstArgument* argument : shown) {
            if (m_file[argument->value.begin] == '[') {
                content({argument->value.begin + 1, argument->value.end - 1}, alone);
            }
        }
    } else {
        fields(call.name, shown, alone);
    }
}

void TypstReader::fields(std::string_view function, const std::vector<const TypstArgument*>& shown, bool alone)
{
    const bool entry = alone && shown.size() >= 2;
    if (entry) {
        finish();
        m_out.begin(marked::Block::Kind::item, 1);
    }
    const auto names = field_names(function, shown);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::size_t at = shown[i]->value.begin;
        entry ? m_out.line_break(at) : m_out.blank(at);
        entry ? field_of(names[i], shown[i]->value) : value(shown[i]->value);
    }
    if (entry) {
        finish();
    }
}

void TypstReader::field_of(const std::string& name, marked::Part part)
{
    const std::string_view text = m_syntax.text(part);
    if (name == marked::field::authors && text.starts_with('(') && text.ends_with(')')) {
        names(name, {part.begin + 1, part.end - 1});
        return;
    }
    m_out.open(marked::Style::field, name);
    value(part);
    m_out.close(marked::Style::field);
}

void TypstReader::names(const std::string& name, marked::Part inside)
{
    bool first = true;
    for (const TypstArgument& one : m_syntax.arguments(inside)) {
        if (!first) {
            m_out.put_for(", ", one.value.begin, one.value.begin + 1);
        }
        first = false;
        m_out.open(marked::Style::field, name);
        value(one.value);
        m_out.close(marked::Style::field);
    }
}

std::vector<std::string> TypstReader::field_names(std::string_view function,
                                                  const std::vector<const TypstArgument*>& shown)
{
    std::map<std::string_view, int> best;
    for (const TypstArgument* argument : shown) {
        if (const auto meaning = meaning_of(*argument)) {
            const auto [place, added] = best.emplace(meaning->field, meaning->rank);
            place->second = std::min(place->second, meaning->rank);
        }
    }
    std::vector<std::string> names;
    for (const TypstArgument* argument : shown) {
        const auto meaning = meaning_of(*argument);
        const bool named = meaning && best[meaning->field] == meaning->rank;
        names.push_back(named ? std::string{meaning->field} : fmt::format("{}/{}", function, names.size() + 1));
    }
    return names;
}

} // namespace vitalign::typst
