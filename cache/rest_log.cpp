#include "cache/rest_log.hpp"

#include "cache/storage_failure.hpp"

namespace vitalign::cache {

Result<StoredRests> RestLog::all()
{
    return guarded("reading the rests", [&]() -> Result<StoredRests> {
        StoredRests rests;
        SQLite::Statement find{m_db.handle(), "SELECT origin, until, reason FROM rest"};
        while (find.executeStep()) {
            rests[find.getColumn(0).getString()] = {find.getColumn(1).getInt64(), find.getColumn(2).getString()};
        }
        return rests;
    });
}

Result<void> RestLog::put(const StoredRests& rests)
{
    const auto old = all();
    if (!old || *old == rests) {
        return old ? Result<void>{} : failure_of(old);
    }
    return guarded("noting the rests", [&]() -> Result<void> {
        SQLite::Transaction all_or_none{m_db.handle()};
        m_db.handle().exec("DELETE FROM rest");
        SQLite::Statement insert{m_db.handle(), "INSERT INTO rest (origin, until, reason) VALUES (?, ?, ?)"};
        for (const auto& [origin, rest] : rests) {
            insert.reset();
            insert.bind(1, origin);
            insert.bind(2, rest.until);
            insert.bind(3, rest.reason);
            insert.exec();
        }
        all_or_none.commit();
        return {};
    });
}

} // namespace vitalign::cache
