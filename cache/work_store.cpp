#include "cache/work_store.hpp"

#include "cache/storage_failure.hpp"

namespace vitalign::cache {

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
            "AND link.profile = harvest.profile "
            "JOIN work ON work.id = link.work WHERE harvest.profile = ? AND gone_run IS NULL ORDER BY link.record"};
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

Result<void> WorkStore::put(std::int64_t profile, std::span<const WorkLink> links)
{
    return guarded("storing the works", [&]() -> Result<void> {
        SQLite::Transaction all_or_none{m_db.handle()};
        for (const WorkLink& link : links) {
            SQLite::Statement put{
                m_db.handle(),
                "INSERT INTO link (profile, record, work, version, evidence) VALUES (?1, ?2, ?3, ?4, ?5) "
                "ON CONFLICT DO UPDATE SET work = ?3, version = ?4, evidence = ?5 "
                "WHERE work <> ?3 OR version <> ?4 OR evidence <> ?5"};
            put.bind(1, profile);
            put.bind(2, link.record);
            put.bind(3, work_row(m_db.handle(), link.work));
            put.bind(4, link.version);
            put.bind(5, link.evidence);
            put.exec();
        }
        m_db.handle().exec("DELETE FROM work WHERE id NOT IN (SELECT work FROM link)");
        all_or_none.commit();
        return {};
    });
}

} // namespace vitalign::cache
