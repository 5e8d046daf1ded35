// The SQLite file: opening, migrating, locking. The stores beside this header read and write it.
#pragma once

#include "schemas/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace SQLite {
class Database;
}

namespace vitalign::cache {

/// An open cache. All stores share it; they must not outlive it.
class Database {
public:
    enum class Access { read, write };

    /// Opens or, for writing, makes the file; brings an older schema up to date. A cache of a newer program, and a file
    /// that is no cache, is an error. With `read`, a missing file is an error of code not_found.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, Access access);

    /// For tests.
    static Result<std::unique_ptr<Database>> in_memory();

    /// A copy of the file, or an empty cache where there is none: what is written to it is forgotten.
    static Result<std::unique_ptr<Database>> copy_in_memory(const std::filesystem::path& file);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    SQLite::Database& handle() { return *m_handle; }

    /// Held by who uses the database while other threads may, too.
    std::unique_lock<std::recursive_mutex> turn() { return std::unique_lock{m_mutex}; }

    /// The row of the profile, made if it is new (when open for writing); 0 if there is none.
    Result<std::int64_t> profile(const std::string& name);

    /// What SQLite's own check finds wrong; empty if the file is sound.
    Result<std::string> integrity();

private:
    explicit Database(std::unique_ptr<SQLite::Database> handle, Access access);
    std::unique_ptr<SQLite::Database> m_handle;
    Access m_access;
    std::recursive_mutex m_mutex;
};

/// One writer of a cache at a time, held as a lock on a file beside it until destroyed.
class CacheLock {
public:
    /// Fails with code storage if another sync holds it.
    static Result<CacheLock> take(const std::filesystem::path& cache);

    CacheLock(CacheLock&& other) noexcept;
    CacheLock& operator=(CacheLock&&) = delete;
    ~CacheLock();

private:
    explicit CacheLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace vitalign::cache
