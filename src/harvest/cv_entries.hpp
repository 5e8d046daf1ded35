// The entries of all CVs as one list.
#pragma once

#include "schemas/entry.hpp"

#include <functional>
#include <span>
#include <vector>

namespace vitalign::harvest {

/// In the order of the CVs.
inline std::vector<std::reference_wrapper<const Entry>> entries_of(std::span<const Cv> cvs)
{
    std::vector<std::reference_wrapper<const Entry>> all;
    for (const Cv& cv : cvs) {
        all.insert(all.end(), cv.entries.begin(), cv.entries.end());
    }
    return all;
}

/// One that can be told by its title from other publications.
inline bool is_titled_publication(const Entry& entry)
{
    return entry.title && entry.kind != Kind::patent;
}

} // namespace vitalign::harvest
