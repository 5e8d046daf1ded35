// Which places want to be left alone until when.
#pragma once

#include "cache/database.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace vitalign::cache {

struct StoredRest {
    std::int64_t until = 0; ///< seconds since 1970
    std::string reason = {};

    bool operator==(const StoredRest&) const = default;
};

/// By origin: `https://dblp.org:443`.
using StoredRests = std::map<std::string, StoredRest>;

class RestLog {
public:
    explicit RestLog(Database& db) : m_db(db) {}

    Result<StoredRests> all();

    /// Makes the log be as given; writes only what differs.
    Result<void> put(const StoredRests& rests);

private:
    Database& m_db;
};

} // namespace vitalign::cache
