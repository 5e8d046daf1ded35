#include "observe.hpp"

#include "ascii.hpp"

#include <algorithm>
#include <cstdlib>

namespace vitalign {

namespace {

void observe_titles(const Comparable& a, const Comparable& b, Observation& seen)
{
    if (a.titles.empty() || b.titles.empty()) {
        return;
    }
    const TitleForm* best_a = &a.titles.front();
    const TitleForm* best_b = &b.titles.front();
    for (const TitleForm& left : a.titles) {
        for (const TitleForm& right : b.titles) {
            if (left.tight.empty() || right.tight.empty()) {
                continue;
            }
            const double similarity = title_similarity(left, right);
            if (!seen.title || similarity > *seen.title) {
                seen.title = similarity;
                best_a = &left;
                best_b = &right;
            }
        }
    }
    if (!seen.title) {
        return;
    }
    seen.title_length = std::min(best_a->tight.size(), best_b->tight.size());
    seen.title_numbers_differ = best_a->numbers != best_b->numbers;
    seen.title_markers_differ = best_a->marker != best_b->marker;
}

void observe_identifiers(const Comparable& a, const Comparable& b, Observation& seen)
{
    const auto compare = [](const auto& x, const auto& y) {
        return !x || !y ? Agreement::missing : *x == *y ? Agreement::equal : Agreement::conflict;
    };
    seen.doi = compare(a.doi, b.doi);
    if (seen.doi == Agreement::conflict) {
        seen.doi_same_registrant = a.doi->registrant() == b.doi->registrant();
        seen.preprint_doi = (a.kind == Kind::preprint) != (b.kind == Kind::preprint);
    }
    const auto names = [](const Comparable& x, const Comparable& y) {
        return y.doi && std::ranges::find(x.related_dois, *y.doi) != x.related_dois.end();
    };
    seen.named_version = names(a, b) || names(b, a);
    seen.arxiv = compare(a.arxiv, b.arxiv);
    seen.volume = compare(a.volume, b.volume);
    if (a.pages && b.pages) {
        seen.pages = contradict(*a.pages, *b.pages) ? Agreement::conflict
                     : *a.pages == *b.pages         ? Agreement::equal
                                                    : Agreement::missing;
    }
}

bool any_same(const std::vector<PatentNumber>& a, const std::vector<PatentNumber>& b)
{
    return std::ranges::any_of(a, [&](const PatentNumber& x) {
        return std::ranges::any_of(b, [&](const PatentNumber& y) { return x.same_document(y); });
    });
}

void observe_patents(const Comparable& a, const Comparable& b, Observation& seen)
{
    seen.kinds_exclude = (a.kind == Kind::patent) != (b.kind == Kind::patent);
    if (!a.patents.empty() && !b.patents.empty()) {
        seen.patent = any_same(a.patents, b.patents) ? Agreement::equal : Agreement::conflict;
    }
    const bool applications = a.application && b.application && *a.application == *b.application;
    seen.same_application = applications;
    seen.same_family = any_same(a.relatives, b.patents) || any_same(b.relatives, a.patents);
}

std::optional<int> least_gap(const std::vector<int>& a, const std::vector<int>& b)
{
    std::optional<int> least;
    for (const int x : a) {
        for (const int y : b) {
            least = std::min(least.value_or(1000), std::abs(x - y));
        }
    }
    return least;
}

} // namespace

Observation observe(const Comparable& a, const Comparable& b)
{
    Observation seen;
    observe_patents(a, b, seen);
    observe_identifiers(a, b, seen);
    observe_titles(a, b, seen);
    seen.authors = agreement(a.authors, b.authors);
    seen.authors_incomplete = a.authors_incomplete || b.authors_incomplete;
    seen.year_gap = least_gap(a.years, b.years);
    if (a.venue && b.venue) {
        seen.venue = relate(*a.venue, *b.venue);
    }
    return seen;
}

} // namespace vitalign
