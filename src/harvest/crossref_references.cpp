#include "harvest/crossref_steps.hpp"
#include "harvest/cv_entries.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

/// Nightly questions about entries that no source knows are bounded.
constexpr std::size_t most_references = 60;
constexpr int reference_days = 30;

/// Preprints of the CV whose paper is asked after in a run; the rest has its turn in the next ones.
constexpr std::size_t most_preprints = 20;

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

enum class Knowledge { none, preprint_alone, paper };

/// What the records of publications know of the entry's work.
Knowledge knowledge_of(const CrossrefTask& task, CvForms& cv, const CrossrefFinds& finds,
                       const linkage::RecordForm& entry)
{
    Knowledge knowledge = Knowledge::none;
    const auto look = [&](const SourceRecord& record) {
        if (knowledge != Knowledge::paper && facts_of(record.source).publications &&
            cv.relation(entry, record) <= linkage::Relation::same_work) {
            knowledge = record.kind == Kind::preprint ? Knowledge::preprint_alone : Knowledge::paper;
        }
    };
    std::ranges::for_each(
        finds.found, look, [](const auto& found) -> auto& { return found.second.record; });
    std::ranges::for_each(
        finds.known, look, [](const auto& known) -> auto& { return known.second.record; });
    std::ranges::for_each(task.input.known, look, &cache::StoredRecord::record);
    std::ranges::for_each(task.input.awaited(), look, &cache::HarvestedRecord::record);
    return knowledge;
}

/// Questions of this run that count towards a limit.
struct AskedSoFar {
    std::size_t references = 0;
    std::size_t preprints = 0;
};

Result<void> ask_reference(const CrossrefTask& task, CvForms& cv, const Entry& entry, const linkage::RecordForm& form,
                           CrossrefFinds& finds)
{
    const auto works = ask_works(task, fetchers::crossref::bibliographic_url(task.endpoint, reference_of(entry)));
    if (!works) {
        return failure_of(works);
    }
    bool known = false;
    // A relevance search always answers something; what stood there before, too.
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
    AskedSoFar asked;
    for (const Entry& entry : entries_of(task.input.cvs)) {
        if (!is_titled_publication(entry) || !is_due(task.asker, task.input, key_of(entry), reference_days)) {
            continue;
        }
        const linkage::RecordForm form = cv.form_of(entry);
        const Knowledge knowledge = knowledge_of(task, cv, finds, form);
        const bool after_preprint = knowledge == Knowledge::preprint_alone;
        if (knowledge == Knowledge::paper || (after_preprint && ++asked.preprints > most_preprints)) {
            continue;
        }
        if (!after_preprint && ++asked.references > most_references) {
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
