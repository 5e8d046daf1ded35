// Which work an entry of the CV means.
#pragma once

#include "linkage/record_match.hpp"
#include "works/known_work.hpp"

#include <optional>
#include <span>
#include <vector>

namespace vitalign::reconcile {

/// A second work this near to the best one makes the choice a question.
inline constexpr double clear_lead = 2;

/// The best work for an entry, and how sure that is.
struct EntryLink {
    std::optional<std::size_t> work = {}; ///< position among the works
    std::size_t version = 0;              ///< position of the version that fits best
    linkage::Match match = {};
    std::vector<std::size_t> rivals = {}; ///< other works that fit nearly as well
    bool ambiguous = false;               ///< undecided, or two works fit about equally
    bool by_text = false;                 ///< found in the entry's text, because its fields alone did not tell
};

/// One link per entry. Several entries may mean one work: a CV lists versions apart.
std::vector<EntryLink> link_entries(std::span<const Entry> entries, std::span<const works::KnownWork> works);

} // namespace vitalign::reconcile
