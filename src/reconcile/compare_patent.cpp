#include "reconcile/compare_patent.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace vitalign::reconcile {

namespace {

/// The registration date that Korean CVs quote lies some days before the publication of the grant.
constexpr int korean_registration_days = 31;

bool is_open(const Entry& entry)
{
    constexpr std::array open{EntryStatus::pending, EntryStatus::submitted, EntryStatus::in_preparation};
    return entry.status && std::ranges::find(open, entry.status->value) != open.end();
}

/// The grant of the work, else nothing.
const SourceRecord* grant_in(const Work& work)
{
    for (const SourceRecord* record : records_of(work)) {
        if (record->patent && record->patent->publication.is_grant()) {
            return record;
        }
    }
    return nullptr;
}

/// The place to point at: the status word, or else the number, or else the entry.
Span status_place(const Entry& entry)
{
    return entry.status ? entry.status->at : entry.patent ? entry.patent->at : entry.at;
}

std::string on_date(const std::optional<PartialDate>& date)
{
    return date ? " on " + date->str() : "";
}

void compare_patent_status(const Comparison& c, std::vector<Difference>& out)
{
    const std::string stated{c.entry->status ? name_of(c.entry->status->value) : ""};
    const auto add = [&](const SourceRecord& record, std::string_view what, const std::optional<PartialDate>& date) {
        out.push_back({.rule = Rule::status_outdated,
                       .severity = Severity::warning,
                       .field = "status",
                       .cv_value = stated,
                       .record_value = fmt::format("{} as {}", what, record.key),
                       .at = status_place(*c.entry),
                       .message = fmt::format("the patent has been {} as {}{} ({})", what, record.key, on_date(date),
                                              title_of(record.source)),
                       .records = {&record}});
    };
    const SourceRecord* grant = grant_in(*c.work);
    if (grant != nullptr && c.entry->status && c.entry->status->value != EntryStatus::granted) {
        add(*grant, "granted", grant->patent->grant_date);
    } else if (grant == nullptr && is_open(*c.entry)) {
        const SourceRecord& record = c.version->records.front();
        // A CV that gives the publication number already says that it is published, whatever status it calls that.
        const bool number_known = c.entry->patent && !c.entry->patent->value.candidates.empty();
        if (record.patent && record.patent->publication_date && !number_known) {
            add(record, "published", record.patent->publication_date);
        }
    }
}

std::string digits_of(std::string_view number)
{
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), ascii::is_digit);
    return digits;
}

/// The number of the application, whatever the entry calls it: "Ref. 2020 31 029970", "10-2018-0052585".
bool is_of_application(const PatentCitation& own, const PatentFacts& facts)
{
    constexpr std::size_t telling = 6;
    const std::string digits = digits_of(own.printed);
    return facts.application_number && facts.publication.country() == own.office && digits.size() >= telling &&
           digits_of(*facts.application_number) == digits;
}

void compare_patent_number(const Comparison& c, std::vector<Difference>& out)
{
    if (!c.entry->patent || c.entry->patent->value.candidates.empty()) {
        return;
    }
    for (const SourceRecord* record : records_of(*c.work)) {
        const auto& candidates = c.entry->patent->value.candidates;
        const auto fits = [&](const PatentNumber& number) {
            return std::ranges::any_of(candidates, [&](const PatentNumber& own) { return own.same_document(number); });
        };
        const bool known = record->patent && (fits(record->patent->publication) ||
                                              std::ranges::any_of(record->patent->same_application, fits) ||
                                              std::ranges::any_of(record->patent->family, fits) ||
                                              is_of_application(c.entry->patent->value, *record->patent));
        if (known) {
            return;
        }
    }
    const SourceRecord& record = c.version->records.front();
    out.push_back({.rule = Rule::patent_number_mismatch,
                   .severity = c.contradiction(),
                   .field = "patent_number",
                   .cv_value = c.entry->patent->value.printed,
                   .record_value = record.key,
                   .at = c.entry->patent->at,
                   .message = fmt::format("the patent of that title and inventors is {} ({})", record.key,
                                          title_of(record.source)),
                   .records = {&record}});
}

/// The dates that the CV's date can mean.
std::vector<PartialDate> dates_of(const Work& work, const Entry& entry)
{
    std::vector<PartialDate> dates;
    for (const SourceRecord* record : records_of(work)) {
        if (!record->patent) {
            continue;
        }
        const bool open = is_open(entry);
        for (const auto& date :
             {record->patent->publication_date, record->patent->grant_date,
              open ? record->patent->filing_date : std::nullopt, open ? record->patent->priority_date : std::nullopt}) {
            if (date) {
                dates.push_back(*date);
            }
        }
    }
    return dates;
}

void compare_patent_date(const Comparison& c, std::vector<Difference>& out)
{
    const auto dates = dates_of(*c.work, *c.entry);
    if (!c.entry->year || dates.empty()) {
        return;
    }
    const PartialDate own = c.entry->date ? c.entry->date->value : PartialDate{c.entry->year->value};
    const SourceRecord& record = c.version->records.front();
    const bool korean = record.patent && record.patent->publication.country() == "KR";
    const auto near = [&](const PartialDate& date) {
        return least_days_between(own, date) <= (korean ? korean_registration_days : 0);
    };
    if (std::ranges::none_of(dates, near)) {
        const Span at = c.entry->date ? c.entry->date->at : c.entry->year->at;
        out.push_back({.rule = Rule::date_mismatch,
                       .severity = Severity::warning,
                       .field = "date",
                       .cv_value = own.str(),
                       .record_value = dates.front().str(),
                       .at = at,
                       .message = fmt::format("the date is {}, not {} ({})", dates.front().str(), own.str(),
                                              title_of(record.source)),
                       .records = {&record}});
    }
}

} // namespace

std::vector<Difference> compare_patent(const Comparison& comparison)
{
    std::vector<Difference> out;
    compare_patent_number(comparison, out);
    compare_patent_status(comparison, out);
    compare_patent_date(comparison, out);
    return out;
}

} // namespace vitalign::reconcile
