#include "judge.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace vitalign {

namespace {

// Log-odds from which a pair is one work, and from which it is worth a question. Below the title gate no text evidence
// counts.
constexpr double accept = 9;
constexpr double ask = 5;
constexpr double title_gate = 0.6;

// Letters from which a title is unlikely to be given twice.
constexpr double telling_title = 24;

struct Step {
    double from;
    double weight;
    std::string_view what;
};

// Best first; the first row whose `from` is reached applies.
constexpr std::array<Step, 6> title_steps{{{1.0, 8, "titles equal"},
                                           {0.93, 6, "titles nearly equal"},
                                           {0.85, 4.5, "titles very alike"},
                                           {0.75, 2, "titles alike"},
                                           {0.6, -2, "titles somewhat alike"},
                                           {0.0, -20, "titles differ"}}};

constexpr std::array<Step, 5> author_steps{{{1.0, 4, "all authors agree"},
                                            {0.75, 2, "most authors agree"},
                                            {0.5, 0.5, "half of the authors agree"},
                                            {0.01, -3, "few authors agree"},
                                            {0.0, -9, "no author agrees"}}};

template <std::size_t N>
const Step& step_for(const std::array<Step, N>& steps, double value)
{
    for (const Step& step : steps) {
        if (value >= step.from) {
            return step;
        }
    }
    return steps.back();
}

class Weighing {
public:
    void add(std::string_view what, double weight) { m_evidence.push_back({std::string{what}, weight}); }

    void title(const Observation& seen)
    {
        if (!seen.title) {
            add("a title is missing", 0);
            return;
        }
        const Step& step = step_for(title_steps, *seen.title);
        // A short title is shared by many works: "Introduction", "Editorial".
        const double rarity = std::min(1.0, static_cast<double>(seen.title_length) / telling_title);
        add(step.what, step.weight > 0 ? step.weight * rarity : step.weight);
        if (seen.title_numbers_differ && *seen.title > title_gate) {
            add("different numbers in the titles", -7);
        }
        if (seen.title_markers_differ) {
            add("only one is a correction, comment or editorial", -15);
        }
        if (rarity < 1 && (seen.year_gap.value_or(0) > 0 || seen.volume == Agreement::conflict)) {
            add("a short title that returns in another year or volume", -7);
        }
    }

    void authors(const Observation& seen)
    {
        if (seen.authors.shorter == 0 || !seen.authors.comparable) {
            return;
        }
        const auto shorter = static_cast<double>(seen.authors.shorter);
        const auto longer = static_cast<double>(seen.authors.longer);
        const double share =
            static_cast<double>(seen.authors.shared) / (seen.authors_incomplete ? shorter : (shorter + longer) / 2);
        const Step& step = step_for(author_steps, share);
        add(step.what, seen.authors.longer == 1 && step.weight > 0 ? step.weight * 0.6 : step.weight);
    }

    void year(const Observation& seen)
    {
        if (seen.year_gap) {
            constexpr std::array<double, 4> weights{1.5, 0.5, -0.5, -2};
            const int gap = *seen.year_gap;
            add(gap == 0 ? "one year" : fmt::format("{} years apart", gap),
                gap < 4 ? weights[static_cast<std::size_t>(gap)] : -5);
        }
    }

    void venue(const Observation& seen)
    {
        if (seen.venue != VenueRelation::unknown) {
            add(seen.venue == VenueRelation::same ? "one venue" : "other venues",
                seen.venue == VenueRelation::same ? 2 : -0.5);
        }
    }

    void identifiers(const Observation& seen)
    {
        identifier("DOI equal", 10, seen.doi == Agreement::equal);
        identifier("arXiv number equal", 10, seen.arxiv == Agreement::equal);
        identifier("named as versions by the source", 10, seen.named_version);
        identifier("patent number equal", 30, seen.patent == Agreement::equal);
        identifier("one patent application", 25, seen.same_application);
        identifier("one patent family", 25, seen.same_family);
        if (seen.pages == Agreement::equal) {
            add("pages equal", 2);
        }
        if (seen.doi == Agreement::conflict && seen.doi_same_registrant && !seen.preprint_doi &&
            seen.venue == VenueRelation::same && seen.pages != Agreement::equal && !seen.named_version) {
            add("two DOIs of one publisher and venue", seen.pages == Agreement::conflict ? -20 : -9);
        }
    }

    Match result() &&
    {
        Match match{.score = total(m_evidence), .by_identifier = m_by_identifier, .evidence = std::move(m_evidence)};
        match.confidence = 1 / (1 + std::exp(-(match.score - (accept + ask) / 2)));
        return match;
    }

private:
    void identifier(std::string_view what, double weight, bool holds)
    {
        if (holds) {
            add(what, weight);
            m_by_identifier = true;
        }
    }

    std::vector<Evidence> m_evidence;
    bool m_by_identifier = false;
};

/// Kinds that can be one version of a work: sources name them differently.
int version_class(Kind kind)
{
    switch (kind) {
    case Kind::preprint: return 0;
    case Kind::article: return 1;
    case Kind::inproceedings:
    case Kind::poster: return 2;
    case Kind::incollection: return 3;
    case Kind::thesis: return 4;
    case Kind::patent: return 5;
    case Kind::book:
    case Kind::proceedings: return 6;
    default: return -1; // report, data, software, misc: fits any
    }
}

bool one_version(const Comparable& a, const Comparable& b, const Observation& seen)
{
    if (seen.patent != Agreement::missing) {
        return seen.patent == Agreement::equal;
    }
    if (seen.doi == Agreement::equal) {
        return true;
    }
    const int class_a = version_class(a.kind);
    const int class_b = version_class(b.kind);
    const bool preprint = class_a == 0 || class_b == 0;
    if (preprint && class_a != class_b) {
        return false;
    }
    if (seen.venue == VenueRelation::same && !preprint) {
        return seen.year_gap.value_or(0) <= 1; // also an article in a proceedings journal against the conference paper
    }
    const bool kinds_fit = class_a == class_b || class_a < 0 || class_b < 0;
    return kinds_fit && seen.venue != VenueRelation::different && seen.doi != Agreement::conflict;
}

} // namespace

std::string_view name_of(Relation relation)
{
    constexpr std::array<std::string_view, 4> names{"same-version", "same-work", "undecided", "different"};
    return names[static_cast<std::size_t>(relation)];
}

Match judge(const Comparable& a, const Comparable& b)
{
    const Observation seen = observe(a, b);
    Weighing weighing;
    if (seen.kinds_exclude) {
        weighing.add("a patent is no version of a paper", -50);
        return std::move(weighing).result();
    }
    if (seen.patent == Agreement::conflict && !seen.same_application && !seen.same_family) {
        weighing.add("two patent numbers of different families", -50);
        return std::move(weighing).result();
    }
    weighing.identifiers(seen);
    // Official titles of patents are not the inventors' titles: where numbers agree, titles say nothing.
    const bool patent_by_number = a.kind == Kind::patent && seen.patent != Agreement::missing;
    if (!patent_by_number) {
        weighing.title(seen);
        weighing.authors(seen);
        weighing.year(seen);
        weighing.venue(seen);
    }
    Match match = std::move(weighing).result();
    if (match.score < ask) {
        match.relation = Relation::different;
    } else if (match.score < accept) {
        match.relation = Relation::undecided;
    } else {
        match.relation = one_version(a, b, seen) ? Relation::same_version : Relation::same_work;
    }
    return match;
}

} // namespace vitalign
