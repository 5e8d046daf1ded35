#include "title_mark.hpp"

#include "ascii.hpp"
#include "author_list.hpp"

#include <array>

namespace vitalign {

namespace {

struct Quotes {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<Quotes, 6> quote_pairs{
    {{"\"", "\""}, {"“", "”"}, {"``", "''"}, {"„", "“"}, {"«", "»"}, {"‘", "’"}}};

/// Shorter quotations are nicknames and quoted words.
constexpr std::size_t shortest_title = 10;

FoundTitle around(const MarkedText& text, Part inner, Part outer)
{
    return {.title = trimmed(text, inner, ",."),
            .before = trimmed(text, {0, outer.begin}, ",:;"),
            .behind = trimmed(text, {outer.end, text.text.size()}, ",.:;")};
}

/// The closing quote that ends the title: the first one that is not followed by a letter.
std::size_t closing(std::string_view text, std::string_view close, std::size_t from)
{
    for (std::size_t at = text.find(close, from); at != std::string_view::npos; at = text.find(close, at + 1)) {
        const std::size_t next = at + close.size();
        if (next >= text.size() || !ascii::is_alnum(text[next])) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::optional<FoundTitle> quoted(const MarkedText& text)
{
    const std::string_view all{text.text};
    for (const Quotes& pair : quote_pairs) {
        const std::size_t open = all.find(pair.open);
        if (open == std::string_view::npos) {
            continue;
        }
        const std::size_t begin = open + pair.open.size();
        const std::size_t end = closing(all, pair.close, begin);
        if (end != std::string_view::npos && end - begin >= shortest_title) {
            return around(text, {begin, end}, {open, end + pair.close.size()});
        }
    }
    return std::nullopt;
}

/// A styled part that reads like a title: several words, no author list, not the venue behind "In".
bool can_be_title(const MarkedText& text, const Mark& mark)
{
    const std::string_view inner = std::string_view{text.text}.substr(mark.begin, mark.end - mark.begin);
    const std::string_view before = ascii::trim(std::string_view{text.text}.substr(0, mark.begin));
    const auto words = std::ranges::count(inner, ' ') + 1;
    const bool behind_in =
        before.ends_with(" In") || before.ends_with("In:") || before == "In" || before.ends_with(". In");
    return words >= 3 && inner.size() >= shortest_title && !behind_in;
}

std::optional<FoundTitle> styled(const MarkedText& text)
{
    for (const Style style : {Style::link, Style::bold, Style::italic}) {
        for (const Mark& mark : text.marks) {
            if (mark.style == style && can_be_title(text, mark)) {
                return around(text, {mark.begin, mark.end}, {mark.begin, mark.end});
            }
        }
    }
    return std::nullopt;
}

/// Ends of sentences outside brackets: a stop behind a word of at least two letters, followed by a blank.
std::vector<std::size_t> sentence_ends(std::string_view text)
{
    std::vector<std::size_t> ends;
    int depth = 0;
    for (std::size_t i = 2; i + 1 < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
        const bool stop = (text[i] == '.' || text[i] == '?' || text[i] == '!') && ascii::is_space(text[i + 1]);
        const bool initial = ascii::is_upper(text[i - 1]) && !ascii::is_alnum(text[i - 2]);
        if (stop && depth == 0 && !initial) {
            ends.push_back(i);
        }
    }
    return ends;
}

/// "Authors. Title. Venue" and "Authors (2019). Title. Venue".
std::optional<FoundTitle> punctuated(const MarkedText& text)
{
    const std::string_view all{text.text};
    const auto ends = sentence_ends(all);
    if (ends.empty()) {
        return std::nullopt;
    }
    std::size_t first = 0;
    std::size_t begin = 0;
    if (looks_like_authors(all.substr(0, ends[0]))) {
        begin = ends[0] + 1;
        first = 1;
    }
    const std::size_t end = first < ends.size() ? ends[first] : all.size();
    const Part title = trimmed(text, {begin, end}, ".");
    return title.empty() ? std::nullopt : std::optional{around(text, title, {begin, end})};
}

} // namespace

std::optional<FoundTitle> find_title(const MarkedText& text)
{
    if (auto found = quoted(text)) {
        return found;
    }
    if (auto found = styled(text)) {
        return found;
    }
    return punctuated(text);
}

} // namespace vitalign
