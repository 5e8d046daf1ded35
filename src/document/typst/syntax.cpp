#include "typst/syntax.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::typst {

namespace {

/// No call has more; what does is not read to its end.
constexpr std::size_t most_arguments = 20'000;

bool is_name_character(char c)
{
    return ascii::is_alnum(c) || c == '_' || c == '-' || c == '.';
}

} // namespace

std::string_view Syntax::name_at(std::size_t at) const
{
    std::size_t end = at;
    if (at < m_file.size() && (ascii::is_alpha(m_file[at]) || m_file[at] == '_')) {
        while (end < m_file.size() && is_name_character(m_file[end])) {
            ++end;
        }
        while (end > at && m_file[end - 1] == '.') {
            --end; // of the sentence
        }
    }
    return m_file.substr(std::min(at, m_file.size()), end - at);
}

std::size_t Syntax::behind_string(std::size_t at) const
{
    if (at >= m_file.size() || m_file[at] != '"') {
        return at;
    }
    for (std::size_t i = at + 1; i < m_file.size(); ++i) {
        if (m_file[i] == '"') {
            return i + 1;
        }
        i += m_file[i] == '\\' ? 1 : 0;
    }
    return m_file.size();
}

std::size_t Syntax::behind_comment(std::size_t at) const
{
    const std::string_view rest = m_file.substr(at);
    if (rest.starts_with("//") && (at == 0 || m_file[at - 1] != ':')) { // `https://` is an address
        return std::min(m_file.find('\n', at), m_file.size());
    }
    return rest.starts_with("/*") ? std::min(m_file.find("*/", at), m_file.size() - 2) + 2 : at;
}

std::size_t Syntax::behind_raw(std::size_t at) const
{
    if (at >= m_file.size() || m_file[at] != '`') {
        return at;
    }
    const bool block = m_file.substr(at).starts_with("```");
    const std::string_view fence = block ? "```" : "`";
    const std::size_t end = m_file.find(fence, at + fence.size());
    return end == std::string_view::npos ? m_file.size() : end + fence.size();
}

std::size_t Syntax::step_in_code(std::size_t at, std::string& open) const
{
    const char c = m_file[at];
    const std::size_t behind = std::max(behind_string(at), behind_comment(at));
    if (behind > at) {
        return behind;
    }
    if (c == '(' || c == '[' || c == '{') {
        open.push_back(c);
    } else if (c == ')' || c == ']' || c == '}') {
        open.pop_back();
    }
    return at + 1;
}

/// In content quotes and round brackets are text, but for those of a call.
std::size_t Syntax::step_in_content(std::size_t at, std::string& open) const
{
    const char c = m_file[at];
    const std::size_t behind = std::max(behind_raw(at), behind_comment(at));
    if (behind > at) {
        return behind;
    }
    if (c == '\\') {
        return at + 2;
    }
    if (c == '[') {
        open.push_back(c);
    } else if (c == ']') {
        open.pop_back();
    } else if (c == '#') {
        const std::size_t next = at + 1 + name_at(at + 1).size();
        const bool code = next < m_file.size() && (m_file[next] == '(' || m_file[next] == '{');
        if (code) {
            open.push_back(m_file[next]);
        }
        return code ? next + 1 : next;
    }
    return at + 1;
}

std::size_t Syntax::behind_brackets(std::size_t at)
{
    std::string open(1, m_file[at]);
    std::size_t i = at + 1;
    while (i < m_file.size() && i - at < m_budget) {
        i = open.back() == '[' ? step_in_content(i, open) : step_in_code(i, open);
        if (open.empty()) {
            spend(i - at);
            return i;
        }
    }
    spend(i - at);
    return std::string_view::npos;
}

Call Syntax::call_at(std::size_t at)
{
    Call call{.name = name_at(at)};
    call.end = at + call.name.size();
    while (call.end < m_file.size() && (m_file[call.end] == '(' || m_file[call.end] == '[')) {
        const std::size_t end = behind_brackets(call.end);
        if (end == std::string_view::npos) {
            break;
        }
        if (m_file[call.end] == '[') {
            call.arguments.push_back({.value = {call.end, end}});
        } else {
            const auto more = arguments({call.end + 1, end - 1});
            call.arguments.insert(call.arguments.end(), more.begin(), more.end());
        }
        call.end = end;
    }
    return call;
}

std::vector<Argument> Syntax::arguments(marked::Part inside)
{
    std::vector<Argument> out;
    std::size_t begin = inside.begin;
    std::string open = "(";
    spend(inside.end - inside.begin);
    for (std::size_t at = inside.begin;
         at < inside.end && !open.empty() && m_budget > 0 && out.size() < most_arguments;) {
        if (open.size() == 1 && m_file[at] == ',') {
            add_argument(out, {begin, at});
            begin = ++at;
        } else {
            at = open.back() == '[' ? step_in_content(at, open) : step_in_code(at, open);
        }
    }
    if (out.size() < most_arguments) {
        add_argument(out, {begin, inside.end});
    }
    return out;
}

void Syntax::add_argument(std::vector<Argument>& out, marked::Part part) const
{
    part = without_blanks(part);
    const std::string_view name = name_at(part.begin);
    std::size_t colon = part.begin + name.size();
    while (colon < part.end && m_file[colon] == ' ') {
        ++colon;
    }
    const bool named = !name.empty() && colon < part.end && m_file[colon] == ':';
    const marked::Part value = named ? without_blanks({colon + 1, part.end}) : part;
    if (!value.empty()) {
        out.push_back({.name = named ? name : std::string_view{}, .value = value});
    }
}

/// Comments in front go as well.
marked::Part Syntax::without_blanks(marked::Part part) const
{
    while (!part.empty()) {
        const std::size_t behind = std::min(behind_comment(part.begin), part.end);
        if (behind > part.begin) {
            part.begin = behind;
        } else if (ascii::is_space(m_file[part.begin])) {
            ++part.begin;
        } else {
            break;
        }
    }
    while (!part.empty() && ascii::is_space(m_file[part.end - 1])) {
        --part.end;
    }
    return part;
}

} // namespace vitalign::typst
