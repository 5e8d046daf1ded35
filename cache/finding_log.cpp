#include "cache/finding_log.hpp"

#include "cache/storage_failure.hpp"

#include <set>
#include <sqlite3.h>

namespace vitalign::cache {

namespace {

std::map<std::string, std::int64_t> known_findings(SQLite::Database& db, std::int64_t profile)
{
    std::map<std::string, std::int64_t> known;
    SQLite::Statement find{db, "SELECT key, first_run FROM finding WHERE profile = ?"};
    find.bind(1, profile);
    while (find.executeStep()) {
        known.emplace(find.getColumn(0).getString(), find.getColumn(1).getInt64());
    }
    return known;
}

void write_changes(SQLite::Database& db, std::int64_t profile, std::int64_t run, const std::set<std::string>& added,
                   const std::set<std::string>& gone)
{
    SQLite::Transaction all_or_none{db};
    for (const std::string& key : added) {
        SQLite::Statement insert{db, "INSERT INTO finding (profile, key, first_run) VALUES (?, ?, ?)"};
        insert.bind(1, profile);
        insert.bind(2, key);
        insert.bind(3, run);
        insert.exec();
    }
    for (const std::string& key : gone) {
        SQLite::Statement erase{db, "DELETE FROM finding WHERE profile = ? AND key = ?"};
        erase.bind(1, profile);
        erase.bind(2, key);
        erase.exec();
    }
    all_or_none.commit();
}

} // namespace

Result<std::map<std::string, std::int64_t>> FindingLog::note(std::int64_t profile, std::int64_t run,
                                                             std::span<const std::string> findings, Noting noting)
{
    return guarded("noting the findings", [&]() -> Result<std::map<std::string, std::int64_t>> {
        auto known = known_findings(m_db.handle(), profile);
        const std::set<std::string> present(findings.begin(), findings.end());
        std::set<std::string> added;
        std::set<std::string> gone;
        for (const std::string& key : present) {
            if (known.emplace(key, run).second) {
                added.insert(key);
            }
        }
        for (const auto& [key, first_run] : known) {
            if (noting == Noting::remember_and_forget && !present.contains(key)) {
                gone.insert(key);
            }
        }
        if (noting != Noting::nothing && profile != 0 && !(added.empty() && gone.empty()) &&
            sqlite3_db_readonly(m_db.handle().getHandle(), "main") == 0) {
            write_changes(m_db.handle(), profile, run, added, gone);
        }
        return known;
    });
}

} // namespace vitalign::cache
