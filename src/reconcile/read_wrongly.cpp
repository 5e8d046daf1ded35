#include "reconcile/read_wrongly.hpp"

#include "normalise/venue.hpp"
#include "reconcile/names_apart.hpp"
#include "reconcile/names_misread.hpp"
#include "reconcile/numbers_misread.hpp"
#include "reconcile/title_misread.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <tuple>

namespace vitalign::reconcile {

namespace {

/// Whether every author of the record stands in the text; groups seldom do.
bool all_present(const SourceRecord& record, const cv::Alignment& alignment)
{
    for (std::size_t i = 0; i < alignment.authors.size(); ++i) {
        if (!record.authors[i].organisation && alignment.authors[i].state != cv::Aligned::present) {
            return false;
        }
    }
    return alignment.authors_present() > 0;
}

bool is_title_misread(const Entry& entry, const SourceRecord& record, const cv::Alignment& alignment)
{
    return alignment.title.state == cv::Aligned::present && entry.title &&
           swallowed_neighbours(entry.title->value, record);
}

/// Whether `inner` begins within `outer`.
bool lies_in(const Span& inner, const Span& outer)
{
    const auto from = [](const Span& span) { return std::tuple{span.file, span.line, span.column}; };
    const auto to = [](const Span& span) { return std::tuple{span.file, span.end_line, span.end_column}; };
    return from(inner) >= from(outer) && from(inner) < to(outer);
}

/// The venue stands there, and not only as part of a DOI: `10.21437/Interspeech.2013-1`.
bool is_venue_there(const cv::Alignment& alignment, const Entry& entry)
{
    return alignment.venue.state == cv::Aligned::present && !(entry.doi && lies_in(alignment.venue.at, entry.doi->at));
}

/// What was read as the venue begins with the end of the title: "Part I: Theory. Opt. Lett.".
bool has_venue_behind(const std::string& read, const SourceRecord& record)
{
    const auto recorded = normalise::venue_form(record.venue.value_or(""), record.venue_key.value_or(""));
    for (std::size_t at = read.find(". "); at != std::string::npos; at = read.find(". ", at + 1)) {
        if (normalise::relate(normalise::venue_form(read.substr(at + 2)), recorded) == normalise::VenueRelation::same) {
            return true;
        }
    }
    return false;
}

bool ends_with_digit_and(std::string_view text, std::string_view sign)
{
    return text.ends_with(sign) && text.size() > sign.size() && ascii::is_digit(text[text.size() - sign.size() - 1]);
}

/// A number that stands only at the end of a range of pages, or behind a volume: "47(2):1992-2008", "47:2008-19".
bool is_page(std::string_view number, std::string_view text)
{
    constexpr std::array<std::string_view, 3> dashes{"-", "\u2013", "\u2014"};
    bool found = false;
    for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
        const std::string_view before = text.substr(0, at);
        const bool ends_range =
            std::ranges::any_of(dashes, [&](auto dash) { return ends_with_digit_and(before, dash); });
        if (!ends_range && !ends_with_digit_and(before, ":") && !before.ends_with("):")) {
            return false;
        }
        found = true;
    }
    return found;
}

/// Of a patent, which has several dates.
bool is_of_other_year(const Difference& difference, const SourceRecord& record)
{
    const auto own = PartialDate::parse(difference.cv_value);
    return own && record.date && own->year != record.date->year;
}

bool is_year_there(const cv::Alignment& alignment, const Entry& entry, const SourceRecord& record)
{
    const auto stands_there = [&](int year) {
        return std::ranges::count(entry.words, fmt::format("{}", year), &Stated<std::string>::value) > 0;
    };
    return alignment.year.state == cv::Aligned::present || std::ranges::any_of(record.alternate_years, stands_there);
}

/// "S334", "e12345", "Article 12", "xii-xv"; no words of another field.
bool can_be_pages(std::string_view read)
{
    constexpr std::size_t longest = 3;
    constexpr std::array<std::string_view, 5> signs{"article", "artno", "pages", "paper", "artnr"};
    if (read.find_first_of("&'") != std::string_view::npos) {
        return false;
    }
    std::string letters;
    for (const char c : read) {
        letters += ascii::is_alpha(c) ? ascii::lower(std::string_view{&c, 1}) : "";
    }
    const bool roman = letters.find_first_not_of("ivxlc") == std::string::npos;
    return letters.size() <= longest || roman ||
           std::ranges::any_of(signs, [&](auto sign) { return letters.starts_with(sign); });
}

/// The missing author's family name stands among the names of the entry, and nobody else's of the record is that.
bool is_named(const Difference& difference, const Entry& entry, const SourceRecord& record)
{
    const auto missing = std::ranges::find_if(
        record.authors, [&](const Contributor& author) { return author.name.display() == difference.record_value; });
    if (missing == record.authors.end()) {
        return false;
    }
    const std::string family = text::fold(missing->name.full_family());
    const auto namesakes = std::ranges::count_if(
        record.authors, [&](const Contributor& author) { return text::fold(author.name.full_family()) == family; });
    return namesakes == 1 && std::ranges::any_of(entry.authors, [&](const auto& author) {
               return (" " + text::fold(author.value.display()) + " ").find(" " + family + " ") != std::string::npos;
           });
}

bool is_extra_misread(const Difference& difference, const Entry& entry, const SourceRecord& record)
{
    const auto extra = std::ranges::find_if(
        entry.authors, [&](const auto& author) { return author.value.display() == difference.cv_value; });
    constexpr std::size_t most_authors = 100; // longer lists are made by machines
    const bool short_lists = entry.authors.size() <= most_authors && record.authors.size() <= most_authors;
    return extra != entry.authors.end() && short_lists &&
           (is_name_misread(extra->value, entry, record) || holds_people(extra->value, record) ||
            stands_apart(*extra, entry, record));
}

bool stands_there(const Difference& difference, const Entry& entry, const SourceRecord& record)
{
    const cv::Alignment alignment = cv::align(entry, record);
    switch (difference.rule) {
    case Rule::title_mismatch: return is_title_misread(entry, record, alignment);
    case Rule::author_missing: return all_present(record, alignment) || is_named(difference, entry, record);
    case Rule::author_extra: return is_extra_misread(difference, entry, record);
    case Rule::venue_mismatch: return is_venue_there(alignment, entry) || has_venue_behind(difference.cv_value, record);
    case Rule::year_mismatch:
        return (is_year_there(alignment, entry, record) && is_page(difference.cv_value, entry.raw)) ||
               is_other_year_there(entry, record);
    case Rule::date_mismatch: return is_of_other_year(difference, record) && is_other_year_there(entry, record);
    case Rule::volume_mismatch:
        return alignment.volume.state == cv::Aligned::present || are_numbers_there(entry, record) ||
               is_number_of_list(entry);
    case Rule::pages_mismatch:
        return alignment.pages.state == cv::Aligned::present || are_numbers_there(entry, record) ||
               !can_be_pages(difference.cv_value);
    default: return false;
    }
}

bool concerns_authors(Rule rule)
{
    return rule == Rule::author_missing || rule == Rule::author_extra || rule == Rule::author_order ||
           rule == Rule::author_name;
}

} // namespace

bool is_read_wrongly(const Difference& difference, const Entry& entry, bool by_text)
{
    if (entry.words.empty()) {
        return false;
    }
    if (by_text && concerns_authors(difference.rule)) {
        return true;
    }
    return std::ranges::any_of(difference.records,
                               [&](const SourceRecord* record) { return stands_there(difference, entry, *record); });
}

} // namespace vitalign::reconcile
