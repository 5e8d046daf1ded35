#include "work_store.hpp"

#include "storage_failure.hpp"

namespace vitalign {

namespace {

std::int64_t work_row(SQLite::Database& db, const std::string& key)
{
    SQLite::Statement find{db, "SELECT id FROM work WHERE key = ?"};
    find.bind(1, key);
    if (find.executeStep()) {
        return find.getColumn(0).getInt64();
    }
    SQLite::Statement insert{db, "INSERT INTO work (key) VALUES (?)"};
    insert.bind(1, key);
    insert.exec();
    return db.getLastInsertRowid();
}

} // namespace

Result<std::vector<WorkLink>> WorkStore::of_profile(std::int64_t profile)
{
    return guarded("reading the works", [&]() -> Result<std::vector<WorkLink>> {
        std::vector<WorkLink> links;
        SQLite::Statement find{
            m_db.handle(),
            "SELECT link.record, work.key, version, evidence FROM harvest JOIN link ON link.record = harvest.record "
            "JOIN work ON work.id = link.work WHERE profile = ? AND gone_run IS NULL ORDER BY link.record"};
        find.bind(1, profile);
        while (find.executeStep()) {
            links.push_back({.record = find.getColumn(0).getInt64(),
                             .work = find.getColumn(1).getString(),
                             .version = find.getColumn(2).getInt(),
                             .evidence = find.getColumn(3).getString()});
        }
        return links;
    });
}

Result<void> WorkStore::put(std::span<const WorkLink> links)
{
    return guarded("storing the works", [&]() -> Result<void> {
        SQLite::Transaction all_or_none{m_db.handle()};
        for (const WorkLink& link : links) {
            SQLite::Statement put{
                m_db.handle(),
                "INSERT INTO link (record, work, version, evidence) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (record) DO "
                "UPDATE "
                "SET work = ?2, version = ?3, evidence = ?4 WHERE work <> ?2 OR version <> ?3 OR evidence <> ?4"};
            put.bind(1, link.record);
            put.bind(2, work_row(m_db.handle(), link.work));
            put.bind(3, link.version);
            put.bind(4, link.evidence);
            put.exec();
        }
        m_db.handle().exec("DELETE FROM work WHERE id NOT IN (SELECT work FROM link)");
        all_or_none.commit();
        return {};
    });
}

} // namespace vitalign
