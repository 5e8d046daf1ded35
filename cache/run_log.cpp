#include "cache/run_log.hpp"

#include "cache/storage_failure.hpp"

namespace vitalign::cache {

namespace {

std::size_t count_records(SQLite::Database& db, std::int64_t profile, Source source)
{
    SQLite::Statement count{db, "SELECT count(*) FROM harvest JOIN source_record ON source_record.id = record WHERE "
                                "profile = ? AND source = ? AND gone_run IS NULL"};
    count.bind(1, profile);
    count.bind(2, std::string{name_of(source)});
    count.executeStep();
    return static_cast<std::size_t>(count.getColumn(0).getInt64());
}

Coverage coverage_of(SQLite::Database& db, std::int64_t profile, Source source)
{
    Coverage coverage{.source = source, .records = count_records(db, profile, source)};
    SQLite::Statement history{
        db, "SELECT state, coverage.finished, message, identity_alarm FROM coverage JOIN run ON run.id = run "
            "WHERE profile = ? AND source = ? ORDER BY run DESC"};
    history.bind(1, profile);
    history.bind(2, std::string{name_of(source)});
    bool latest = true;
    while (history.executeStep()) {
        const auto state = coverage_state_of(history.getColumn(0).getString()).value_or(CoverageState::failed);
        if (latest) {
            coverage.state = state;
            coverage.message = optional_text(history.getColumn(2));
            coverage.identity_alarm = history.getColumn(3).getInt() != 0;
        }
        latest = false;
        if (state == CoverageState::complete) {
            coverage.fetched = instant_in(history.getColumn(1));
            coverage.state = coverage.state == CoverageState::complete ? CoverageState::complete : CoverageState::stale;
            break;
        }
    }
    return coverage;
}

} // namespace

Result<std::int64_t> RunLog::begin(std::int64_t profile, Instant now, std::optional<Instant> resume_from)
{
    return guarded("beginning a run", [&]() -> Result<std::int64_t> {
        SQLite::Statement last{
            m_db.handle(),
            "SELECT id, finished IS NULL AND started >= ? FROM run WHERE profile = ? ORDER BY id DESC LIMIT 1"};
        resume_from ? last.bind(1, resume_from->str()) : last.bind(1); // to be later than NULL is not true
        last.bind(2, profile);
        if (last.executeStep() && last.getColumn(1).getInt() != 0) {
            return last.getColumn(0).getInt64();
        }
        SQLite::Statement insert{m_db.handle(), "INSERT INTO run (profile, started) VALUES (?, ?)"};
        insert.bind(1, profile);
        insert.bind(2, now.str());
        insert.exec();
        return m_db.handle().getLastInsertRowid();
    });
}

Result<void> RunLog::finish(std::int64_t run, Instant now)
{
    return guarded("ending a run", [&]() -> Result<void> {
        SQLite::Statement update{m_db.handle(), "UPDATE run SET finished = ? WHERE id = ?"};
        update.bind(1, now.str());
        update.bind(2, run);
        update.exec();
        return {};
    });
}

Result<void> RunLog::note(std::int64_t run, const Coverage& coverage, Instant now)
{
    return guarded("noting coverage", [&]() -> Result<void> {
        SQLite::Statement put{m_db.handle(), "INSERT OR REPLACE INTO coverage (run, source, state, finished, message, "
                                             "identity_alarm) VALUES (?, ?, ?, ?, ?, ?)"};
        put.bind(1, run);
        put.bind(2, std::string{name_of(coverage.source)});
        put.bind(3, std::string{name_of(coverage.state)});
        put.bind(4, now.str());
        bind_optional(put, 5, coverage.message);
        put.bind(6, coverage.identity_alarm ? 1 : 0);
        put.exec();
        return {};
    });
}

Result<std::vector<Coverage>> RunLog::coverage(std::int64_t profile)
{
    return guarded("reading the coverage", [&]() -> Result<std::vector<Coverage>> {
        std::vector<Coverage> all;
        for (const Source source : all_sources) {
            all.push_back(coverage_of(m_db.handle(), profile, source));
        }
        return all;
    });
}

Result<std::int64_t> RunLog::latest(std::int64_t profile)
{
    return guarded("reading the runs", [&]() -> Result<std::int64_t> {
        SQLite::Statement find{m_db.handle(),
                               "SELECT coalesce(max(id), 0) FROM run WHERE profile = ? AND finished IS NOT NULL"};
        find.bind(1, profile);
        find.executeStep();
        return find.getColumn(0).getInt64();
    });
}

} // namespace vitalign::cache
