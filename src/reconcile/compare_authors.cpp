#include "reconcile/compare_authors.hpp"

#include "normalise/institution.hpp"
#include "normalise/name_key.hpp"
#include "reconcile/names_misread.hpp"
#include "reconcile/omitted_owner.hpp"
#include "text/similarity.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace vitalign::reconcile {

namespace {

struct Person {
    const PersonName* name = nullptr;
    normalise::NameKey key = {};
    Span at = {};
};

std::vector<Person> people_of(const Entry& entry)
{
    std::vector<Person> people;
    for (const auto& author : entry.authors) {
        if (normalise::is_institution(author.value)) {
            continue;
        }
        people.push_back({&author.value, normalise::name_key(author.value), author.at});
    }
    return people;
}

std::vector<Person> people_of(const SourceRecord& record)
{
    std::vector<Person> people;
    for (const Contributor& author : record.authors) {
        if (!author.organisation && !normalise::is_institution(author.name)) {
            people.push_back({&author.name, normalise::name_key(author.name), {}});
        }
    }
    return people;
}

/// One list read against the other.
struct ListDifference {
    std::vector<std::pair<std::size_t, std::size_t>> renamed = {}; ///< CV position, record position
    std::vector<std::size_t> extra = {};                           ///< only in the CV
    std::vector<std::size_t> missing = {};                         ///< only in the record
    bool reordered = false;
    bool comparable = true;

