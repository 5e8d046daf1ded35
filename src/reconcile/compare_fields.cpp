#include "reconcile/compare_fields.hpp"

#include "normalise/page_range.hpp"
#include "normalise/venue.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace vitalign::reconcile {

namespace {

using Records = std::vector<const SourceRecord*>;

Records records_in(const Version& version)
{
    Records records;
    for (const SourceRecord& record : version.records) {
        records.push_back(&record);
    }
    return records;
}

/// The records of the matched version that have a value, and that value of the first.
template <class Get>
std::pair<Records, std::string> stated_by(const Version& version, Get get)
{
    std::pair<Records, std::string> out;
    for (const SourceRecord* record : records_in(version)) {
        const std::optional<std::string> value = get(*record);
        if (value && (out.second.empty() || out.second == *value)) {
            out.second = *value;
            out.first.push_back(record);
        }
    }
    return out;
}

std::vector<std::string> titles_of(const SourceRecord& record)
{
    std::vector<std::string> titles = record.alternative_titles;
    titles.insert(titles.begin(), record.title);
    return titles;
}

void compare_title(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->title) {
        return;
    }
    const std::string own = text::fold_tight(c.entry->title->value);
    bool known = false;
    for (const SourceRecord* record : records_of(*c.work)) {
        for (const std::string& title : titles_of(*record)) {
            known = known || !title.empty();
            if (text::fold_tight(title) == own) {
                return;
            }
        }
    }
    const auto [records, value] = stated_by(
        *c.version, [](const SourceRecord& r) { return r.title.empty() ? std::nullopt : std::optional{r.title}; });
    if (!known || records.empty()) {
        return;
    }
    // Patents are published under official titles, which their inventors seldom use.
    const bool patent = c.entry->kind == Kind::patent;
    const std::string message = patent ? fmt::format("the official title is \"{}\" ({})", value, sources_of(records))
                                       : fmt::format("the title reads \"{}\" ({})", value, sources_of(records));
    out.push_back({.rule = Rule::title_mismatch,
                   .severity = patent ? Severity::note : c.contradiction(),
                   .field = "title",
                   .cv_value = c.entry->title->value,
                   .record_value = value,
                   .at = c.entry->title->at,
                   .message = message,
                   .records = records});
}

std::vector<int> years_of(const SourceRecord& record)
{
    std::vector<int> years = record.alternate_years;
    if (record.date) {
        years.insert(years.begin(), record.date->year);
    }
    return years;
}

void compare_year(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->year || c.entry->kind == Kind::patent) {
        return;
    }
    for (const SourceRecord* record : records_of(*c.work)) {
        const auto years = years_of(*record);
        if (std::ranges::find(years, c.entry->year->value) != years.end()) {
            return;
        }
    }
    const auto [records, value] = stated_by(*c.version, [](const SourceRecord& r) {
        return r.date ? std::optional{fmt::format("{}", r.date->year)} : std::nullopt;
    });
    if (!records.empty()) {
        out.push_back(
            {.rule = Rule::year_mismatch,
             .severity = Severity::warning,
             .field = "year",
             .cv_value = fmt::format("{}", c.entry->year->value),
             .record_value = value,
             .at = c.entry->year->at,
             .message = fmt::format("the year is {}, not {} ({})", value, c.entry->year->value, sources_of(records)),
             .records = records});
    }
}

