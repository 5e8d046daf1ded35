#include "typst/values.hpp"

#include "schemas/ascii.hpp"
#include "typst/calls.hpp"
#include "typst/content.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::typst {

namespace {

bool gives_text(std::string_view text)
{
    const bool number = text.find_first_not_of("0123456789.") == std::string_view::npos;
    const bool call = ascii::is_alpha(text.front()) && text.find_first_of("[\"") != std::string_view::npos;
    const bool list = text.front() == '(' && text.find_first_of("[\"") != std::string_view::npos;
    return number || call || list || (text.front() == '"' && text != "\"\"") || (text.front() == '[' && text != "[]");
}

std::size_t string_escape(Document& document, std::size_t at)
{
    const char c = document.file[at + 1];
    if (c == 'n' || c == 't' || c == 'r') {
        c == 'n' ? document.out.line_break(at) : document.out.blank(at);
        return at + 2;
    }
    return escape(document, at);
}

std::size_t string(Document& document, std::size_t at, std::size_t end)
{
    for (std::size_t i = at + 1; i + 1 < end;) {
        const std::size_t escaped = i + std::min(document.file.substr(i, end - 1 - i).find('\\'), end - 1 - i);
        document.out.put_flowing(document.file.substr(i, escaped - i), i);
        i = escaped + 1 < end - 1 ? string_escape(document, escaped) : end;
    }
    return end;
}

std::size_t one_value(Document& document, marked::Part part)
{
    const std::size_t at = part.begin;
    const char c = document.file[at];
    if (c == '"') {
        return string(document, at, std::min(document.syntax.behind_string(at), part.end));
    }
    if (c == '[' || c == '(') {
        const std::size_t end = std::min(document.syntax.behind_brackets(at), part.end);
        c == '[' ? content(document, {at + 1, end - 1}, false) : elements(document, {at + 1, end - 1});
        return end;
    }
    if (ascii::is_digit(c)) {
        document.out.put_flowing(document.syntax.text(part), at);
        return part.end;
    }
    if (ascii::is_alpha(c)) {
        const Call call = document.syntax.call_at(at);
        run(document, call, false);
        return call.end;
    }
    return at + 1;
}

} // namespace

Shown shown_arguments(const Document& document, const Call& call)
{
    Shown out;
    for (const Argument& argument : call.arguments) {
        if (gives_text(document.syntax.text(argument.value))) {
            out.push_back(&argument);
        }
    }
    return out;
}

void value(Document& document, marked::Part part)
{
    if (++document.depth <= deepest) {
        for (std::size_t at = part.begin; at < part.end;) {
            at = std::max(one_value(document, {at, part.end}), at + 1);
            at = std::min(document.file.find_first_not_of(" \t\r\n+", at), part.end);
        }
    }
    --document.depth;
}

void value(Document& document, marked::Part part, const std::string& field)
{
    document.out.open(marked::Style::field, field);
    value(document, part);
    document.out.close(marked::Style::field);
}

void elements(Document& document, marked::Part inside, const std::string& field)
{
    bool first = true;
    for (const Argument& element : document.syntax.arguments(inside)) {
        if (!std::exchange(first, false)) {
            document.out.put_for(", ", element.value.begin, element.value.begin + 1);
        }
        field.empty() ? value(document, element.value) : value(document, element.value, field);
    }
}

} // namespace vitalign::typst
