#include "reconcile/numbers_misread.hpp"

#include "normalise/page_range.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <tuple>

namespace vitalign::reconcile {

namespace {

auto begin_of(const Span& span)
{
    return std::tuple{span.file, span.line, span.column};
}

bool lies_in(const Span& inner, const Span& outer)
{
    return begin_of(inner) >= begin_of(outer) &&
           begin_of(inner) < std::tuple{outer.file, outer.end_line, outer.end_column};
}

} // namespace

bool is_other_year_there(const Entry& entry, const SourceRecord& record)
{
    const std::string year = record.date ? fmt::format("{}", record.date->year) : "";
    const auto claims = [](const auto& stated, const Span& at) { return stated && lies_in(at, stated->at); };
    // A linked text is the place of its DOI, whatever it says.
    const bool in_doi = entry.doi && entry.doi->value.str().find(year) != std::string::npos;
    return !year.empty() && std::ranges::any_of(entry.words, [&](const auto& word) {
        return word.value == year && !claims(entry.title, word.at) && !claims(entry.venue, word.at) &&
               !claims(entry.pages, word.at) && !claims(entry.patent, word.at) && !claims(entry.arxiv, word.at) &&
               !(in_doi && claims(entry.doi, word.at));
    });
}

bool are_numbers_there(const Entry& entry, const SourceRecord& record)
{
    const auto range = record.pages ? normalise::page_range(*record.pages) : std::nullopt;
    const std::string volume = text::fold_tight(record.volume.value_or(""));
    const std::string issue = text::fold_tight(entry.number.value_or(""));
    if (!range || volume.empty() || issue == volume || issue == range->first) {
        return false;
    }
    const auto is_at = [&](std::size_t i, const std::string& value) {
        return i < entry.words.size() && entry.words[i].value == value;
    };
    for (std::size_t i = 0; i + 1 < entry.words.size(); ++i) {
        const bool over = ascii::all_digits(entry.words[i + 1].value) && is_at(i + 2, range->first);
        if (is_at(i, volume) && (is_at(i + 1, range->first) || over)) {
            return true;
        }
    }
    return false;
}

bool is_number_of_list(const Entry& entry)
{
    const auto behind = [&](const auto& stated) { return begin_of(stated.at) > begin_of(entry.volume->at); };
    return entry.volume && entry.title && behind(*entry.title) && std::ranges::all_of(entry.authors, behind) &&
           !(entry.venue && !behind(*entry.venue));
}

} // namespace vitalign::reconcile
