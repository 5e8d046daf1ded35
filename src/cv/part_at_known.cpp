#include "cv/part_at_known.hpp"

#include "marked/compose.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace vitalign::cv {

namespace {

/// An entry begins no farther in front of its title.
constexpr std::size_t longest_author_list = 400;

constexpr std::array<std::string_view, 5> opening_quotes{"\xE2\x80\x9C", "\xE2\x80\x98", "\xC2\xAB", "\xE2\x80\x9E",
                                                         "``"};

/// The offsets at which a line of the file begins.
std::vector<std::size_t> line_starts(const marked::MarkedText& text, const marked::SourceText& source)
{
    std::vector<std::size_t> starts{0};
    std::size_t line = text.span(source, 0, 1).line;
    for (std::size_t i = 1; i < text.text.size(); ++i) {
        if (ascii::is_space(text.text[i - 1]) && !ascii::is_space(text.text[i])) {
            const std::size_t own = text.span(source, i, i + 1).line;
            if (own != line) {
                starts.push_back(i);
            }
            line = own;
        }
    }
    return starts;
}

/// Only signs and short numbers stand in front.
bool is_bare(std::string_view before)
{
    return std::ranges::none_of(text::folded_words(before),
                                [](const std::string& word) { return !ascii::all_digits(word) || word.size() > 3; });
}

bool begins_with_author(std::string_view line, const SourceRecord& record)
{
    constexpr std::size_t first_words = 4;
    if (record.authors.empty()) {
        return false;
    }
    const std::string family = text::fold_tight(record.authors.front().name.family);
    const auto words = text::folded_words(line.substr(0, 60));
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), first_words));
    return std::find(words.begin(), end, family) != end;
}

/// The line with which the entry of a known title begins.
std::optional<std::size_t> start_of(const FoundTitle& title, const std::string& text,
                                    const std::vector<std::size_t>& lines)
{
    auto line = std::ranges::upper_bound(lines, title.at.begin);
    while (line != lines.begin()) {
        --line;
        if (*line + longest_author_list < title.at.begin) {
            break;
        }
        const std::string_view before = std::string_view{text}.substr(*line, title.at.begin - *line);
        if (is_bare(before) || begins_with_author(before, *title.record)) {
            return *line;
        }
    }
    return std::nullopt;
}

/// Lines that begin as all known ones do.
void add_alike(const std::string& text, const std::vector<std::size_t>& lines, std::set<std::size_t>& starts)
{
    for (const std::string_view quote : opening_quotes) {
        const auto begins = [&](std::size_t at) { return std::string_view{text}.substr(at).starts_with(quote); };
        if (std::ranges::all_of(starts, begins)) {
            std::ranges::copy_if(lines, std::inserter(starts, starts.end()), begins);
        }
    }
}

std::set<std::size_t> starts_in(const marked::Block& block, const marked::SourceText& source, const KnownTitles& titles)
{
    const auto found = titles.find_in(block.text);
    std::set<std::size_t> starts;
    const bool fields = std::ranges::any_of(
        block.text.marks, [](const marked::Mark& mark) { return mark.style == marked::Style::field; });
    const bool several =
        std::ranges::any_of(found, [&](const FoundTitle& title) { return title.record != found.front().record; });
    if (block.kind == marked::Block::Kind::heading || fields || !several) {
        return starts;
    }
    const auto lines = line_starts(block.text, source);
    for (const FoundTitle& title : found) {
        if (const auto start = start_of(title, block.text.text, lines)) {
            starts.insert(*start);
        }
    }
    if (starts.size() >= 2) {
        add_alike(block.text.text, lines, starts);
    }
    return starts;
}

} // namespace

std::vector<marked::Block> part_at_known(const std::vector<marked::Block>& blocks, const marked::SourceText& source,
                                         const KnownTitles& titles)
{
    std::vector<marked::Block> out;
    for (const marked::Block& block : blocks) {
        const auto starts = starts_in(block, source, titles);
        if (starts.size() < 2) {
            out.push_back(block);
            continue;
        }
        std::size_t begin = 0;
        const auto cut = [&](std::size_t end) {
            const marked::Part part = marked::trimmed(block.text, {begin, end});
            if (!part.empty()) {
                out.push_back({block.kind, block.level, marked::slice(block.text, part)});
            }
            begin = end;
        };
        std::ranges::for_each(starts, [&](std::size_t start) { cut(start); });
        cut(block.text.text.size());
    }
    return out;
}

} // namespace vitalign::cv
