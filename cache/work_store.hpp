// Works: which records describe which version of which work.
#pragma once

#include "cache/database.hpp"

#include <span>
#include <string>
#include <vector>

namespace vitalign::cache {

/// One record's place among the works.
struct WorkLink {
    std::int64_t record = 0;
    std::string work = {}; ///< key of the work, `w:...`
    int version = 0;       ///< position of the version within the work
    std::string evidence = {};

    bool operator==(const WorkLink&) const = default;
};

class WorkStore {
public:
    explicit WorkStore(Database& db) : m_db(db) {}

    /// The links of the profile's records, by record.
    Result<std::vector<WorkLink>> of_profile(std::int64_t profile);

    /// Makes the profile's links of these records be as given; writes only those that differ.
    Result<void> put(std::int64_t profile, std::span<const WorkLink> links);

private:
    Database& m_db;
};

} // namespace vitalign::cache
