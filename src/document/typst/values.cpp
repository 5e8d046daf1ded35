#include "schemas/ascii.hpp"
#include "typst/reader.hpp"

#include <algorithm>

namespace vitalign::typst {

std::vector<const TypstArgument*> TypstReader::shown_arguments(const TypstCall& call) const
{
    std::vector<const TypstArgument*> out;
    for (const TypstArgument& argument : call.arguments) {
        if (gives_text(m_syntax.text(argument.value))) {
            out.push_back(&argument);
        }
    }
    return out;
}

bool TypstReader::gives_text(std::string_view text)
{
    const bool number = text.find_first_not_of("0123456789.") == std::string_view::npos;
    const bool call = ascii::is_alpha(text.front()) && text.find_first_of("[\"") != std::string_view::npos;
    const bool list = text.front() == '(' && text.find_first_of("[\"") != std::string_view::npos;
    return number || call || list || (text.front() == '"' && text != "\"\"") || (text.front() == '[' && text != "[]");
}

void TypstReader::value(marked::Part part)
{
    if (++m_depth <= deepest) {
        for (std::size_t at = part.begin; at < part.end;) {
            at = std::max(one_value({at, part.end}), at + 1);
            at = std::min(m_file.find_first_not_of(" \t\r\n+", at), part.end);
        }
    }
    --m_depth;
}

std::size_t TypstReader::one_value(marked::Part part)
{
    const std::size_t at = part.begin;
    const char c = m_file[at];
    if (c == '"') {
        return string(at, std::min(m_syntax.behind_string(at), part.end));
    }
    if (c == '[' || c == '(') {
        const std::size_t end = std::min(m_syntax.behind_brackets(at), part.end);
        c == '[' ? content({at + 1, end - 1}, false) : elements({at + 1, end - 1});
        return end;
    }
    if (ascii::is_digit(c)) {
        m_out.put_flowing(m_syntax.text(part), at);
        return part.end;
    }
    if (ascii::is_alpha(c)) {
        const TypstCall call = m_syntax.call_at(at);
        run(call, false);
        return call.end;
    }
    return at + 1;
}

void TypstReader::elements(marked::Part inside)
{
    bool first = true;
    for (const TypstArgument& element : m_syntax.arguments(inside)) {
        if (!first) {
            m_out.put_for(", ", element.value.begin, element.value.begin + 1);
        }
        first = false;
        value(element.value);
    }
}

std::size_t TypstReader::string(std::size_t at, std::size_t end)
{
    for (std::size_t i = at + 1; i + 1 < end;) {
        const std::size_t escaped = i + std::min(m_file.substr(i, end - 1 - i).find('\\'), end - 1 - i);
        m_out.put_flowing(m_file.substr(i, escaped - i), i);
        i = escaped + 1 < end - 1 ? string_escape(escaped) : end;
    }
    return end;
}

std::size_t TypstReader::string_escape(std::size_t at)
{
    const char c = m_file[at + 1];
    if (c == 'n' || c == 't' || c == 'r') {
        c == 'n' ? m_out.line_break(at) : m_out.blank(at);
        return at + 2;
    }
    return escape(at);
}

} // namespace vitalign::typst
