// Source records, and which profile's harvest found them.
#pragma once

#include "cache/database.hpp"
#include "cache/inquiry_log.hpp"
#include "schemas/source_record.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vitalign::cache {

/// A record as one response states it.
struct HarvestedRecord {
    SourceRecord record = {};
    std::int64_t response = 0; ///< the archived response it was read from
    bool listed = false;       ///< the source itself assigns it to the profile's person
};

/// A record of the cache.
struct StoredRecord {
    std::int64_t id = 0;
    SourceRecord record = {};
    bool listed = false;
    Instant fetched;           ///< when its response first came
    std::int64_t response = 0; ///< the archived response it was read from
};

struct HarvestChanges {
    std::vector<std::string> added = {};   ///< titles of records that the profile did not have
    std::vector<std::string> changed = {}; ///< titles of records that now read differently
    std::vector<std::string> gone = {};    ///< titles of records that a complete answer no longer names
};

class RecordStore {
public:
    explicit RecordStore(Database& db) : m_db(db) {}

    /// Takes what one source said in one run, and what it was asked for, in one transaction. Rows that do not change
    /// are not written. Only after a `complete` harvest are the profile's other records of the source marked as gone.
    Result<HarvestChanges> take(std::int64_t profile, std::int64_t run, Source source,
                                std::span<const HarvestedRecord> harvest, bool complete,
                                const Inquiries& inquiries = {});

    /// The profile's records that are not gone, in the order in which they were first seen.
    Result<std::vector<StoredRecord>> of_profile(std::int64_t profile);

    /// A record of whatever profile.
    Result<std::optional<StoredRecord>> find(Source source, const std::string& key);

private:
    Database& m_db;
};

} // namespace vitalign::cache
