// The lines that the entries of a CV stand on.
#pragma once

#include "schemas/entry.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace vitalign::cv {

class EntryPlaces {
public:
    explicit EntryPlaces(const Cv& cv)
    {
        for (const Entry& entry : cv.entries) {
            m_lines[entry.at.file].push_back({entry.at.line, entry.at.end_line});
        }
    }

    /// Whether an entry stands on one of those lines.
    bool touches(const Span& at) const
    {
        const auto lines = m_lines.find(at.file);
        return lines != m_lines.end() && std::ranges::any_of(lines->second, [&](const Lines& entry) {
                   return entry.first <= at.end_line && at.line <= entry.last;
               });
    }

private:
    struct Lines {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    std::map<std::size_t, std::vector<Lines>> m_lines; ///< by file
};

} // namespace vitalign::cv