void compare_venue(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->venue || c.entry->kind == Kind::patent) {
        return;
    }
    const normalise::VenueForm own =
        normalise::venue_form(c.entry->venue->value + (c.entry->acronym ? " (" + *c.entry->acronym + ")" : ""));
    bool differs = false;
    for (const SourceRecord* record : records_of(*c.work)) {
        const normalise::VenueRelation relation =
            normalise::relate(own, normalise::venue_form(record->venue.value_or(""), record->venue_key.value_or("")));
        if (relation == normalise::VenueRelation::same) {
            return;
        }
        const bool own_version =
            std::ranges::any_of(c.version->records, [&](const SourceRecord& r) { return &r == record; });
        differs = differs || (own_version && relation == normalise::VenueRelation::different);
    }
    const auto [records, value] = stated_by(*c.version, [](const SourceRecord& r) { return r.venue; });
    if (differs && !records.empty()) {
        out.push_back({.rule = Rule::venue_mismatch,
                       .severity = Severity::warning,
                       .field = "venue",
                       .cv_value = c.entry->venue->value,
                       .record_value = value,
                       .at = c.entry->venue->at,
                       .message = fmt::format("the venue is \"{}\" ({})", value, sources_of(records)),
                       .records = records});
    }
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
        if (other && !normalise::contradict(*own, *other)) {
            return;
        }
        contradicted = contradicted || other;
    }
    const auto [records, value] = stated_by(*c.version, [](const SourceRecord& r) { return r.pages; });
    if (contradicted && !records.empty()) {
        out.push_back({.rule = Rule::pages_mismatch,
                       .severity = Severity::warning,
                       .field = "pages",
                       .cv_value = c.entry->pages->value,
                       .record_value = value,
                       .at = c.entry->pages->at,
                       .message = fmt::format("the pages are {} ({})", value, sources_of(records)),
                       .records = records});
    }
}

void compare_volume(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->volume) {
        return;
    }
    const std::string own = text::fold_tight(c.entry->volume->value);
    for (const SourceRecord* record : records_of(*c.work)) {
        if (record->volume && text::fold_tight(*record->volume) == own) {
            return;
        }
    }
    const auto [records, value] = stated_by(*c.version, [](const SourceRecord& r) { return r.volume; });
    if (!records.empty()) {
        out.push_back({.rule = Rule::volume_mismatch,
                       .severity = Severity::warning,
                       .field = "volume",
                       .cv_value = c.entry->volume->value,
                       .record_value = value,
                       .at = c.entry->volume->at,
                       .message = fmt::format("the volume is {} ({})", value, sources_of(records)),
                       .records = records});
    }
}

void compare_doi(const Comparison& c, std::vector<Difference>& out)
{
    // A preprint's DOI in the CV of a published paper is right as far as it goes.
    if (!c.entry->doi || ArxivId::parse(c.entry->doi->value.str())) {
        return;
    }
    for (const SourceRecord* record : records_of(*c.work)) {
        if (record->doi == c.entry->doi->value) {
            return;
        }
    }
    const auto [records, value] =
        stated_by(*c.version, [](const SourceRecord& r) { return r.doi ? std::optional{r.doi->str()} : std::nullopt; });
    if (!records.empty()) {
        out.push_back({.rule = Rule::doi_mismatch,
                       .severity = c.contradiction(),
                       .field = "doi",
                       .cv_value = c.entry->doi->value.str(),
                       .record_value = value,
                       .at = c.entry->doi->at,
                       .message = fmt::format("the DOI is {} ({})", value, sources_of(records)),
                       .records = records});
    }
}

void compare_notices(const Comparison& c, std::vector<Difference>& out)
{
    for (const SourceRecord* record : records_in(*c.version)) {
        for (const Notice& notice : record->notices) {
            const bool retraction =
                notice.type == "retraction" || notice.type == "withdrawal" || notice.type == "removal";
            const bool correction =
                notice.type == "correction" || notice.type == "corrigendum" || notice.type == "erratum";
            if (retraction || correction) {
                const std::string where = notice.doi.empty() ? "" : fmt::format(", https://doi.org/{}", notice.doi);
                out.push_back({.rule = retraction ? Rule::retracted : Rule::corrected,
                               .severity = retraction ? c.contradiction() : Severity::note,
                               .field = "status",
                               .record_value = notice.doi.empty() ? notice.type : notice.type + " " + notice.doi,
                               .at = c.entry->at,
                               .message = fmt::format("there is a {} of this work{} ({})", notice.type, where,
                                                      title_of(record->source)),
                               .records = {record}});
            }
        }
    }
}

} // namespace

std::vector<Difference> compare_fields(const Comparison& comparison)
{
    std::vector<Difference> out;
    compare_title(comparison, out);
    compare_year(comparison, out);
    compare_venue(comparison, out);
    compare_pages(comparison, out);
    compare_volume(comparison, out);
    compare_doi(comparison, out);
    compare_notices(comparison, out);
    return out;
}

} // namespace vitalign::reconcile