    bool agrees() const { return renamed.empty() && extra.empty() && missing.empty() && !reordered; }
    std::size_t weight() const { return 2 * (extra.size() + missing.size()) + renamed.size() + (reordered ? 1 : 0); }
};

/// Two spellings of one person: the family name is the same or nearly so.
bool similar(const normalise::NameKey& a, const normalise::NameKey& b)
{
    return normalise::relate(a, b) == normalise::NameRelation::other_given ||
           text::edit_similarity(a.family, b.family) >= 0.75;
}

/// Takes pairs at equal distance from the start that look like two spellings of one person.
void pair_renamed(const std::vector<Person>& cv, const std::vector<Person>& record, ListDifference& difference)
{
    for (auto extra = difference.extra.begin(); extra != difference.extra.end();) {
        const auto other = std::ranges::find_if(difference.missing, [&](std::size_t j) {
            const bool near = j + 1 >= *extra && j <= *extra + 1;
            return near && similar(cv[*extra].key, record[j].key);
        });
        if (other == difference.missing.end()) {
            ++extra;
            continue;
        }
        difference.renamed.emplace_back(*extra, *other);
        difference.missing.erase(other);
        extra = difference.extra.erase(extra);
    }
}

/// Somebody whom a name could mean as well gives up his place if there is another one for him.
void make_room(const std::vector<Person>& cv, const std::vector<Person>& record, std::size_t newcomer,
               std::vector<std::optional<std::size_t>>& partner, std::vector<bool>& used)
{
    const auto can_be = [&](std::size_t i, std::size_t j) {
        return normalise::can_be_same(normalise::relate(cv[i].key, record[j].key));
    };
    for (std::size_t i = 0; i < cv.size(); ++i) {
        if (!partner[i] || !can_be(newcomer, *partner[i])) {
            continue;
        }
        for (std::size_t j = 0; j < record.size(); ++j) {
            if (!used[j] && can_be(i, j)) {
                partner[newcomer] = partner[i];
                partner[i] = j;
                used[j] = true;
                return;
            }
        }
    }
}

/// Who of the record each author of the CV is: first those of one name, then those whose names do not contradict, so
/// that of two people with one initial nobody takes the other's place.
std::vector<std::optional<std::size_t>> partners(const std::vector<Person>& cv, const std::vector<Person>& record,
                                                 bool& comparable)
{
    std::vector<std::optional<std::size_t>> partner(cv.size());
    std::vector<bool> used(record.size(), false);
    for (const auto wanted : {normalise::NameRelation::same, normalise::NameRelation::compatible}) {
        for (std::size_t i = 0; i < cv.size(); ++i) {
            for (std::size_t n = 0; n < record.size() && !partner[i]; ++n) {
                const std::size_t j = (i + n) % record.size(); // most stand in the same place
                if (used[j]) {
                    continue;
                }
                const normalise::NameRelation relation = normalise::relate(cv[i].key, record[j].key);
                comparable = comparable && relation != normalise::NameRelation::not_comparable;
                if (relation == wanted) {
                    partner[i] = j;
                    used[j] = true;
                }
            }
        }
    }
    for (std::size_t i = 0; i < cv.size(); ++i) {
        if (!partner[i]) {
            make_room(cv, record, i, partner, used);
        }
    }
    return partner;
}

/// Whom the entry may leave out: behind "et al." everybody; of a list that names the others its owner, and if he is not
/// known by his name, anybody.
std::vector<bool> left_out(const std::vector<Person>& record, const Comparison& comparison)
{
    std::vector<bool> out(record.size(), comparison.entry->authors_truncated);
    if (comparison.entry->self_omitted && !comparison.entry->authors_truncated) {
        for (std::size_t j = 0; j < record.size(); ++j) {
            out[j] = is_owner(*record[j].name, comparison.owner);
        }
        const bool known = std::ranges::find(out, true) != out.end();
        if (!known) {
            out.assign(record.size(), true);
        }
    }
    return out;
}

ListDifference difference_between(const std::vector<Person>& cv, const std::vector<Person>& record,
                                  const Comparison& comparison)
{
    ListDifference difference;
    const auto partner = partners(cv, record, difference.comparable);
    std::vector<bool> used(record.size(), false);
    std::size_t last = 0;
    for (std::size_t i = 0; i < cv.size(); ++i) {
        if (!partner[i]) {
            difference.extra.push_back(i);
            continue;
        }
        used[*partner[i]] = true;
        difference.reordered = difference.reordered || *partner[i] < last;
        last = *partner[i];
    }
    const auto may_lack = left_out(record, comparison);
    for (std::size_t j = 0; j < record.size(); ++j) {
        if (!used[j] && !may_lack[j]) {
            const auto relation = normalise::relate(cv.front().key, record[j].key);
            difference.comparable = difference.comparable && relation != normalise::NameRelation::not_comparable;
            difference.missing.push_back(j);
        }
    }
    pair_renamed(cv, record, difference);
    return difference;
}

/// Deposits that name the first of many authors only say nothing of the others; nor of the one whose CV it is.
bool is_first_only(const std::vector<Person>& cv, const std::vector<Person>& record, std::span<const PersonName> owner)
{
    return record.size() == 1 && (cv.size() > 2 || (cv.size() == 2 && is_owner(*cv.back().name, owner))) &&
           normalise::can_be_same(normalise::relate(cv.front().key, record.front().key));
}

Difference renamed(const Person& cv, const Person& other, Severity severity)
{
    return {.rule = Rule::author_name,
            .severity = severity,
            .field = "authors",
            .cv_value = cv.name->display(),
            .record_value = other.name->display(),
            .at = cv.at,
            .message = fmt::format("the author \"{}\" of the CV is \"{}\"", cv.name->display(), other.name->display())};
}

Difference reordered(const SourceRecord& record, Severity severity, const Span& list)
{
    return {.rule = Rule::author_order,
            .severity = severity,
            .field = "authors",
            .record_value = authors_line(record.authors),
            .at = list,
            .message = fmt::format("the authors stand in another order: {}", authors_line(record.authors))};
}

/// The people agree, but the list was cut into names wrongly: their order is that of the text.
std::vector<Difference> of_misread(const Comparison& comparison, const SourceRecord& record)
{
    if (!stand_in_other_order(*comparison.entry, record)) {
        return {};
    }
    Difference difference = reordered(record, comparison.contradiction(), comparison.entry->authors.front().at);
    difference.records = {&record};
    difference.message += fmt::format(" ({})", sources_of(difference.records));
    return {difference};
}

/// All differences to one record.
std::vector<Difference> spelled_out(const Comparison& comparison, const std::vector<Person>& cv,
                                    const SourceRecord& record, const ListDifference& difference)
{
    const auto other = people_of(record);
    const Severity severity = comparison.contradiction();
    const Span list = cv.empty() ? comparison.entry->at : cv.front().at;
    std::vector<Difference> out;
    for (const auto& [i, j] : difference.renamed) {
        out.push_back(renamed(cv[i], other[j], severity));
    }
    for (const std::size_t i : difference.extra) {
        out.push_back({.rule = Rule::author_extra,
                       .severity = severity,
                       .field = "authors",
                       .cv_value = cv[i].name->display(),
                       .at = cv[i].at,
                       .message = fmt::format("the author \"{}\" stands only in the CV", cv[i].name->display())});
    }
    for (const std::size_t j : difference.missing) {
        const Span at = j < cv.size() ? cv[j].at : cv.empty() ? list : cv.back().at;
        out.push_back({.rule = Rule::author_missing,
                       .severity = severity,
                       .field = "authors",
                       .record_value = other[j].name->display(),
                       .at = at,
                       .message = fmt::format("the author \"{}\" is missing in the CV", other[j].name->display())});
    }
    if (difference.reordered && out.empty()) {
        out.push_back(reordered(record, severity, list));
    }
    for (Difference& item : out) {
        item.records = {&record};
        item.message += fmt::format(" ({})", sources_of(item.records));
    }
    return out;
}

/// Sources that write a name differently although another agrees with the CV.
std::vector<Difference> conflicts(const Comparison& comparison, const std::vector<Person>& cv)
{
    std::vector<Difference> out;
    for (const SourceRecord& record : comparison.version->records) {
        const auto other = people_of(record);
        const ListDifference difference = difference_between(cv, other, comparison);
        if (!difference.comparable || !difference.extra.empty() || !difference.missing.empty()) {
            continue;
        }
        for (const auto& [i, j] : difference.renamed) {
            Difference note = renamed(cv[i], other[j], Severity::note);
            note.records = {&record};
            note.message = fmt::format("the sources disagree on an author: \"{}\" as in the CV, but {} has \"{}\"",
                                       note.cv_value, sources_of(note.records), note.record_value);
            out.push_back(std::move(note));
        }
    }
    return out;
}

} // namespace

std::vector<Difference> compare_authors(const Comparison& comparison)
{
    const auto cv = people_of(*comparison.entry);
    if (cv.empty()) {
        return {};
    }
    const SourceRecord* nearest = nullptr;
    const SourceRecord* misread = nullptr;
    ListDifference least;
    for (const SourceRecord* record : records_of(*comparison.work)) {
        const auto other = people_of(*record);
        const ListDifference difference = difference_between(cv, other, comparison);
        if (other.empty() || !difference.comparable || is_first_only(cv, other, comparison.owner)) {
            continue;
        }
        if (difference.agrees()) {
            return conflicts(comparison, cv);
        }
        const bool others = difference.weight() > (difference.reordered ? 1 : 0);
        misread = misread == nullptr && others && are_names_misread(*comparison.entry, *record) ? record : misread;
        if (nearest == nullptr || difference.weight() < least.weight()) {
            nearest = record;
            least = difference;
        }
    }
    if (misread != nullptr) {
        return of_misread(comparison, *misread);
    }
    return nearest == nullptr ? std::vector<Difference>{} : spelled_out(comparison, cv, *nearest, least);
}

} // namespace vitalign::reconcile
