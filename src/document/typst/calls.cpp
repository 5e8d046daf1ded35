#include "typst/calls.hpp"

#include "schemas/ascii.hpp"
#include "typst/content.hpp"
#include "typst/fields.hpp"
#include "typst/functions.hpp"
#include "typst/values.hpp"

#include <algorithm>

namespace vitalign::typst {

namespace {

/// A statement goes to the end of the line on which its brackets are closed.
std::size_t behind_statement(Document& document, std::size_t at)
{
    char last = '\0';
    while (at < document.file.size() && !(document.file[at] == ';' || (document.file[at] == '\n' && last != '='))) {
        const char c = document.file[at];
        const std::size_t end = c == '(' || c == '[' || c == '{' ? document.syntax.behind_brackets(at) : at;
        const std::size_t behind = std::max(document.syntax.behind_string(at), document.syntax.behind_comment(at));
        last = ascii::is_space(c) ? last : c;
        at = end == std::string_view::npos ? at + 1 : std::max({end, behind, at + 1});
    }
    return at;
}

/// `#let me = [Ann Oh]`; what takes arguments is a function and no value.
void keep_value(Document& document, marked::Part statement)
{
    const std::string_view text = document.syntax.text(statement);
    const std::size_t name = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals <= name) {
        return;
    }
    const std::string_view called = ascii::trim(text.substr(name, equals - name));
    const std::size_t begin = std::min(text.find_first_not_of(" \n\r\t", equals + 1), text.size());
    const std::string_view value = text.substr(begin);
    const bool shown = value.starts_with('[') || value.starts_with('"') ||
                       (!value.empty() && ascii::is_alpha(value.front()) &&
                        function_of(value.substr(0, value.find_first_of("[("))) != Function::other);
    if (called.find_first_of("( ") == std::string_view::npos && shown) {
        document.values[called] = {statement.begin + begin, statement.end};
    }
}

/// Prints what a name stands for.
bool print_value(Document& document, const Call& call)
{
    constexpr std::size_t most = 500'000;
    const auto found = document.values.find(call.name);
    if (found == document.values.end() || !call.arguments.empty()) {
        return false;
    }
    document.printed_bytes += 1 + found->second.end - found->second.begin;
    if (document.printed_bytes > most) {
        return false;
    }
    value(document, found->second);
    return true;
}

void link(Document& document, const Call& call)
{
    if (call.arguments.empty()) {
        return;
    }
    const std::string_view address = document.syntax.text(call.arguments.front().value);
    const bool quoted = address.size() >= 2 && address.starts_with('"');
    document.out.open(marked::Style::link, std::string{quoted ? address.substr(1, address.size() - 2) : ""});
    value(document, call.arguments.back().value);
    document.out.close(marked::Style::link);
}

void around(Document& document, const Call& call, bool alone)
{
    for (const Argument* argument : shown_arguments(document, call)) {
        const marked::Part part = argument->value;
        if (!argument->name.empty()) {
            continue; // a size, a colour
        }
        if (document.file[part.begin] == '[') {
            content(document, {part.begin + 1, part.end - 1}, alone);
        } else {
            value(document, part);
        }
    }
}

void styled(Document& document, const Call& call, marked::Style style)
{
    document.out.open(style);
    around(document, call, false);
    document.out.close(style);
}

void section(Document& document, const Call& call)
{
    const auto shown = shown_arguments(document, call);
    if (shown.empty()) {
        return;
    }
    int level = ascii::lower(call.name).find("sub") != std::string::npos ? 2 : 1;
    for (const Argument& argument : call.arguments) {
        const std::string_view number = document.syntax.text(argument.value);
        level = argument.name == "level" && ascii::all_digits(number) ? number.front() - '0' : level;
    }
    finish(document);
    document.out.begin(marked::Block::Kind::heading, level);
    const auto* content = &shown.back()->value;
    value(document, call.name == "heading" ? *content : shown.front()->value);
    finish(document);
}

/// Amid other text the items are lines of it.
void list(Document& document, const Call& call, bool alone)
{
    for (const Argument* argument : shown_arguments(document, call)) {
        if (alone) {
            begin_item(document, 0);
        }
        document.out.line_break(argument->value.begin);
        value(document, argument->value);
    }
    if (alone) {
        finish(document);
        document.indents.clear();
    }
}

/// A function of the document or its template. With several values it prints an entry.
void own(Document& document, const Call& call, bool alone)
{
    const auto shown = shown_arguments(document, call);
    const bool page = std::ranges::any_of(shown, [&](const Argument* argument) {
        const std::string_view text = document.syntax.text(argument->value);
        return text.starts_with('[') && text.find("\n= ") != std::string_view::npos;
    });
    if (page) {
        for (const Argument* argument : shown) {
            if (document.file[argument->value.begin] == '[') {
                content(document, {argument->value.begin + 1, argument->value.end - 1}, alone);
            }
        }
    } else {
        fields(document, call.name, shown, alone);
    }
}

} // namespace

std::size_t code(Document& document, std::size_t at, bool alone)
{
    const char c = at < document.file.size() ? document.file[at] : '\0';
    if (c == '[' || c == '(' || c == '{') {
        const std::size_t end = document.syntax.behind_brackets(at);
        if (end != std::string_view::npos && c == '[') {
            content(document, {at + 1, end - 1}, alone);
        }
        return end == std::string_view::npos ? at + 1 : end;
    }
    const std::string_view name = document.syntax.name_at(at);
    if (name.empty()) {
        return document.out.put("#", at - 1), at;
    }
    if (function_of(name) == Function::statement) {
        const std::size_t end = behind_statement(document, at + name.size());
        if (name == "let") {
            keep_value(document, {at + name.size(), end});
        }
        return end;
    }
    const Call call = document.syntax.call_at(at);
    run(document, call, alone);
    return call.end + (document.file.substr(call.end).starts_with(';') ? 1 : 0);
}

void run(Document& document, const Call& call, bool alone)
{
    if (++document.depth > deepest) {
        --document.depth;
        return;
    }
    const std::size_t at = call.end;
    switch (function_of(call.name)) {
    case Function::statement:
    case Function::silent: break;
    case Function::blank: document.out.blank(at); break;
    case Function::line_break: document.out.line_break(at); break;
    case Function::link: link(document, call); break;
    case Function::bold: styled(document, call, marked::Style::bold); break;
    case Function::italic: styled(document, call, marked::Style::italic); break;
    case Function::underlined: styled(document, call, marked::Style::underlined); break;
    case Function::heading:
    case Function::section: section(document, call); break;
    case Function::list: list(document, call, alone); break;
    case Function::grid: grid(document, call, alone); break;
    case Function::around: around(document, call, alone); break;
    case Function::other: print_value(document, call) ? void() : own(document, call, alone); break;
    }
    --document.depth;
}

} // namespace vitalign::typst
