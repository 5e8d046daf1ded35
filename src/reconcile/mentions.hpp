// Works whose title stands in a CV, though no entry means them.
#pragma once

#include "cv/guided_cv.hpp"
#include "reconcile/link_entries.hpp"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace vitalign::reconcile {

/// Where each work's title stands first.
class MentionedWorks {
public:
    /// Patents share titles: one whose title stands only in an entry that means another patent is not mentioned there.
    /// `mentions` and `links` are one per CV.
    MentionedWorks(std::span<const works::KnownWork> works, std::span<const Cv> cvs,
                   std::span<const std::vector<cv::Mention>> mentions, std::span<const std::vector<EntryLink>> links);

    struct Place {
        const Cv* cv = nullptr;
        Span at = {};
    };
    std::optional<Place> find(std::size_t work) const;

private:
    std::map<std::size_t, Place> m_places;
};

} // namespace vitalign::reconcile
