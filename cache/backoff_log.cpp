#include "cache/backoff_log.hpp"

#include "cache/storage_failure.hpp"

namespace vitalign::cache {

Result<StoredBackoffs> BackoffLog::all()
{
    return guarded("reading the backoffs", [&]() -> Result<StoredBackoffs> {
        StoredBackoffs backoffs;
        SQLite::Statement find{m_db.handle(), "SELECT origin, until, reason FROM rest"};
        while (find.executeStep()) {
            const std::chrono::seconds until{find.getColumn(1).getInt64()};
            backoffs.emplace(find.getColumn(0).getString(),
                             StoredBackoff{Instant{std::chrono::sys_seconds{until}}, find.getColumn(2).getString()});
        }
        return backoffs;
    });
}

Result<void> BackoffLog::put(const StoredBackoffs& backoffs)
{
    const auto old = all();
    if (!old || *old == backoffs) {
        return old ? Result<void>{} : failure_of(old);
    }
    return guarded("noting the backoffs", [&]() -> Result<void> {
        SQLite::Transaction all_or_none{m_db.handle()};
        m_db.handle().exec("DELETE FROM rest");
        SQLite::Statement insert{m_db.handle(), "INSERT INTO rest (origin, until, reason) VALUES (?, ?, ?)"};
        for (const auto& [origin, rest] : backoffs) {
            insert.reset();
            insert.bind(1, origin);
            insert.bind(2, std::int64_t{rest.until.time().time_since_epoch().count()});
            insert.bind(3, rest.reason);
            insert.exec();
        }
        all_or_none.commit();
        return {};
    });
}

} // namespace vitalign::cache
