#include "reconcile/compare_fields.hpp"

#include "normalise/page_range.hpp"
#include "normalise/title_form.hpp"
#include "normalise/venue_unlike.hpp"
#include "reconcile/compare_notices.hpp"
#include "reconcile/compare_number.hpp"
#include "reconcile/early_form.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace vitalign::reconcile {

namespace {

using Records = std::vector<const SourceRecord*>;

/// The records of the matched version that have a value, and that value of the first.
struct Backed {
    Records records = {};
    std::string value = {};
};

template <class Get>
Backed stated_by(const Version& version, Get get)
{
    Backed out;
    for (const SourceRecord* record : records_of(version)) {
        const std::optional<std::string> value = get(*record);
        if (value && (out.value.empty() || out.value == *value)) {
            out.value = *value;
            out.records.push_back(record);
        }
    }
    return out;
}

/// Whether any record of the work says what the entry says.
template <class Says>
bool any_says(const Comparison& c, Says says)
{
    return std::ranges::any_of(records_of(*c.work), [&](const SourceRecord* record) { return says(*record); });
}

/// What the entry has at `at` is not what the sources state.
Difference difference(Rule rule, Severity severity, std::string field, std::string own, Span at, const Backed& stated,
                      std::string_view message)
{
    return {.rule = rule,
            .severity = severity,
            .field = std::move(field),
            .cv_value = std::move(own),
            .record_value = stated.value,
            .at = at,
            .message = fmt::format("{} ({})", message, sources_of(stated.records)),
            .records = stated.records};
}

std::vector<std::string> titles_of(const SourceRecord& record)
{
    std::vector<std::string> titles{record.title};
    titles.insert(titles.end(), record.alternative_titles.begin(), record.alternative_titles.end());
    return titles;
}

void compare_title(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->title) {
        return;
    }
    const std::string own = normalise::spelt_title(c.entry->title->value);
    const auto fits = [&](const std::string& title) { return normalise::spelt_title(title) == own; };
    const auto stated = stated_by(
        *c.version, [](const SourceRecord& r) { return r.title.empty() ? std::nullopt : std::optional{r.title}; });
    if (stated.records.empty() ||
        any_says(c, [&](const SourceRecord& r) { return std::ranges::any_of(titles_of(r), fits); })) {
        return;
    }
    // Patents are published under official titles, which their inventors seldom use.
    const bool patent = c.entry->kind == Kind::patent;
    out.push_back(difference(Rule::title_mismatch, patent ? Severity::note : c.contradiction(), "title",
                             c.entry->title->value, c.entry->title->at, stated,
                             fmt::format("the {} \"{}\"", patent ? "official title is" : "title reads", stated.value)));
}

std::vector<int> years_of(const SourceRecord& record)
{
    std::vector<int> years = record.alternate_years;
    if (record.date) {
        years.insert(years.begin(), record.date->year);
    }
    return years;
}

normalise::VenueForm own_venue(const Entry& entry)
{
    return normalise::venue_form(entry.venue->value + (entry.acronym ? " (" + *entry.acronym + ")" : ""));
}

/// The year of the conference, whose papers a journal prints from the year before on: "VLDB 2021".
bool is_edition_year(const Comparison& c, const SourceRecord& record, int own)
{
    constexpr int late = 11; // what is dated so late has been printed for the next year
    if (!c.entry->venue || !record.date || record.date->year + 1 != own) {
        return false;
    }
    const auto journal = normalise::venue_form(record.venue.value_or(""), record.venue_key.value_or(""));
    return normalise::prints(journal, own_venue(*c.entry)) &&
           (normalise::prints_ahead(journal) || record.date->month.value_or(0) >= late);
}

void compare_year(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->year || c.entry->kind == Kind::patent) {
        return;
    }
    const int own = c.entry->year->value;
    const auto stated = stated_by(*c.version, [](const SourceRecord& r) {
        return r.date ? std::optional{fmt::format("{}", r.date->year)} : std::nullopt;
    });
    const auto says = [&](const SourceRecord& r) {
        return std::ranges::count(years_of(r), own) > 0 || is_edition_year(c, r, own);
    };
    if (!stated.records.empty() && !any_says(c, says)) {
        out.push_back(difference(Rule::year_mismatch, Severity::warning, "year", fmt::format("{}", own),
                                 c.entry->year->at, stated, fmt::format("the year is {}, not {}", stated.value, own)));
    }
}

/// Two names of journals of which no word fits is enough; conferences are called by too many names.
bool are_unlike_journals(const Comparison& c, const SourceRecord& record, const normalise::VenueForm& own,
                         const normalise::VenueForm& other)
{
    return (c.entry->kind == Kind::article || c.entry->kind == Kind::misc) && record.kind == Kind::article &&
           normalise::plainly_unlike(own, other);
}

/// The name of the other version's venue stands in the entry, of which a part was read: "CVPR Workshop on Looms".
bool is_named_in_full(const Entry& entry, const SourceRecord& record)
{
    constexpr std::size_t telling = 12;
    const std::string venue = text::fold_tight(record.venue.value_or(""));
    return venue.size() >= telling && text::fold_tight(entry.raw).find(venue) != std::string::npos;
}

