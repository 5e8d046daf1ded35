#include "cache/database.hpp"

#include "cache/migrations.hpp"
#include "cache/storage_failure.hpp"
#include "schemas/percent_encoding.hpp"

#include <SQLiteCpp/Backup.h>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace vitalign::cache {

namespace {

/// "VTLN": tells a cache from any other SQLite file (PRAGMA application_id).
constexpr int application_id = 0x56544C4E;

int pragma(SQLite::Database& db, const std::string& name)
{
    return db.execAndGet("PRAGMA " + name).getInt();
}

bool is_empty(SQLite::Database& db)
{
    return db.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
}

int latest_version()
{
    return static_cast<int>(migrations().size());
}

Result<void> check_known(SQLite::Database& db)
{
    if (!is_empty(db) && pragma(db, "application_id") != application_id) {
        return failure(ErrorCode::storage, "it is a database of another program");
    }
    if (pragma(db, "user_version") > latest_version()) {
        return failure(ErrorCode::storage, "it was written by a newer vitalign");
    }
    return {};
}

/// For a file that must not be written and so cannot be brought up to date.
Result<void> check_readable(SQLite::Database& db)
{
    if (auto known = check_known(db); !known) {
        return known;
    }
    if (pragma(db, "user_version") < latest_version()) {
        return failure(ErrorCode::storage,
                       "it was written by an older vitalign, and may not be written to be brought up to date");
    }
    return {};
}

Result<void> migrate(SQLite::Database& db)
{
    if (auto known = check_known(db); !known) {
        return known;
    }
    const int latest = latest_version();
    for (int version = pragma(db, "user_version"); version < latest; ++version) {
        SQLite::Transaction all_or_none{db, SQLite::TransactionBehavior::IMMEDIATE};
        if (pragma(db, "user_version") != version) {
            continue; // another program was faster
        }
        db.exec(migrations()[static_cast<std::size_t>(version)]);
        db.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, version + 1));
        all_or_none.commit();
    }
    return {};
}

void configure(SQLite::Database& db)
{
    db.setBusyTimeout(5000);
    db.exec("PRAGMA foreign_keys = ON");
    db.exec("PRAGMA synchronous = NORMAL");
}

} // namespace

Database::Database(std::unique_ptr<SQLite::Database> handle, Access access)
    : m_handle(std::move(handle)), m_access(access)
{
}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, Access access)
{
    const std::string step = "cache " + file.string();
    std::error_code error;
    const bool exists = std::filesystem::exists(file, error);
    if (!exists && access == Access::read) {
        return failure(ErrorCode::not_found, "{}: there is no such file", step);
    }
    if (!exists && file.has_parent_path()) {
        std::filesystem::create_directories(file.parent_path(), error);
        if (error) {
            return failure(ErrorCode::storage, "{}: cannot make the folder: {}", step, error.message());
        }
    }
    return guarded(step, [&]() -> Result<std::unique_ptr<Database>> {
        // A reader may bring an old schema up to date, too; where it may not write, it reads what is there.
        const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
        const bool writable =
            access == Access::write || (::access(file.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0);
        // Where SQLite may not make its files beside the cache, nobody else writes it, either.
        const std::string immutable = "file:" + percent_encode(file.string(), "/") + "?immutable=1";
        auto handle =
            writable ? std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
                     : std::make_unique<SQLite::Database>(immutable, SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        configure(*handle);
        const auto ready = while_doing(step, writable ? migrate(*handle) : check_readable(*handle));
        if (!ready) {
            return failure_of(ready);
        }
        if (writable) {
            handle->exec("PRAGMA journal_mode = WAL");
        }
        return std::unique_ptr<Database>{new Database{std::move(handle), access}};
    });
}

Result<std::unique_ptr<Database>> Database::in_memory()
{
    return guarded("cache in memory", [&]() -> Result<std::unique_ptr<Database>> {
        auto handle = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        configure(*handle);
        if (auto migrated = migrate(*handle); !migrated) {
            return failure_of(migrated);
        }
        return std::unique_ptr<Database>{new Database{std::move(handle), Access::write}};
    });
}

Result<std::unique_ptr<Database>> Database::copy_in_memory(const std::filesystem::path& file)
{
    const std::string step = "cache " + file.string();
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        return in_memory();
    }
    return guarded(step, [&]() -> Result<std::unique_ptr<Database>> {
        SQLite::Database source{file.string(), SQLite::OPEN_READONLY};
        auto handle = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup{*handle, source}.executeStep();
        configure(*handle);
        if (auto migrated = while_doing(step, migrate(*handle)); !migrated) {
            return failure_of(migrated);
        }
        return std::unique_ptr<Database>{new Database{std::move(handle), Access::write}};
    });
}

Result<std::int64_t> Database::profile(const std::string& name)
{
    return guarded("profile " + name, [&]() -> Result<std::int64_t> {
        SQLite::Statement find{*m_handle, "SELECT id FROM profile WHERE name = ?"};
        find.bind(1, name);
        if (find.executeStep()) {
            return find.getColumn(0).getInt64();
        }
        if (m_access == Access::read) {
            return 0;
        }
        SQLite::Statement insert{*m_handle, "INSERT INTO profile (name) VALUES (?)"};
        insert.bind(1, name);
        insert.exec();
        return m_handle->getLastInsertRowid();
    });
}

Result<std::string> Database::integrity()
{
    return guarded("checking the cache", [&]() -> Result<std::string> {
        const std::string answer = m_handle->execAndGet("PRAGMA quick_check(1)").getString();
        return answer == "ok" ? std::string{} : answer;
    });
}

Result<CacheLock> CacheLock::take(const std::filesystem::path& cache)
{
    const std::string path = cache.string() + ".lock";
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return failure(ErrorCode::storage, "cannot lock {}: {}", path, std::strerror(errno));
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return failure(ErrorCode::storage, "another sync is using {}; wait for it to end", cache.string());
    }
    return CacheLock{descriptor};
}

CacheLock::CacheLock(CacheLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

CacheLock::~CacheLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

} // namespace vitalign::cache
