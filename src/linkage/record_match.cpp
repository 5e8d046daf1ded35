#include "linkage/record_match.hpp"

#include "linkage/retitled.hpp"

#include <algorithm>
#include <cstdlib>

namespace vitalign::linkage {

namespace {

bool any_same(const std::vector<PatentNumber>& a, const std::vector<PatentNumber>& b)
{
    return std::ranges::any_of(a, [&](const PatentNumber& x) {
        return std::ranges::any_of(b, [&](const PatentNumber& y) { return x.same_document(y); });
    });
}

/// The least distance of any two years; 9 and more count as 9.
void compare_years(const RecordForm& a, const RecordForm& b, ComparisonVector& seen)
{
    constexpr int far = 9;
    for (const int x : a.years) {
        for (const int y : b.years) {
            const int gap = std::min(std::abs(x - y), far);
            seen.year_gap = static_cast<std::int8_t>(seen.year_gap < 0 ? gap : std::min<int>(seen.year_gap, gap));
        }
    }
}

/// How many authors of the one can be authors of the other, each taken once.
std::size_t people_shared(const RecordForm& a, const RecordForm& b)
{
    std::vector<bool> taken(b.people.size(), false);
    std::size_t shared = 0;
    for (const normalise::NameKey& person : a.people) {
        for (std::size_t j = 0; j < b.people.size(); ++j) {
            if (!taken[j] && normalise::can_be_same(normalise::relate(person, b.people[j]))) {
                taken[j] = true;
                ++shared;
                break;
            }
        }
    }
    return shared;
}

/// Keys know one split of a name only: what they do not find may still be the same people.
void recognise_people(const RecordForm& a, const RecordForm& b, ComparisonVector& seen)
{
    constexpr std::size_t most_people = 100; // longer lists are made by machines, and cost their square
    const bool whole =
        a.people.size() <= most_people && !a.titles.front().authors_truncated && !b.titles.front().authors_truncated;
    if (seen.authors <= AuthorLevel::all || seen.title == TitleLevel::different || !whole || a.people.empty() ||
        a.people.size() != b.people.size() || people_shared(a, b) != a.people.size()) {
        return;
    }
    seen.authors = AuthorLevel::all;
    seen.first_author_equal = normalise::can_be_same(normalise::relate(a.people.front(), b.people.front()));
    seen.first_author_differs = !seen.first_author_equal;
    seen.many_authors_agree = a.people.size() >= 3;
}

void compare_authors(const RecordForm& a, const RecordForm& b, ComparisonVector& seen)
{
    recognise_people(a, b, seen);
    if (seen.authors != AuthorLevel::missing && (a.scripts & b.scripts) == 0) {
        seen.authors = AuthorLevel::missing;
        seen.first_author_differs = false;
    }
    if (a.owner_omitted || b.owner_omitted) {
        seen.first_author_differs = false;
    }
}

/// One title stands in the other, which goes on as one sentence: other works of one person do that. A short rest may be
/// a slip, and of a title that was cut nothing is known.
bool goes_on(const RecordForm& a, const RecordForm& b)
{
    constexpr double slip = 1.2;
    const auto is_cut = [](const Form& form) { return form.title_truncated; };
    if (std::ranges::any_of(a.titles, is_cut) || std::ranges::any_of(b.titles, is_cut)) {
        return false;
    }
    return std::ranges::none_of(a.natural_parts, [&](const normalise::TitleForm& x) {
        return std::ranges::any_of(b.natural_parts, [&](const normalise::TitleForm& y) {
            const std::size_t shorter = std::min(x.tight.size(), y.tight.size());
            const std::size_t longer = std::max(x.tight.size(), y.tight.size());
            return normalise::is_part(x, y) || static_cast<double>(longer) <= slip * static_cast<double>(shorter);
        });
    });
}

bool names_as_version(const RecordForm& a, const RecordForm& b)
{
    return b.doi && std::ranges::find(a.versions, *b.doi) != a.versions.end();
}

/// A version that appeared elsewhere has its own volume, pages and DOI: that they differ says nothing more.
void forget_other_place(ComparisonVector& seen)
{
    for (auto* number : {&seen.volume, &seen.number}) {
        *number = *number == NumberLevel::different ? NumberLevel::missing : *number;
    }
    seen.pages = seen.pages == PageLevel::different ? PageLevel::missing : seen.pages;
    seen.same_registrant = false;
}

void compare_patents(const RecordForm& a, const RecordForm& b, ComparisonVector& seen)
{
    seen.patent_and_paper = (a.kind == Kind::patent) != (b.kind == Kind::patent);
    if (!a.patents.empty() && !b.patents.empty()) {
        seen.patent_number = any_same(a.patents, b.patents) ? NumberLevel::equal : NumberLevel::different;
    }
    seen.same_application = a.application && b.application && *a.application == *b.application;
    seen.same_family = any_same(a.relatives, b.patents) || any_same(b.relatives, a.patents);
}

ComparisonVector best_of_titles(const RecordForm& a, const RecordForm& b, const Collection& collection)
{
    ComparisonVector best;
    float best_score = 0;
    bool first = true;
    for (const Form& left : a.titles) {
        WeightMemory left_memory;
        const Form one = weighed(left, collection.statistics(), left_memory);
        for (const Form& right : b.titles) {
            WeightMemory right_memory;
            const Form other = weighed(right, collection.statistics(), right_memory);
            const auto seen = compare(one, other, collection.statistics(), collection.venues());
            const float score = judge(seen).score;
            if (first || score > best_score) {
                best = seen;
                best_score = score;
                first = false;
            }
        }
    }
    return best;
}

} // namespace

ComparisonVector compare(const RecordForm& a, const RecordForm& b, const Collection& collection)
{
    ComparisonVector seen = best_of_titles(a, b, collection);
    compare_years(a, b, seen);
    compare_patents(a, b, seen);
    compare_authors(a, b, seen);
    if (a.venue && b.venue && normalise::relate(*a.venue, *b.venue) == normalise::VenueRelation::same) {
        seen.venue = VenueAgreement::same;
    }
    seen.one_person = true;
    seen.title_goes_on = seen.title == TitleLevel::contained && goes_on(a, b);
    seen.retitled = is_retitled(a, b, seen);
    seen.named_versions = names_as_version(a, b) || names_as_version(b, a);
    if (seen.media_differ || seen.venue >= VenueAgreement::different ||
        (a.kind == Kind::preprint) != (b.kind == Kind::preprint)) {
        forget_other_place(seen);
    }
    return seen;
}

Match judge(const RecordForm& a, const RecordForm& b, const Collection& collection)
{
    const ComparisonVector seen = compare(a, b, collection);
    const Judgement judgement = judge(seen);
    std::vector<Evidence> evidence = reasons(seen);
    const double score = total(evidence);
    return {.relation = judgement.relation,
            .score = score,
            .confidence = judgement.confidence(),
            .by_identifier = by_identifier(seen),
            .evidence = std::move(evidence)};
}

} // namespace vitalign::linkage