void compare_venue(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->venue || c.entry->kind == Kind::patent) {
        return;
    }
    const normalise::VenueForm own = own_venue(*c.entry);
    bool differs = false;
    for (const SourceRecord* record : records_of(*c.work)) {
        const auto other = normalise::venue_form(record->venue.value_or(""), record->venue_key.value_or(""));
        const normalise::VenueRelation relation = normalise::relate(own, other);
        const bool own_version =
            std::ranges::any_of(c.version->records, [&](const SourceRecord& r) { return &r == record; });
        if (relation == normalise::VenueRelation::same || (!own_version && is_named_in_full(*c.entry, *record))) {
            return;
        }
        differs = differs || (own_version && (relation == normalise::VenueRelation::different ||
                                              are_unlike_journals(c, *record, own, other)));
    }
    const auto stated = stated_by(*c.version, [](const SourceRecord& r) { return r.venue; });
    if (differs && !stated.records.empty()) {
        out.push_back(difference(Rule::venue_mismatch, Severity::warning, "venue", c.entry->venue->value,
                                 c.entry->venue->at, stated, fmt::format("the venue is \"{}\"", stated.value)));
    }
}

/// A volume was read with them: "3:87:1--87:31".
bool stand_behind_colon(std::string_view own, const normalise::PageRange& other)
{
    const std::size_t colon = own.find(':');
    return colon != std::string_view::npos && normalise::page_range(own.substr(colon + 1)) == other;
}

void compare_pages(const Comparison& c, std::vector<Difference>& out)
{
    const auto own = c.entry->pages ? normalise::page_range(c.entry->pages->value) : std::nullopt;
    if (!own) {
        return;
    }
    bool contradicted = false;
    for (const SourceRecord* record : records_of(*c.work)) {
        const auto other = record->pages ? normalise::page_range(*record->pages) : std::nullopt;
        if (other && (!normalise::contradict(*own, *other) || stand_behind_colon(c.entry->pages->value, *other))) {
            return;
        }
        contradicted = contradicted || other;
    }
    const auto stated = stated_by(*c.version, [](const SourceRecord& r) { return r.pages; });
    if (contradicted && !stated.records.empty()) {
        out.push_back(difference(Rule::pages_mismatch, Severity::warning, "pages", c.entry->pages->value,
                                 c.entry->pages->at, stated, "the pages are " + stated.value));
    }
}

void compare_volume(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->volume) {
        return;
    }
    const std::string own = text::fold_tight(c.entry->volume->value);
    const auto says = [&](const SourceRecord& r) { return r.volume && text::fold_tight(*r.volume) == own; };
    const auto stated = stated_by(*c.version, [](const SourceRecord& r) { return r.volume; });
    if (!stated.records.empty() && !any_says(c, says)) {
        out.push_back(difference(Rule::volume_mismatch, Severity::warning, "volume", c.entry->volume->value,
                                 c.entry->volume->at, stated, "the volume is " + stated.value));
    }
}

void compare_doi(const Comparison& c, std::vector<Difference>& out)
{
    // A preprint's DOI in the CV of a published paper is right as far as it goes.
    if (!c.entry->doi || ArxivId::parse(c.entry->doi->value.str())) {
        return;
    }
    const auto says = [&](const SourceRecord& r) { return r.doi == c.entry->doi->value; };
    const auto stated =
        stated_by(*c.version, [](const SourceRecord& r) { return r.doi ? std::optional{r.doi->str()} : std::nullopt; });
    if (!stated.records.empty() && !any_says(c, says)) {
        out.push_back(difference(Rule::doi_mismatch, c.contradiction(), "doi", c.entry->doi->value.str(),
                                 c.entry->doi->at, stated, "the DOI is " + stated.value));
    }
}

/// Its title is a natural part of the preprint's or poster's, or the other way round.
bool is_retitled(const Comparison& c)
{
    return c.entry->title && any_says(c, [&](const SourceRecord& r) {
               return normalise::is_part(normalise::title_form(c.entry->title->value), normalise::title_form(r.title));
           });
}

/// The CV tells of a publication of which the sources know a preprint or poster only: it has another place and year.
bool is_published_elsewhere(const Comparison& c)
{
    return !is_preprint(*c.entry) && c.entry->venue && std::ranges::all_of(c.work->versions, is_early_form) &&
           !is_early_form({.kind = c.entry->kind, .records = {{.title = c.entry->title ? c.entry->title->value : ""}}});
}

} // namespace

std::vector<Difference> compare_fields(const Comparison& comparison)
{
    std::vector<Difference> out;
    const bool elsewhere = is_published_elsewhere(comparison);
    if (!elsewhere || !is_retitled(comparison)) {
        compare_title(comparison, out);
    }
    if (!elsewhere) {
        compare_year(comparison, out);
        compare_venue(comparison, out);
        compare_pages(comparison, out);
        compare_volume(comparison, out);
        if (auto number = compare_number(comparison)) {
            out.push_back(*std::move(number));
        }
    }
    compare_doi(comparison, out);
    for (Difference& notice : compare_notices(comparison)) {
        out.push_back(std::move(notice));
    }
    return out;
}

} // namespace vitalign::reconcile
