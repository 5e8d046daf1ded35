// What the sources were asked for by identifier, and when: the memory that keeps a nightly sync small.
#pragma once

#include "cache/database.hpp"
#include "schemas/instant.hpp"
#include "schemas/source.hpp"

#include <map>
#include <string>

namespace SQLite {
class Database;
}

namespace vitalign::cache {

struct Inquiry {
    Instant asked;
    bool known = true; ///< whether the source knew it

    bool operator==(const Inquiry&) const = default;
};

/// By what was asked for: a DOI, a publication number, `orcid:...`, `reference:...`.
using Inquiries = std::map<std::string, Inquiry>;

class InquiryLog {
public:
    explicit InquiryLog(Database& db) : m_db(db) {}

    Result<Inquiries> of_source(Source source);

    /// Writes the inquiries as part of a transaction that is under way; throws what SQLite throws.
    static void put(SQLite::Database& db, Source source, const Inquiries& inquiries);

private:
    Database& m_db;
};

} // namespace vitalign::cache
