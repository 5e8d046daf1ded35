#include "reconcile/link_by_text.hpp"

#include <fmt/format.h>

namespace vitalign::reconcile {

namespace {

std::vector<const SourceRecord*> records_in(std::span<const works::KnownWork> works)
{
    std::vector<const SourceRecord*> records;
    for (const works::KnownWork& known : works) {
        std::ranges::copy(records_of(known.work), std::back_inserter(records));
    }
    return records;
}

linkage::Match match_of(const cv::Alignment& alignment)
{
    linkage::Match match{.relation = linkage::Relation::same_work,
                         .score = alignment.score,
                         .confidence = probability(alignment.score - cv::aligned_enough),
                         .by_identifier = alignment.identified};
    const bool whole = alignment.title.state == cv::Aligned::present;
    match.evidence.push_back(
        {fmt::format("its title stands in the entry{}", whole ? "" : ", nearly so"), alignment.score});
    match.evidence.push_back(
        {fmt::format("and {} of its {} authors", alignment.authors_present(), alignment.authors.size()), 0});
    return match;
}

/// A title, and more than a title stands there.
bool is_vouched_for(const cv::Alignment& alignment)
{
    return alignment.title.state != cv::Aligned::absent &&
           (alignment.identified || alignment.authors_present() > 0 || alignment.year.state == cv::Aligned::present);
}

} // namespace

TextLinks::TextLinks(std::span<const works::KnownWork> works) : m_finder(records_in(works))
{
    for (std::size_t w = 0; w < works.size(); ++w) {
        const auto& versions = works[w].work.versions;
        for (std::size_t v = 0; v < versions.size(); ++v) {
            m_places.insert(m_places.end(), versions[v].records.size(), Place{w, v});
        }
    }
}

EntryLink TextLinks::find(const Entry& entry) const
{
    const auto found = m_finder.find(entry);
    if (found.empty()) {
        return {};
    }
    const cv::FoundRecord& best = found.front();
    const Place place = m_places[best.record];
    EntryLink link{.work = place.work, .version = place.version, .match = match_of(best.alignment), .by_text = true};
    for (const cv::FoundRecord& other : found) {
        const std::size_t work = m_places[other.record].work;
        if (work != place.work && best.alignment.score - other.alignment.score < clear_lead) {
            link.rivals.push_back(work);
        }
    }
    link.ambiguous = !link.rivals.empty() || !is_vouched_for(best.alignment);
    if (link.ambiguous) {
        link.match.relation = linkage::Relation::undecided;
    }
    return link;
}

} // namespace vitalign::reconcile
