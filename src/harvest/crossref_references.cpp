#include "harvest/crossref_steps.hpp"
#include "harvest/cv_entries.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

/// Nightly questions about entries that no source knows are bounded.
constexpr std::size_t most_references = 60;
constexpr int reference_days = 30;

std::string reference_of(const Entry& entry)
{
    const std::string author = entry.authors.empty() ? "" : " " + entry.authors.front().value.full_family();
    const std::string year = entry.year ? fmt::format(" {}", entry.year->value) : "";
    return entry.title->value + author + year;
}

std::string key_of(const Entry& entry)
{
    return "reference:" + reference_of(entry);
}

/// Whether a record of publications is the entry's work.
bool is_known(const CrossrefTask& task, CvForms& cv, const CrossrefFinds& finds, const linkage::RecordForm& entry)
{
    const auto explains = [&](const SourceRecord& record) {
        return facts_of(record.source).publications && cv.relation(entry, record) <= linkage::Relation::same_work;
    };
    const auto is_found = [&](const auto& found) { return explains(found.second.record); };
    const auto is_recorded = [&](const auto& known) { return explains(known.record); };
    return std::ranges::any_of(finds.found, is_found) || std::ranges::any_of(finds.known, is_found) ||
           std::ranges::any_of(task.input.known, is_recorded) || std::ranges::any_of(task.input.awaited(), is_recorded);
}

Result<void> ask_reference(const CrossrefTask& task, CvForms& cv, const Entry& entry, const linkage::RecordForm& form,
                           CrossrefFinds& finds)
{
    const auto works = ask_works(task, fetchers::crossref::bibliographic_url(task.endpoint, reference_of(entry)));
    if (!works) {
        return failure_of(works);
    }
    bool known = false;
    // A relevance search always answers something.
    for (const SourceRecord& record : works->value.records) {
        if (cv.relation(form, record) != linkage::Relation::different) {
            take(finds, record, works->response, false);
            known = true;
        }
    }
    note_asked(task, finds, key_of(entry), known);
    return {};
}

} // namespace

Result<void> ask_references(const CrossrefTask& task, CvForms& cv, CrossrefFinds& finds)
{
    std::size_t asked = 0;
    for (const Entry& entry : entries_of(task.input.cvs)) {
        if (!is_titled_publication(entry) || !is_due(task.asker, task.input, key_of(entry), reference_days)) {
            continue;
        }
        const linkage::RecordForm form = cv.form_of(entry);
        if (is_known(task, cv, finds, form)) {
            continue;
        }
        if (++asked > most_references) {
            return failure(ErrorCode::blocked,
                           "{} references a run are the limit; the CV has more that no source knows", most_references);
        }
        if (auto answered = ask_reference(task, cv, entry, form, finds); !answered) {
            return answered;
        }
    }
    return {};
}

} // namespace vitalign::harvest
