#include "reconcile/read_wrongly.hpp"

#include <algorithm>

namespace vitalign::reconcile {

namespace {

/// Whether every author of the record stands in the text.
bool all_present(const cv::Alignment& alignment)
{
    return !alignment.authors.empty() && alignment.authors_present() == alignment.authors.size();
}

bool stands_there(const Difference& difference, const cv::Alignment& alignment)
{
    switch (difference.rule) {
    case Rule::title_mismatch: return alignment.title.state == cv::Aligned::present;
    case Rule::author_missing: return all_present(alignment);
    case Rule::venue_mismatch: return alignment.venue.state == cv::Aligned::present;
    case Rule::volume_mismatch: return alignment.volume.state == cv::Aligned::present;
    case Rule::pages_mismatch: return alignment.pages.state == cv::Aligned::present;
    default: return false;
    }
}

bool concerns_authors(Rule rule)
{
    return rule == Rule::author_missing || rule == Rule::author_extra || rule == Rule::author_order ||
           rule == Rule::author_name;
}

} // namespace

bool is_read_wrongly(const Difference& difference, const Entry& entry, bool by_text)
{
    if (entry.words.empty()) {
        return false;
    }
    if (by_text && concerns_authors(difference.rule)) {
        return true;
    }
    return std::ranges::any_of(difference.records, [&](const SourceRecord* record) {
        return stands_there(difference, cv::align(entry, *record));
    });
}

} // namespace vitalign::reconcile
