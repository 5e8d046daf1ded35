#include "linkage/compare_records.hpp"

#include "linkage/judgement.hpp"

#include <algorithm>
#include <cstdlib>

namespace vitalign::linkage {

namespace {

using linkage::AuthorLevel;
using linkage::VenueAgreement;

bool any_same(const std::vector<PatentNumber>& a, const std::vector<PatentNumber>& b)
{
    return std::ranges::any_of(a, [&](const PatentNumber& x) {
        return std::ranges::any_of(b, [&](const PatentNumber& y) { return x.same_document(y); });
    });
}

/// The least distance of any two years; 9 and more count as 9.
void compare_years(const Comparable& a, const Comparable& b, linkage::ComparisonVector& seen)
{
    constexpr int far = 9;
    for (const int x : a.years) {
        for (const int y : b.years) {
            const int gap = std::min(std::abs(x - y), far);
            seen.year_gap = static_cast<std::int8_t>(seen.year_gap < 0 ? gap : std::min<int>(seen.year_gap, gap));
        }
    }
}

bool share_script(const Comparable& a, const Comparable& b)
{
    return std::ranges::any_of(a.authors, [&](const normalise::NameKey& x) {
        return std::ranges::any_of(b.authors, [&](const normalise::NameKey& y) { return x.script == y.script; });
    });
}

void compare_authors(const RecordForm& a, const RecordForm& b, linkage::ComparisonVector& seen)
{
    if (seen.authors != AuthorLevel::missing && !share_script(a.facts, b.facts)) {
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
    const auto is_cut = [](const linkage::Form& form) { return form.title_truncated; };
    if (std::ranges::any_of(a.titles, is_cut) || std::ranges::any_of(b.titles, is_cut)) {
        return false;
    }
    return std::ranges::none_of(a.facts.titles, [&](const normalise::TitleForm& x) {
        return std::ranges::any_of(b.facts.titles, [&](const normalise::TitleForm& y) {
            const std::size_t shorter = std::min(x.tight.size(), y.tight.size());
            const std::size_t longer = std::max(x.tight.size(), y.tight.size());
            return normalise::is_part(x, y) || static_cast<double>(longer) <= slip * static_cast<double>(shorter);
        });
    });
}

bool names_as_version(const Comparable& a, const Comparable& b)
{
    return b.doi && std::ranges::find(a.related_dois, *b.doi) != a.related_dois.end();
}

/// A version that appeared elsewhere has its own volume, pages and DOI: that they differ says nothing more.
void forget_other_place(linkage::ComparisonVector& seen)
{
    for (auto* number : {&seen.volume, &seen.number}) {
        *number = *number == linkage::NumberLevel::different ? linkage::NumberLevel::missing : *number;
    }
    seen.pages = seen.pages == linkage::PageLevel::different ? linkage::PageLevel::missing : seen.pages;
    seen.same_registrant = false;
}

linkage::ComparisonVector best_of_titles(const RecordForm& a, const RecordForm& b, const Collection& collection)
{
    linkage::ComparisonVector best;
    float best_score = 0;
    bool first = true;
    for (const linkage::Form& left : a.titles) {
        linkage::WeightMemory left_memory;
        const linkage::Form one = weighed(left, collection.statistics(), left_memory);
        for (const linkage::Form& right : b.titles) {
            linkage::WeightMemory right_memory;
            const linkage::Form other = weighed(right, collection.statistics(), right_memory);
            const auto seen = linkage::compare(one, other, collection.statistics(), collection.venues());
            const float score = linkage::judge(seen).score;
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

PatentComparison compare_patents(const Comparable& a, const Comparable& b)
{
    PatentComparison seen;
    seen.one_is_patent = (a.kind == Kind::patent) != (b.kind == Kind::patent);
    if (!a.patents.empty() && !b.patents.empty()) {
        seen.number = any_same(a.patents, b.patents) ? Agreement::equal : Agreement::conflict;
    }
    seen.same_application = a.application && b.application && *a.application == *b.application;
    seen.same_family = any_same(a.relatives, b.patents) || any_same(b.relatives, a.patents);
    return seen;
}

linkage::ComparisonVector compare(const RecordForm& a, const RecordForm& b, const Collection& collection)
{
    linkage::ComparisonVector seen = best_of_titles(a, b, collection);
    compare_years(a.facts, b.facts, seen);
    compare_authors(a, b, seen);
    if (a.facts.venue && b.facts.venue &&
        normalise::relate(*a.facts.venue, *b.facts.venue) == normalise::VenueRelation::same) {
        seen.venue = VenueAgreement::same;
    }
    seen.one_person = true;
    seen.title_goes_on = seen.title == linkage::TitleLevel::contained && goes_on(a, b);
    seen.named_versions = names_as_version(a.facts, b.facts) || names_as_version(b.facts, a.facts);
    if (seen.media_differ || seen.venue >= VenueAgreement::different ||
        (a.facts.kind == Kind::preprint) != (b.facts.kind == Kind::preprint)) {
        forget_other_place(seen);
    }
    return seen;
}

} // namespace vitalign::linkage
