#include "reconcile/mentions.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::reconcile {

namespace {

bool stands_in(const Span& part, const Span& whole)
{
    return part.file == whole.file && std::pair{part.line, part.column} >= std::pair{whole.line, whole.column} &&
           std::pair{part.line, part.column} < std::pair{whole.end_line, whole.end_column};
}

/// Whether an entry there means another work for sure.
bool means_other(const Cv& cv, const std::vector<EntryLink>& links, const Span& at, std::size_t work)
{
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i].work && links[i].work != work && !links[i].ambiguous && stands_in(at, cv.entries[i].at)) {
            return true;
        }
    }
    return false;
}

} // namespace

MentionedWorks::MentionedWorks(std::span<const works::KnownWork> works, std::span<const Cv> cvs,
                               std::span<const std::vector<cv::Mention>> mentions,
                               std::span<const std::vector<EntryLink>> links)
{
    std::map<const SourceRecord*, std::size_t> work_of;
    for (std::size_t w = 0; w < works.size(); ++w) {
        for (const SourceRecord* record : records_of(works[w].work)) {
            work_of[record] = w;
        }
    }
    for (std::size_t c = 0; c < std::min(cvs.size(), mentions.size()); ++c) {
        for (const cv::Mention& mention : mentions[c]) {
            const auto work = work_of.find(mention.record);
            const bool counts = work != work_of.end() && (mention.record->kind != Kind::patent ||
                                                          !means_other(cvs[c], links[c], mention.at, work->second));
            if (counts) {
                m_places.emplace(work->second, Place{&cvs[c], mention.at});
            }
        }
    }
}

std::optional<MentionedWorks::Place> MentionedWorks::find(std::size_t work) const
{
    const auto place = m_places.find(work);
    return place == m_places.end() ? std::nullopt : std::optional{place->second};
}

} // namespace vitalign::reconcile
