#include "link_entries.hpp"

#include <algorithm>

namespace vitalign {

namespace {

/// A second work this near to the best one makes the choice a question.
constexpr double clear_lead = 2;

struct WorkForms {
    std::vector<std::vector<Comparable>> versions = {}; ///< per version, per record
};

WorkForms forms_of(const Work& work)
{
    WorkForms forms;
    for (const Version& version : work.versions) {
        auto& records = forms.versions.emplace_back();
        for (const SourceRecord& record : version.records) {
            records.push_back(comparable(record));
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

Candidate best_version(const Comparable& entry, const WorkForms& forms)
{
    Candidate best{.match = {.score = -1000}};
    for (std::size_t v = 0; v < forms.versions.size(); ++v) {
        for (const Comparable& record : forms.versions[v]) {
            Match match = judge(entry, record);
            if (better(match, best.match)) {
                best = {std::move(match), v};
            }
        }
    }
    return best;
}

EntryLink link_entry(const Comparable& entry, std::span<const WorkForms> works)
{
    EntryLink best{.match = {.score = -1000}};
    double second = -1000;
    for (std::size_t w = 0; w < works.size(); ++w) {
        Candidate candidate = best_version(entry, works[w]);
        if (candidate.match.relation == Relation::different) {
            continue;
        }
        if (candidate.match.score > best.match.score) {
            second = best.match.score;
            best = {.work = w, .version = candidate.version, .match = std::move(candidate.match)};
        } else {
            second = std::max(second, candidate.match.score);
        }
    }
    best.ambiguous = best.work && (best.match.relation == Relation::undecided ||
                                   (best.match.score - second < clear_lead && !best.match.by_identifier));
    return best;
}

} // namespace

std::vector<EntryLink> link_entries(std::span<const Entry> entries, std::span<const KnownWork> works)
{
    std::vector<WorkForms> forms;
    for (const KnownWork& known : works) {
        forms.push_back(forms_of(known.work));
    }
    std::vector<EntryLink> links;
    for (const Entry& entry : entries) {
        links.push_back(link_entry(comparable(entry), forms));
    }
    return links;
}

} // namespace vitalign
