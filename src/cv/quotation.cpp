#include "cv/quotation.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace vitalign::cv {

namespace {

struct Quotes {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<Quotes, 8> quote_pairs{
    {{"\"", "\""}, {"“", "”"}, {"``", "''"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"‘", "’"}, {"'", "'"}}};

/// No entry holds more quotations: what does is garbage, and must not take long.
constexpr int most_quotations = 8;

/// Shorter quotations are nicknames and quoted words.
constexpr std::size_t shortest_title = 10;

/// Where a text holds just one quote behind the opening one, it closes, whatever follows.
std::pair<std::size_t, std::size_t> only_other(std::string_view text, std::string_view close, std::size_t from)
{
    const std::size_t at = text.find(close, from);
    const bool only = at != std::string_view::npos && text.find(close, at + close.size()) == std::string_view::npos;
    const bool apostrophe = close == "'" || close == "’";
    return only && !apostrophe ? std::pair{at, close.size()} : std::pair{std::string_view::npos, std::size_t{0}};
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
    return only_other(text, close, from);
}

} // namespace

std::optional<Quotation> find_quotation(const marked::MarkedText& text)
{
    const std::string_view all{text.text};
    for (const Quotes& pair : quote_pairs) {
        int attempts = 0;
        for (std::size_t open = all.find(pair.open); open != std::string_view::npos && attempts < most_quotations;
             open = all.find(pair.open, open + 1), ++attempts) {
            const std::size_t begin = open + pair.open.size();
            if (pair.open == "'" && open > 0 && !ascii::is_space(all[open - 1])) {
                continue; // an apostrophe
            }
            const auto close = closing(all, pair.close, begin);
            const bool found = close.first != std::string_view::npos && close.first - begin >= shortest_title;
            // `Xi "Tony" Chen, "Title"`: behind a nickname another quotation opens.
            const std::string_view inner = all.substr(begin, found ? close.first - begin : 0);
            const bool nickname = inner.find(fmt::format(", {}", pair.open)) != std::string_view::npos;
            if (found && !nickname) {
                return Quotation{{begin, close.first}, {open, close.first + close.second}};
            }
        }
    }
    return std::nullopt;
}

} // namespace vitalign::cv
