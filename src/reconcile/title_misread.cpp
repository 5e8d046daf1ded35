#include "reconcile/title_misread.hpp"

#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace vitalign::reconcile {

namespace {

/// The words of a title with what stands in front of each.
struct TitleWord {
    std::string_view gap = {};
    std::string folded = {};
};

std::vector<TitleWord> words_of(std::string_view title)
{
    std::vector<TitleWord> words;
    const auto is_letter = [&](std::size_t i) {
        return ascii::is_alnum(title[i]) || static_cast<unsigned char>(title[i]) >= 0x80;
    };
    std::size_t gap = 0;
    for (std::size_t at = 0; at < title.size();) {
        std::size_t begin = at;
        while (begin < title.size() && !is_letter(begin)) {
            ++begin;
        }
        std::size_t end = begin;
        while (end < title.size() && is_letter(end)) {
            ++end;
        }
        std::string folded = text::fold_tight(title.substr(begin, end - begin));
        if (!folded.empty()) { // else quotation marks and dashes: they belong to the gap
            words.push_back({title.substr(gap, begin - gap), std::move(folded)});
            gap = end;
        }
        at = end;
    }
    return words;
}

/// A sentence ends, a quotation, or a line: what parts fields, and seldom a title.
bool parts_fields(std::string_view gap)
{
    constexpr std::array<std::string_view, 6> ends{". ", ".\u201D", ",\u201D", ".\"", ",\"", ".''"};
    return std::ranges::any_of(ends, [&](auto end) { return gap.find(end) != std::string_view::npos; }) ||
           gap.find_first_of(";\n") != std::string_view::npos;
}

/// Whether all words from there on are names of the record's people.
bool are_names(std::span<const TitleWord> words, const SourceRecord& record)
{
    std::set<std::string> names;
    for (const Contributor& author : record.authors) {
        std::ranges::move(text::folded_words(author.name.display()), std::inserter(names, names.end()));
    }
    return std::ranges::all_of(words, [&](const TitleWord& word) { return names.contains(word.folded); });
}

/// Whether they are how the record's venue begins, or the whole of it with its year: "PPSN 98".
bool begin_venue(std::span<const TitleWord> words, const SourceRecord& record)
{
    constexpr std::size_t telling = 4;
    std::string row;
    for (const TitleWord& word : words) {
        row += word.folded;
    }
    const std::string venue = text::fold_tight(record.venue.value_or(""));
    const std::string year = record.date ? fmt::format("{}", record.date->year) : "";
    return row.size() >= telling && (venue.starts_with(row) || row == venue + year ||
                                     (year.size() > 2 && row == venue + year.substr(year.size() - 2)));
}

/// A remark in brackets at the end: "(1 page abstract)"; no number of a part, which is another work.
bool is_remark(std::span<const TitleWord> words, std::string_view read)
{
    constexpr std::size_t telling = 4; // "(VI)" is none
    constexpr std::array<std::string_view, 11> parts{"part", "parts", "teil", "partie", "parte", "volume",
                                                     "vol",  "book",  "ii",   "iii",    "iv"};
    if (std::ranges::find(parts, words.front().folded) != parts.end() ||
        (words.size() == 1 && (words.front().folded.size() < telling || ascii::all_digits(words.front().folded)))) {
        return false;
    }
    const std::size_t open = words.front().gap.find_first_of("([");
    const std::size_t close = read.find_last_not_of(" .,");
    return open != std::string_view::npos && close != std::string_view::npos &&
           read[close] == (words.front().gap[open] == '(' ? ')' : ']');
}

} // namespace

bool swallowed_neighbours(std::string_view read, const SourceRecord& record)
{
    const auto words = words_of(read);
    const std::string wanted = text::fold_tight(record.title);
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::string row;
        for (std::size_t end = begin; end < words.size() && row.size() < wanted.size(); ++end) {
            row += words[end].folded;
            if (row == wanted) {
                const std::span<const TitleWord> tail = std::span{words}.subspan(end + 1);
                const bool front = begin == 0 || parts_fields(words[begin].gap);
                const bool behind = tail.empty() || parts_fields(tail.front().gap) || are_names(tail, record) ||
                                    begin_venue(tail, record) || is_remark(tail, read);
                return front && behind;
            }
        }
    }
    return true; // the record's title stands elsewhere
}

} // namespace vitalign::reconcile
