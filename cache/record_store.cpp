#include "cache/record_store.hpp"

#include "cache/record_document.hpp"
#include "cache/storage_failure.hpp"

#include <set>

namespace vitalign::cache {

namespace {

/// Writes one record if it is new or reads differently, and notes what changed.
class Taking {
public:
    Taking(SQLite::Database& db, std::int64_t profile) : m_db(db), m_profile(profile) {}

    void take(const HarvestedRecord& harvested)
    {
        const std::int64_t id = put_record(harvested);
        put_harvest(id, harvested);
        m_seen.insert(id);
    }

    void mark_gone(Source source, std::int64_t run)
    {
        SQLite::Statement find{
            m_db, "SELECT source_record.id, document FROM harvest JOIN source_record ON source_record.id = record "
                  "WHERE profile = ? AND source = ? AND gone_run IS NULL"};
        find.bind(1, m_profile);
        find.bind(2, std::string{name_of(source)});
        while (find.executeStep()) {
            const std::int64_t id = find.getColumn(0).getInt64();
            if (m_seen.contains(id)) {
                continue;
            }
            SQLite::Statement update{m_db, "UPDATE harvest SET gone_run = ? WHERE profile = ? AND record = ?"};
            update.bind(1, run);
            update.bind(2, m_profile);
            update.bind(3, id);
            update.exec();
            const auto record = from_document(find.getColumn(1).getString());
            changes.gone.push_back(record ? record->title : "?");
        }
    }

    HarvestChanges changes = {};

private:
    std::int64_t put_record(const HarvestedRecord& harvested)
    {
        const std::string document = to_document(harvested.record);
        const std::string source{name_of(harvested.record.source)};
        SQLite::Statement find{m_db, "SELECT id, document FROM source_record WHERE source = ? AND key = ?"};
        find.bind(1, source);
        find.bind(2, harvested.record.key);
        if (!find.executeStep()) {
            SQLite::Statement insert{m_db,
                                     "INSERT INTO source_record (source, key, response, document) VALUES (?, ?, ?, ?)"};
            insert.bind(1, source);
            insert.bind(2, harvested.record.key);
            insert.bind(3, harvested.response);
            insert.bind(4, document);
            insert.exec();
            return m_db.getLastInsertRowid();
        }
        const std::int64_t id = find.getColumn(0).getInt64();
        if (find.getColumn(1).getString() != document) {
            SQLite::Statement update{m_db, "UPDATE source_record SET response = ?, document = ? WHERE id = ?"};
            update.bind(1, harvested.response);
            update.bind(2, document);
            update.bind(3, id);
            update.exec();
            changes.changed.push_back(harvested.record.title);
        }
        return id;
    }

    void put_harvest(std::int64_t id, const HarvestedRecord& harvested)
    {
        SQLite::Statement find{m_db, "SELECT listed, gone_run FROM harvest WHERE profile = ? AND record = ?"};
        find.bind(1, m_profile);
        find.bind(2, id);
        const bool known = find.executeStep();
        if (known && (find.getColumn(0).getInt() != 0) == harvested.listed && find.getColumn(1).isNull()) {
            return;
        }
        SQLite::Statement put{m_db, "INSERT INTO harvest (profile, record, listed) VALUES (?1, ?2, ?3) "
                                    "ON CONFLICT DO UPDATE SET listed = ?3, gone_run = NULL"};
        put.bind(1, m_profile);
        put.bind(2, id);
        put.bind(3, harvested.listed ? 1 : 0);
        put.exec();
        if (!known) {
            changes.added.push_back(harvested.record.title);
        }
    }

    SQLite::Database& m_db;
    std::int64_t m_profile;
    std::set<std::int64_t> m_seen;
};

} // namespace

Result<HarvestChanges> RecordStore::take(std::int64_t profile, std::int64_t run, Source source,
                                         std::span<const HarvestedRecord> harvest, bool complete,
                                         const Inquiries& inquiries)
{
    return guarded("storing the records", [&]() -> Result<HarvestChanges> {
        SQLite::Transaction all_or_none{m_db.handle()};
        Taking taking{m_db.handle(), profile};
        for (const HarvestedRecord& harvested : harvest) {
            taking.take(harvested);
        }
        if (complete) {
            taking.mark_gone(source, run);
        }
        InquiryLog::put(m_db.handle(), source, inquiries);
        all_or_none.commit();
        return std::move(taking.changes);
    });
}

Result<std::vector<StoredRecord>> RecordStore::of_profile(std::int64_t profile)
{
    return guarded("reading the records", [&]() -> Result<std::vector<StoredRecord>> {
        std::vector<StoredRecord> records;
        SQLite::Statement find{
            m_db.handle(),
            "SELECT source_record.id, document, listed, fetched, response.id FROM harvest JOIN source_record ON "
            "source_record.id = "
            "record "
            "JOIN response ON response.id = response WHERE profile = ? AND gone_run IS NULL ORDER BY source_record.id"};
        find.bind(1, profile);
        while (find.executeStep()) {
            auto record = from_document(find.getColumn(1).getString());
            if (!record) {
                return failure_of(record);
            }
            records.push_back({.id = find.getColumn(0).getInt64(),
                               .record = *std::move(record),
                               .listed = find.getColumn(2).getInt() != 0,
                               .fetched = instant_in(find.getColumn(3)),
                               .response = find.getColumn(4).getInt64()});
        }
        return records;
    });
}

Result<std::optional<StoredRecord>> RecordStore::find(Source source, const std::string& key)
{
    return guarded("reading a record", [&]() -> Result<std::optional<StoredRecord>> {
        SQLite::Statement find{m_db.handle(),
                               "SELECT source_record.id, document, fetched, response.id FROM source_record "
                               "JOIN response ON response.id = response WHERE source_record.source = ? AND key = ?"};
        find.bind(1, std::string{name_of(source)});
        find.bind(2, key);
        if (!find.executeStep()) {
            return std::optional<StoredRecord>{};
        }
        auto record = from_document(find.getColumn(1).getString());
        return record ? Result<std::optional<StoredRecord>>{StoredRecord{.id = find.getColumn(0).getInt64(),
                                                                         .record = *std::move(record),
                                                                         .fetched = instant_in(find.getColumn(2)),
                                                                         .response = find.getColumn(3).getInt64()}}
                      : failure_of(record);
    });
}

} // namespace vitalign::cache
