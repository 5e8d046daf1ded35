#include "org/inline.hpp"

#include "org/emphasis.hpp"
#include "schemas/ascii.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

namespace vitalign::org {

namespace {

constexpr std::string_view special_characters = "[\\@{*/_=~";

struct Entity {
    std::string_view name;
    std::string_view text;
};

/// Names that Org has and HTML has not.
constexpr std::array<Entity, 6> entities{
    {{"dots", "…"}, {"ldots", "…"}, {"quotedblleft", "“"}, {"dag", "†"}, {"ddag", "‡"}, {"star", "*"}}};

std::string entity(std::string_view name)
{
    const auto* found = std::ranges::find(entities, name, &Entity::name);
    if (found != entities.end()) {
        return std::string{found->text};
    }
    const std::string reference = "&" + std::string{name} + ";";
    const std::string decoded = text::decode_entities(reference);
    return decoded == reference ? std::string{} : decoded;
}

struct Cursor {
    marked::BlockWriter& out;
    const marked::MarkedText& raw;
    std::string_view text;
    std::size_t at = 0;
    OpenEmphases open = {};
    std::map<std::string_view, std::size_t> none_before = {}; ///< for what was searched and not found

    std::size_t place(std::size_t offset) const { return raw.origin[offset]; }
};

void put(Cursor& now, std::size_t begin, std::size_t end)
{
    while (begin < end) {
        const std::size_t blank =
            begin + std::min(now.text.substr(begin, end - begin).find_first_of(" \t\n"), end - begin);
        if (blank > begin) { // a word stands on one line of the file, so that its bytes are neighbours there
            now.out.put(now.text.substr(begin, blank - begin), now.place(begin));
        }
        if (blank < end) {
            now.text[blank] == '\n' ? now.out.line_break(now.place(blank)) : now.out.blank(now.place(blank));
        }
        begin = blank + 1;
    }
}

/// Where `what` comes next; nothing if that is too far away. What was searched is not searched again.
std::optional<std::size_t> find(Cursor& now, std::string_view what, std::size_t from)
{
    constexpr std::size_t farthest = 2000;
    std::size_t& none_before = now.none_before[what];
    const std::size_t begin = std::max(from, none_before);
    const std::size_t limit = from + farthest;
    if (begin >= limit) {
        return std::nullopt;
    }
    const std::size_t found = now.text.substr(std::min(begin, now.text.size()), limit - begin).find(what);
    if (found == std::string_view::npos) {
        none_before = limit + 1 - what.size(); // its first byte may stand at the end already
        return std::nullopt;
    }
    return begin + found;
}

/// `[[address][text]]` or `[[address]]`
bool link(Cursor& now)
{
    const auto end = now.text.substr(now.at).starts_with("[[") ? find(now, "]]", now.at + 2) : std::nullopt;
    if (!end) {
        return false;
    }
    const std::string_view inner = now.text.substr(now.at + 2, *end - now.at - 2);
    const std::size_t parted = inner.find("][");
    const std::string_view address = inner.substr(0, parted);
    const std::size_t shown = now.at + 2 + (parted == std::string_view::npos ? 0 : parted + 2);
    now.out.open(marked::Style::link, std::string{address});
    if (parted != std::string_view::npos || !address.starts_with("file:")) {
        put(now, shown, *end);
    }
    now.out.close(marked::Style::link);
    now.at = *end + 2;
    return true;
}

bool footnote(Cursor& now)
{
    const auto end = now.text.substr(now.at).starts_with("[fn:") ? find(now, "]", now.at) : std::nullopt;
    now.at = end ? *end + 1 : now.at;
    return end.has_value();
}

/// Raw parts for one export format, macros.
bool snippet(Cursor& now, std::string_view open, std::string_view close)
{
    const auto end = now.text.substr(now.at).starts_with(open) ? find(now, close, now.at + open.size()) : std::nullopt;
    now.at = end ? *end + close.size() : now.at;
    return end.has_value();
}

/// `\&`, and `\-` where a word may be parted.
bool escaped(Cursor& now)
{
    const std::string_view sign = now.text.substr(now.at + 1, 1);
    if (sign.empty() || std::string_view{"&%$#_{}-"}.find(sign) == std::string_view::npos) {
        return false;
    }
    if (sign != "-") {
        put(now, now.at + 1, now.at + 2);
    }
    now.at += 2;
    return true;
}

/// A line break, an escaped sign, an entity.
bool backslash(Cursor& now)
{
    const std::size_t begin = now.at;
    if (now.text.substr(now.at).starts_with("\\\\")) {
        now.out.line_break(now.place(begin));
        now.at += 2;
        return true;
    }
    std::size_t end = begin + 1;
    while (end < now.text.size() && ascii::is_alnum(now.text[end])) {
        ++end;
    }
    const std::string_view name = now.text.substr(begin + 1, end - begin - 1);
    if (name.empty()) {
        return escaped(now);
    }
    const std::string decoded = entity(name);
    if (decoded.empty()) {
        return false;
    }
    end += now.text.substr(end).starts_with("{}") ? 2 : 0;
    decoded == "\u00A0" ? now.out.blank(now.place(begin))
                        : now.out.put_for(decoded, now.place(begin), now.place(end - 1) + 1);
    now.at = end;
    return true;
}

bool emphasis(Cursor& now)
{
    const Emphasis* kind = emphasis_of(now.text[now.at]);
    const auto end = kind == nullptr ? std::nullopt : end_of_emphasis(now.text, now.at, now.open);
    if (!end) {
        return false;
    }
    now.out.open(kind->style);
    if (kind->verbatim) {
        put(now, now.at + 1, *end);
        now.out.close(kind->style);
        now.at = *end + 1;
    } else {
        now.open.ends.push_back(*end);
        ++now.at;
    }
    return true;
}

bool special(Cursor& now)
{
    switch (now.text[now.at]) {
    case '[': return link(now) || footnote(now);
    case '\\': return backslash(now);
    case '@': return snippet(now, "@@", "@@");
    case '{': return snippet(now, "{{{", "}}}");
    default: return emphasis(now);
    }
}

} // namespace

void put_inline(marked::BlockWriter& out, const marked::MarkedText& raw)
{
    Cursor now{.out = out, .raw = raw, .text = raw.text};
    auto& ends = now.open.ends;
    while (now.at < now.text.size()) {
        for (; !ends.empty() && ends.back() == now.at; ends.pop_back()) {
            out.close(emphasis_of(now.text[now.at++])->style);
        }
        if (now.at < now.text.size() && !special(now)) {
            const std::size_t end = std::min(now.text.find_first_of(special_characters, now.at + 1), now.text.size());
            put(now, now.at, end);
            now.at = end;
        }
    }
    out.close_to(0);
}

} // namespace vitalign::org
