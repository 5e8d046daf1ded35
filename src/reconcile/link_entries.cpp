#include "reconcile/link_entries.hpp"

#include "reconcile/link_by_text.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::reconcile {

namespace {

/// Of a work, per version, per record.
using WorkForms = std::vector<std::vector<linkage::RecordForm>>;

WorkForms forms_of(const Work& work, linkage::Collection& collection)
{
    WorkForms forms;
    for (const Version& version : work.versions) {
        auto& records = forms.emplace_back();
        for (const SourceRecord& record : version.records) {
            records.push_back(collection.add(record));
        }
    }
    return forms;
}

struct Candidate {
    linkage::Match match = {};
    std::size_t version = 0;
};

/// Whether `a` fits better than `b`: same version before other versions, then by score.
bool better(const linkage::Match& a, const linkage::Match& b)
{
    const bool a_exact = a.relation == linkage::Relation::same_version;
    const bool b_exact = b.relation == linkage::Relation::same_version;
    return a_exact != b_exact && a.relation <= linkage::Relation::same_work &&
                   b.relation <= linkage::Relation::same_work
               ? a_exact
               : a.score > b.score;
}

std::optional<Candidate> best_version(const linkage::RecordForm& entry, const WorkForms& forms,
                                      const linkage::Collection& collection)
{
    std::optional<Candidate> best;
    for (std::size_t v = 0; v < forms.size(); ++v) {
        for (const linkage::RecordForm& record : forms[v]) {
            linkage::Match match = linkage::judge(entry, record, collection);
            if (!best || better(match, best->match)) {
                best = {std::move(match), v};
            }
        }
    }
    return best;
}

EntryLink link_entry(const linkage::RecordForm& entry, std::span<const WorkForms> works,
                     const linkage::Collection& collection)
{
    EntryLink best;
    std::vector<std::pair<double, std::size_t>> fitting;
    for (std::size_t w = 0; w < works.size(); ++w) {
        auto candidate = best_version(entry, works[w], collection);
        if (!candidate || candidate->match.relation == linkage::Relation::different) {
            continue;
        }
        fitting.emplace_back(candidate->match.score, w);
        if (!best.work || candidate->match.score > best.match.score) {
            best = {.work = w, .version = candidate->version, .match = std::move(candidate->match)};
        }
    }
    for (const auto& [score, w] : fitting) {
        if (w != best.work && best.match.score - score < clear_lead) {
            best.rivals.push_back(w);
        }
    }
    const bool undecided = best.match.relation == linkage::Relation::undecided;
    best.ambiguous = best.work && (undecided || (!best.rivals.empty() && !best.match.by_identifier));
    return best;
}

/// What the fields say, unless they say too little and the text says more: an entry that was read badly still holds the
/// title, the authors and the identifier of its work.
EntryLink better_link(EntryLink by_fields, const Entry& entry, const TextLinks& texts)
{
    if (by_fields.work && !by_fields.ambiguous) {
        return by_fields;
    }
    EntryLink by_text = texts.find(entry);
    const bool settles = by_text.work && !by_text.ambiguous && (!by_fields.work || by_fields.work == by_text.work);
    return by_fields.work && !settles ? by_fields : by_text;
}

} // namespace

std::vector<EntryLink> link_entries(std::span<const Entry> entries, std::span<const works::KnownWork> works)
{
    linkage::Collection collection;
    std::vector<WorkForms> forms;
    for (const works::KnownWork& known : works) {
        forms.push_back(forms_of(known.work, collection));
    }
    const TextLinks texts{works};
    std::vector<EntryLink> links;
    for (const Entry& entry : entries) {
        links.push_back(better_link(link_entry(collection.form_of(entry), forms, collection), entry, texts));
    }
    return links;
}

} // namespace vitalign::reconcile
