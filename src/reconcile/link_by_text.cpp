#include "reconcile/link_by_text.hpp"

#include "normalise/title_form.hpp"

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

/// How many of the record's people stand there, and how many there are; a study group is nobody.
std::pair<std::size_t, std::size_t> people_present(const SourceRecord& record, const cv::Alignment& alignment)
{
    std::size_t there = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < record.authors.size(); ++i) {
        const bool person = !record.authors[i].organisation;
        all += person ? 1U : 0U;
        there += person && alignment.authors[i].state == cv::Aligned::present ? 1U : 0U;
    }
    return {there, all};
}

/// A title that stands there nearly so is what a careful person would take for the entry's: a slip of the pen with most
/// of its authors, or another wording by just these authors in just that year. A person's titles are alike ("Hot Stars
/// as Seen by ...", "Cold Stars as Seen by ..."), and so are their authors.
bool is_recognised(const Entry& entry, const SourceRecord& record, const cv::Alignment& alignment)
{
    constexpr double slip = 0.9;
    constexpr double wording = 0.85;
    const auto [there, all] = people_present(record, alignment);
    const bool dated = alignment.year.state == cv::Aligned::present ||
                       (entry.year && std::ranges::count(record.alternate_years, entry.year->value) > 0);
    const bool placed = alignment.venue.state == cv::Aligned::present;
    return (alignment.title_likeness >= slip && 2 * there > all && (dated || placed)) ||
           (dated && all > 0 && there == all && (placed || alignment.title_likeness >= wording));
}

/// The entry's title goes on as one sentence behind the record's: "A Survey of Looms in the North".
bool goes_on(const Entry& entry, const SourceRecord& record)
{
    constexpr double slip = 1.2;
    if (!entry.title) {
        return false;
    }
    const auto own = normalise::title_form(entry.title->value);
    const auto other = normalise::title_form(record.title);
    return own.tight.starts_with(other.tight) && !normalise::is_part(own, other) &&
           static_cast<double>(own.tight.size()) > slip * static_cast<double>(other.tight.size());
}

/// A whole title stands there: that of a longer one needs just these authors in just that year.
bool is_whole(const Entry& entry, const SourceRecord& record, const cv::Alignment& alignment)
{
    const auto [there, all] = people_present(record, alignment);
    return alignment.title.state == cv::Aligned::present &&
           (!goes_on(entry, record) || (there == all && alignment.year.state == cv::Aligned::present));
}

/// Whether the record is worth a thought.
bool is_near(const Entry& entry, const SourceRecord& record, const cv::Alignment& alignment)
{
    return alignment.identified || is_whole(entry, record, alignment) ||
           (alignment.title.state == cv::Aligned::differs && is_recognised(entry, record, alignment));
}

} // namespace

TextLinks::TextLinks(std::span<const works::KnownWork> works) : m_records(records_in(works)), m_finder(m_records)
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
    auto found = m_finder.find(entry);
    std::erase_if(found,
                  [&](const cv::FoundRecord& one) { return !is_near(entry, *m_records[one.record], one.alignment); });
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
