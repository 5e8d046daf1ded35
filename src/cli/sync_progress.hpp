// How far a sync is, in one line: `DBLP done, Crossref 2 of 3, Google Patents 5 of 12 (5 a minute, 2 min left)`.
#pragma once

#include "pipeline/sync.hpp"

#include <chrono>
#include <map>
#include <string>

namespace vitalign::cli {

class SyncProgress {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit SyncProgress(Time begin) : m_begin(begin) {}

    void note(const harvest::SourceProgress& progress);

    /// The rate and the time left are told once three answers have come.
    std::string line(Time now) const;

private:
    Time m_begin;
    std::map<Source, harvest::SourceProgress> m_sources;
};

} // namespace vitalign::cli
