#include "org/lines.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::org {

namespace {

constexpr std::array<std::string_view, 8> states{"TODO",    "DONE",      "NEXT",     "WAITING",
                                                 "STARTED", "CANCELLED", "CANCELED", "HOLD"};

std::size_t indent_of(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// Removes a word from the beginning of the title.
bool consume_word(std::string_view& title, std::string_view word)
{
    const bool there = title.starts_with(word) && (title.size() == word.size() || title[word.size()] == ' ');
    title = there ? ascii::trim(title.substr(word.size())) : title;
    return there;
}

/// `:tag:other:` at the end of a heading; empty if there is none.
std::string_view tags_of(std::string_view title)
{
    const std::size_t begin = title.find_last_of(" \t") + 1;
    const std::string_view tags = title.substr(begin);
    const bool all = std::ranges::all_of(
        tags, [](char c) { return ascii::is_alnum(c) || std::string_view{":_@#%"}.find(c) != std::string_view::npos; });
    return begin > 0 && tags.size() > 2 && tags.starts_with(':') && tags.ends_with(':') && all ? tags : "";
}

/// How long the bullet is with the blank behind it: `- `, `+ `, `1. `, an indented `* `. 0 if there is none.
std::size_t bullet_size(std::string_view text, bool indented)
{
    std::size_t size = 0;
    while (size < text.size() && ascii::is_digit(text[size])) {
        ++size;
    }
    const std::string_view ends = size > 0 ? ".)" : indented ? "-+*" : "-+";
    if (size >= text.size() || size > 3 || ends.find(text[size]) == std::string_view::npos) {
        return 0;
    }
    ++size;
    return size == text.size() ? size : text[size] == ' ' || text[size] == '\t' ? size + 1 : 0;
}

} // namespace

std::optional<Heading> heading_of(std::string_view line)
{
    const std::size_t stars = std::min(line.find_first_not_of('*'), line.size());
    if (stars == 0 || stars == line.size() || line[stars] != ' ') {
        return std::nullopt;
    }
    Heading out{.level = static_cast<int>(std::min<std::size_t>(stars, 99)), .title = ascii::trim(line.substr(stars))};
    for (const std::string_view state : states) {
        if (consume_word(out.title, state)) {
            break;
        }
    }
    if (out.title.starts_with("[#") && out.title.size() > 3 && out.title[3] == ']') {
        out.title = ascii::trim(out.title.substr(4));
    }
    out.left_out = consume_word(out.title, "COMMENT");
    const std::string_view tags = tags_of(out.title);
    out.left_out = out.left_out || tags.find(":noexport:") != std::string_view::npos;
    out.title = ascii::trim(out.title.substr(0, out.title.size() - tags.size()));
    return out;
}

std::optional<Item> item_of(std::string_view line)
{
    Item item{.indent = indent_of(line)};
    item.text = line.substr(item.indent);
    const std::size_t bullet = bullet_size(item.text, item.indent > 0);
    if (bullet == 0) {
        return std::nullopt;
    }
    item.text = item.text.substr(bullet);
    if (item.text.starts_with("[@")) {
        item.text.remove_prefix(std::min(item.text.find(']'), item.text.size() - 1) + 1);
    }
    for (const std::string_view box : {"[ ]", "[X]", "[-]"}) {
        item.text.remove_prefix(item.text.starts_with(box) ? box.size() : 0);
    }
    return item;
}

std::string_view block_of(std::string_view line)
{
    line = ascii::trim(line);
    return ascii::consume(line, "#+begin_") ? line.substr(0, line.find_first_of(" \t")) : std::string_view{};
}

bool is_silent(std::string_view line)
{
    line = ascii::trim(line);
    const bool comment = line == "#" || line.starts_with("# ") || line.starts_with("#+");
    const bool command = line.starts_with('\\') && (line.ends_with('}') || line.find(' ') == std::string_view::npos) &&
                         line.size() > 2 && ascii::is_alpha(line[1]) && !line.starts_with("\\nbsp");
    return comment || command;
}

bool begins_drawer(std::string_view line)
{
    line = ascii::trim(line);
    return line.size() > 2 && line.starts_with(':') && line.ends_with(':') &&
           std::ranges::all_of(line.substr(1, line.size() - 2),
                               [](char c) { return ascii::is_alnum(c) || c == '_' || c == '-'; });
}

} // namespace vitalign::org
