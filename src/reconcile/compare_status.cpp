#include "reconcile/compare_status.hpp"

#include "reconcile/compare_patent.hpp"
#include "reconcile/early_form.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::reconcile {

namespace {

/// The place to point at: the status word, or else the number, or else the entry.
Span status_place(const Entry& entry)
{
    return entry.status ? entry.status->at : entry.patent ? entry.patent->at : entry.at;
}

/// Neither a preprint nor a poster, nor a report: by a report nothing appears that was submitted, and a preprint is
/// one.
bool is_published(const Version& version)
{
    return version.kind != Kind::report && !is_early_form(version);
}

const Version* published_version(const Work& work)
{
    for (const Version& version : work.versions) {
        if (is_published(version)) {
            return &version;
        }
    }
    return nullptr;
}

constexpr std::array<std::string_view, 4> journals_of_papers{"Proc. ACM", "Proceedings of the ACM on", "Proc. VLDB",
                                                             "Proceedings of the VLDB"};

/// A conference paper, or an article in a journal that prints the papers of conferences: "Proc. ACM ...", "Proc. VLDB
/// ...".
bool is_conference_paper(const Version& version)
{
    return version.kind == Kind::inproceedings || std::ranges::any_of(version.records, [](const SourceRecord& record) {
               return record.venue && std::ranges::any_of(journals_of_papers, [&](std::string_view beginning) {
                          return record.venue->starts_with(beginning);
                      });
           });
}

/// The article that a journal made of a paper.
const Version* journal_version(const Work& work)
{
    const auto found = std::ranges::find_if(work.versions, [](const Version& version) {
        return version.kind == Kind::article && !is_conference_paper(version) && !is_early_form(version);
    });
    return found == work.versions.end() ? nullptr : &*found;
}

std::string described(const Version& version)
{
    const SourceRecord& record = version.records.front();
    return fmt::format("{}{}", record.venue.value_or(std::string{name_of(version.kind)}),
                       record.date ? fmt::format(", {}", record.date->year) : "");
}

/// Whether another entry of the CV means a published version: the paper, if not its journal version.
bool lists_published(const Comparison& c)
{
    return c.paper_listed ||
           std::ranges::any_of(c.listed, [&](std::size_t v) { return !is_early_form(c.work->versions[v]); });
}

bool is_listed(const Comparison& c, const Version& version)
{
    return c.listed.contains(static_cast<std::size_t>(&version - c.work->versions.data()));
}

bool is_unfinished(const Entry& entry)
{
    return (entry.status && entry.status->value != EntryStatus::published) || is_preprint(entry);
}

/// A CV that lists the versions apart needs not be told of one by the other.
void compare_publication_status(const Comparison& c, std::vector<Difference>& out)
{
    // What is "to appear" is over when it has appeared itself, whatever else became of the work.
    const Version* published = is_published(*c.version) ? c.version : published_version(*c.work);
    const bool told = is_preprint(*c.entry) && lists_published(c);
    if (published == nullptr || is_listed(c, *published) || told || !is_unfinished(*c.entry)) {
        return;
    }
    const auto records = records_of(*published);
    out.push_back({.rule = Rule::status_outdated,
                   .severity = Severity::warning,
                   .field = "status",
                   .cv_value = std::string{c.entry->status ? name_of(c.entry->status->value) : "preprint"},
                   .record_value = described(*published),
                   .at = status_place(*c.entry),
                   .message = fmt::format("it has been published: {} ({})", described(*published), sources_of(records)),
                   .records = records});
}

void compare_journal_version(const Comparison& c, std::vector<Difference>& out)
{
    const Version* journal = journal_version(*c.work);
    if (journal == nullptr || journal == c.version || is_listed(c, *journal) || !is_conference_paper(*c.version) ||
        is_unfinished(*c.entry)) {
        return;
    }
    const auto records = records_of(*journal);
    out.push_back(
        {.rule = Rule::version_available,
         .severity = Severity::note,
         .field = "venue",
         .record_value = described(*journal),
         .at = c.entry->at,
         .message = fmt::format("there is a journal version: {} ({})", described(*journal), sources_of(records)),
         .records = records});
}

} // namespace

std::vector<Difference> compare_status(const Comparison& comparison)
{
    if (comparison.entry->kind == Kind::patent) {
        return compare_patent(comparison);
    }
    std::vector<Difference> out;
    compare_publication_status(comparison, out);
    compare_journal_version(comparison, out);
    return out;
}

} // namespace vitalign::reconcile
