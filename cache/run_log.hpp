// Runs and their coverage: when what was read how completely.
#pragma once

#include "cache/database.hpp"
#include "schemas/coverage.hpp"

#include <optional>
#include <vector>

namespace vitalign::cache {

class RunLog {
public:
    explicit RunLog(Database& db) : m_db(db) {}

    /// Begins a run, or goes on with the profile's last one if that was killed and began no earlier than `resume_from`.
    Result<std::int64_t> begin(std::int64_t profile, Instant now, std::optional<Instant> resume_from = std::nullopt);

    Result<void> finish(std::int64_t run, Instant now);

    /// Notes how a source ended in a run. `state` is complete, partial or failed; when it was fetched is `now`.
    Result<void> note(std::int64_t run, const Coverage& coverage, Instant now);

    /// The state of every source as of the profile's latest run that asked it: `complete` stays as noted; a failure
    /// after an earlier success is `stale`.
    Result<std::vector<Coverage>> coverage(std::int64_t profile);

    /// The profile's latest finished run; 0 if there is none.
    Result<std::int64_t> latest(std::int64_t profile);

private:
    Database& m_db;
};

} // namespace vitalign::cache
