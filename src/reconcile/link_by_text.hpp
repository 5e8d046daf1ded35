// Which work stands in the text of an entry, however its fields were told apart.
#pragma once

#include "cv/record_finder.hpp"
#include "reconcile/link_entries.hpp"

#include <span>
#include <utility>
#include <vector>

namespace vitalign::reconcile {

/// Lays the works' records over entries. The works must outlive it.
class TextLinks {
public:
    explicit TextLinks(std::span<const works::KnownWork> works);

    /// The work whose title stands in the entry with authors, year or an identifier of its own; ambiguous where the
    /// title stands there alone or a second work fits nearly as well. No work if none stands there.
    EntryLink find(const Entry& entry) const;

private:
    struct Place {
        std::size_t work = 0;
        std::size_t version = 0;
    };

    std::vector<const SourceRecord*> m_records;
    std::vector<Place> m_places; ///< of each record
    cv::RecordFinder m_finder;
};

} // namespace vitalign::reconcile
