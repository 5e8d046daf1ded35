#include "typst/content.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "typst/calls.hpp"

#include <algorithm>
#include <charconv>

namespace vitalign::typst {

namespace {

std::size_t heading(Document& document, int level, marked::Part part)
{
    finish(document);
    document.indents.clear();
    document.out.begin(marked::Block::Kind::heading, level);
    content(document, part, false);
    finish(document);
    return part.end;
}

std::size_t behind_bullet(const Document& document, std::size_t text)
{
    std::size_t at = text;
    while (at < document.file.size() && ascii::is_digit(document.file[at])) {
        ++at;
    }
    const bool numbered = at > text && at - text <= 3 && document.file.substr(at).starts_with(". ");
    const std::string_view rest = document.file.substr(text);
    return numbered ? at + 2 : rest.starts_with("- ") || rest.starts_with("+ ") ? text + 2 : text;
}

/// Begins a heading, an item; ends what is above. Behind the mark; `at` if there is none.
std::size_t begin_line(Document& document, std::size_t at, std::size_t end)
{
    const std::size_t text = std::min(document.file.find_first_not_of(" \t\r", at), end);
    if (text == end || document.file[text] == '\n') {
        finish(document); // an empty line
        return at;
    }
    const std::size_t indent = text - at;
    const std::size_t mark = std::min(document.file.find_first_not_of('=', text), end);
    if (mark > text && mark < end && document.file[mark] == ' ') {
        return heading(document, static_cast<int>(std::min<std::size_t>(mark - text, 99)),
                       {mark, std::min(document.file.find('\n', mark), end)});
    }
    if (const std::size_t behind = behind_bullet(document, text); behind > text) {
        begin_item(document, indent);
        return behind;
    }
    if (document.out.writes(marked::Block::Kind::item) && !document.indents.empty() &&
        indent <= document.indents.back()) {
        finish(document);
    }
    return at;
}

std::size_t text(Document& document, marked::Part part)
{
    const std::string_view plain = document.syntax.text(part);
    const std::size_t size = std::min(plain.find_first_of("#\\*_`<~/ \t\r\n", 1), plain.size());
    document.out.put(plain.substr(0, size), part.begin);
    return part.begin + size;
}

/// Inside a word the signs are text.
std::size_t toggle(Document& document, marked::Style style, std::size_t at)
{
    const bool before = at > 0 && ascii::is_alnum(document.file[at - 1]);
    const bool behind = at + 1 < document.file.size() && ascii::is_alnum(document.file[at + 1]);
    if (before && behind) {
        document.out.put(document.file.substr(at, 1), at);
    } else if (!document.out.close(style)) {
        document.out.open(style);
    }
    return at + 1;
}

std::size_t raw(Document& document, std::size_t at)
{
    const std::size_t end = document.syntax.behind_raw(at);
    const bool block = document.file.substr(at).starts_with("```");
    if (!block && end > at + 2) {
        document.out.open(marked::Style::code);
        document.out.put_flowing(document.file.substr(at + 1, end - at - 2), at + 1);
        document.out.close(marked::Style::code);
    }
    return end;
}

/// `<name>` labels what is before it.
std::size_t label(Document& document, std::size_t at)
{
    const std::string_view name = document.syntax.name_at(at + 1);
    const std::size_t end = at + 1 + name.size();
    if (!name.empty() && end < document.file.size() && document.file[end] == '>') {
        return end + 1;
    }
    return document.out.put("<", at), at + 1;
}

std::size_t step(Document& document, marked::Part part, bool blocks)
{
    const std::size_t at = part.begin;
    if (const std::size_t behind = document.syntax.behind_comment(at); behind > at) {
        return behind;
    }
    switch (document.file[at]) {
    case '#': return code(document, at + 1, blocks && !document.out.has_text());
    case '\\': return escape(document, at);
    case '*': return toggle(document, marked::Style::bold, at);
    case '_': return toggle(document, marked::Style::italic, at);
    case '`': return raw(document, at);
    case '<': return label(document, at);
    case '~': return document.out.blank(at), at + 1;
    case '\n': return document.out.line_break(at), at + 1;
    case ' ':
    case '\t':
    case '\r': return document.out.blank(at), at + 1;
    default: return text(document, part);
    }
}

} // namespace

void content(Document& document, marked::Part part, bool blocks)
{
    if (++document.depth <= deepest) {
        bool line_start = true;
        for (std::size_t at = part.begin; at < part.end;) {
            const std::size_t behind = blocks && line_start ? begin_line(document, at, part.end) : at;
            line_start = behind == at && document.file[at] == '\n';
            at = behind > at ? behind : step(document, {at, part.end}, blocks);
        }
    }
    --document.depth;
}

void begin_item(Document& document, std::size_t indent)
{
    finish(document);
    while (!document.indents.empty() && document.indents.back() >= indent) {
        document.indents.pop_back();
    }
    document.indents.push_back(indent);
    document.out.begin(marked::Block::Kind::item, static_cast<int>(document.indents.size()));
}

void finish(Document& document)
{
    document.out.close_to(0);
    document.out.finish();
}

std::size_t escape(Document& document, std::size_t at)
{
    if (at + 1 >= document.file.size() || ascii::is_space(document.file[at + 1])) {
        return document.out.line_break(at), at + 1;
    }
    const std::size_t end = document.file.substr(at).starts_with("\\u{") ? document.file.substr(at, 12).find('}') : 0;
    if (end == 0 || end == std::string_view::npos) {
        return document.out.put(document.file.substr(at + 1, 1), at + 1), at + 2;
    }
    unsigned code = 0;
    std::from_chars(document.file.data() + at + 3, document.file.data() + at + end, code, 16);
    const bool valid = code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    document.out.put_for(valid ? utf8::encode(std::u32string(1, code)) : "", at, at + end + 1);
    return at + end + 1;
}

} // namespace vitalign::typst
