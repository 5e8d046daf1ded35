#include "title_mark.hpp"

#include "ascii.hpp"
#include "author_list.hpp"

#include <array>
#include <fmt/format.h>

namespace vitalign {

namespace {

struct Quotes {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<Quotes, 6> quote_pairs{
    {{"\"", "\""}, {"“", "”"}, {"``", "''"}, {"„", "“"}, {"«", "»"}, {"‘", "’"}}};

/// No entry holds more quotations: what does is garbage, and must not take long.
constexpr int most_quotations = 8;

/// Shorter quotations are nicknames and quoted words.
constexpr std::size_t shortest_title = 10;

FoundTitle around(const MarkedText& text, Part inner, Part outer)
{
    return {.title = trimmed(text, inner, ",."),
            .before = trimmed(text, {0, outer.begin}, ",:;"),
            .behind = trimmed(text, {outer.end, text.text.size()}, ",.:;")};
}

/// Place and length of the closing quote: one that punctuation precedes or follows, or that ends the text; a plain or
/// typographic one will do whatever opened. Quoted words inside the title are followed by more words.
std::pair<std::size_t, std::size_t> closing(std::string_view text, std::string_view close, std::size_t from)
{
    for (std::size_t at = from; at < text.size(); ++at) {
        for (const std::string_view quote :
             {close, std::string_view{"\""}, std::string_view{"”"}, std::string_view{"''"}}) {
            if (!text.substr(at).starts_with(quote)) {
                continue;
            }
            const std::string_view behind = ascii::trim(text.substr(at + quote.size()));
            constexpr std::string_view marks = ".,?!;";
            const bool before_mark = at > from && marks.find(text[at - 1]) != std::string_view::npos;
            const bool after_mark = behind.empty() || marks.find(behind.front()) != std::string_view::npos ||
                                    behind.front() == '(' || behind.front() == '[' ||
                                    text[std::min(at + quote.size(), text.size() - 1)] == '\n';
            if (before_mark || after_mark || behind.starts_with("In ") || behind.starts_with("in ")) {
                return {at, quote.size()};
            }
        }
    }
    return {std::string_view::npos, 0};
}

/// The first quotation that is long enough for a title; shorter ones are nicknames.
std::optional<FoundTitle> quoted(const MarkedText& text)
{
    const std::string_view all{text.text};
    for (const Quotes& pair : quote_pairs) {
        int attempts = 0;
        for (std::size_t open = all.find(pair.open); open != std::string_view::npos && attempts < most_quotations;
             open = all.find(pair.open, open + 1), ++attempts) {
            const std::size_t begin = open + pair.open.size();
            const auto close = closing(all, pair.close, begin);
            const bool found = close.first != std::string_view::npos && close.first - begin >= shortest_title;
            // `Xi "Tony" Chen, "Title"`: behind a nickname another quotation opens.
            const std::string_view inner = all.substr(begin, found ? close.first - begin : 0);
            const bool nickname = inner.find(fmt::format(", {}", pair.open)) != std::string_view::npos;
            if (found && !nickname) {
                return around(text, {begin, close.first}, {open, close.first + close.second});
            }
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
    const std::string_view after = ascii::trim(std::string_view{text.text}.substr(mark.end));
    // A bold name among names is the CV's owner.
    const bool in_list = (before.empty() || before.ends_with(',')) && after.starts_with(',');
    const bool author = mark.style == Style::bold && words <= 4 && in_list && looks_like_authors(inner);
    return words >= 3 && inner.size() >= shortest_title && !behind_in && !author;
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

/// Where "(2024)." or "(2024," ends, behind a list of authors.
std::size_t year_in_brackets(std::string_view text)
{
    for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
        const std::size_t close = text.find(')', at);
        const bool year = close != std::string_view::npos && close >= at + 5 &&
                          ascii::number(text.substr(at + 1, 4)).value_or(0) >= 1900;
        const bool stop = year && close + 1 < text.size() && (text[close + 1] == '.' || text[close + 1] == ',');
        if (stop && looks_like_authors(text.substr(0, at))) {
            return close + 2;
        }
    }
    return std::string_view::npos;
}

std::optional<FoundTitle> behind_year(const MarkedText& text, std::size_t begin)
{
    const auto ends = sentence_ends(text.text);
    const auto end = std::ranges::upper_bound(ends, begin);
    const Part title = trimmed(text, {begin, end == ends.end() ? text.text.size() : *end + 1}, ".");
    return title.empty() ? std::nullopt : std::optional{around(text, title, title)};
}

/// "Authors. Title. Venue" and "Authors (2019). Title. Venue".
bool is_year(std::string_view text)
{
    const auto year = ascii::number(ascii::trim(text));
    return year && *year >= 1900 && *year <= 2100;
}

/// "A. Oh, B. Kim: Title. Venue", as DBLP prints it: the colon ends a list of authors.
std::size_t end_of_dblp_authors(std::string_view text)
{
    const std::size_t colon = text.find(": ");
    const std::string_view authors = text.substr(0, colon == std::string_view::npos ? 0 : colon);
    return authors.find(',') != std::string_view::npos && looks_like_authors(authors) ? colon + 1
                                                                                      : std::string_view::npos;
}

std::optional<FoundTitle> punctuated(const MarkedText& text)
{
    const std::string_view all{text.text};
    const auto ends = sentence_ends(all);
    if (ends.empty()) {
        return std::nullopt;
    }
    std::size_t first = 0;
    std::size_t begin = 0;
    if (const std::size_t colon = end_of_dblp_authors(all); colon < ends[0]) {
        begin = colon;
    } else if (looks_like_authors(all.substr(0, ends[0]))) {
        begin = ends[0] + 1;
        first = 1;
        // "Authors. 2023. Title."
        if (ends.size() > 1 && is_year(all.substr(begin, ends[1] - begin))) {
            begin = ends[1] + 1;
            first = 2;
        }
    }
    const std::size_t end = first < ends.size() ? ends[first] + 1 : all.size(); // a question mark belongs to the title
    const Part title = trimmed(text, {begin, end}, ".");
    return title.empty() ? std::nullopt : std::optional{around(text, title, {begin, end})};
}

} // namespace

std::optional<FoundTitle> find_title(const MarkedText& text)
{
    if (auto found = quoted(text)) {
        return found;
    }
    // "Authors (2024). Title. *Venue*": the year in brackets tells where the title begins, whatever is italic.
    if (const std::size_t year = year_in_brackets(text.text); year != std::string_view::npos) {
        if (auto found = behind_year(text, year)) {
            return found;
        }
    }
    if (auto found = styled(text)) {
        return found;
    }
    return punctuated(text);
}

} // namespace vitalign
