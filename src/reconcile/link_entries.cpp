#include "link_entries.hpp"

#include "fold.hpp"

#include <algorithm>
#include <utility>

namespace vitalign {

namespace {

/// A second work this near to the best one makes the choice a question.
constexpr double clear_lead = 2;

struct WorkForms {
    std::vector<std::vector<RecordForm>> versions = {}; ///< per version, per record
};

WorkForms forms_of(const Work& work, Collection& collection)
{
    WorkForms forms;
    for (const Version& version : work.versions) {
        auto& records = forms.versions.emplace_back();
        for (const SourceRecord& record : version.records) {
            records.push_back(collection.add(record));
        }
    }
    return forms;
}

struct Candidate {
    Match match = {};
    std::size_t version = 0;
};

/// Whether `a` fits better than `b`: same version before other versions, then by score.
bool better(const Match& a, const Match& b)
{
    const bool a_exact = a.relation == Relation::same_version;
    const bool b_exact = b.relation == Relation::same_version;
    return a_exact != b_exact && a.relation <= Relation::same_work && b.relation <= Relation::same_work
               ? a_exact
               : a.score > b.score;
}

Candidate best_version(const RecordForm& entry, const WorkForms& forms, const Collection& collection)
{
    Candidate best{.match = {.score = -1000}};
    for (std::size_t v = 0; v < forms.versions.size(); ++v) {
        for (const RecordForm& record : forms.versions[v]) {
            Match match = judge(entry, record, collection);
            if (better(match, best.match)) {
                best = {std::move(match), v};
            }
        }
    }
    return best;
}

EntryLink link_entry(const RecordForm& entry, std::span<const WorkForms> works, const Collection& collection)
{
    EntryLink best{.match = {.score = -1000}};
    std::vector<std::pair<double, std::size_t>> fitting;
    for (std::size_t w = 0; w < works.size(); ++w) {
        Candidate candidate = best_version(entry, works[w], collection);
        if (candidate.match.relation == Relation::different) {
            continue;
        }
        fitting.emplace_back(candidate.match.score, w);
        if (candidate.match.score > best.match.score) {
            best = {.work = w, .version = candidate.version, .match = std::move(candidate.match)};
        }
    }
    for (const auto& [score, w] : fitting) {
        if (w != best.work && best.match.score - score < clear_lead) {
            best.rivals.push_back(w);
        }
    }
    const bool undecided = best.match.relation == Relation::undecided;
    best.ambiguous = best.work && (undecided || (!best.rivals.empty() && !best.match.by_identifier));
    return best;
}

/// Titles shorter than this stand in other texts by chance.
constexpr std::size_t telling_title = 20;

bool stands_in(const Comparable& record, const Entry& entry, const std::string& raw)
{
    const bool by_title = std::ranges::any_of(record.titles, [&](const TitleForm& title) {
        return title.tight.size() >= telling_title && raw.find(title.tight) != std::string::npos;
    });
    const bool by_doi = entry.doi && record.doi == entry.doi->value;
    const bool by_arxiv = entry.arxiv && record.arxiv == entry.arxiv->value;
    return (record.kind == Kind::patent) == (entry.kind == Kind::patent) && (by_title || by_doi || by_arxiv);
}

/// An entry that was read badly still holds the title or the identifier of its work: too little to compare fields, but
/// enough not to call the one unknown and the other missing.
EntryLink link_by_text(const Entry& entry, std::span<const WorkForms> works)
{
    const std::string raw = text::fold_tight(entry.raw);
    for (std::size_t w = 0; w < works.size(); ++w) {
        for (std::size_t v = 0; v < works[w].versions.size(); ++v) {
            const auto& records = works[w].versions[v];
            if (std::ranges::any_of(records,
                                    [&](const RecordForm& record) { return stands_in(record.facts, entry, raw); })) {
                Match match{.relation = Relation::undecided, .confidence = 0.5};
                match.evidence.push_back({"its title or identifier stands in the entry", 5});
                return {.work = w, .version = v, .match = std::move(match), .ambiguous = true};
            }
        }
    }
    return {};
}

} // namespace

std::vector<EntryLink> link_entries(std::span<const Entry> entries, std::span<const KnownWork> works)
{
    Collection collection;
    std::vector<WorkForms> forms;
    for (const KnownWork& known : works) {
        forms.push_back(forms_of(known.work, collection));
    }
    std::vector<EntryLink> links;
    for (const Entry& entry : entries) {
        EntryLink link = link_entry(collection.form_of(entry), forms, collection);
        links.push_back(link.work ? std::move(link) : link_by_text(entry, forms));
    }
    return links;
}

} // namespace vitalign
