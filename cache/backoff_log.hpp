// Which places want to be left alone until when.
#pragma once

#include "cache/database.hpp"
#include "schemas/instant.hpp"

#include <map>
#include <string>

namespace vitalign::cache {

struct StoredBackoff {
    Instant until;
    std::string reason = {};

    bool operator==(const StoredBackoff&) const = default;
};

/// By origin: `https://dblp.org:443`.
using StoredBackoffs = std::map<std::string, StoredBackoff>;

class BackoffLog {
public:
    explicit BackoffLog(Database& db) : m_db(db) {}

    Result<StoredBackoffs> all();

    /// Makes the log be as given; writes only what differs.
    Result<void> put(const StoredBackoffs& backoffs);

private:
    Database& m_db;
};

} // namespace vitalign::cache
