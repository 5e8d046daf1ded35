#include "cache/database.hpp"
#include "cache/migrations.hpp"
#include "cache_rows.hpp"
#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::content_of;
using vitalign::testing::put_file;
using vitalign::testing::rows_of;
namespace fs = std::filesystem;

TEST_CASE("A cache is made with its folders, and opened again as it is", "[database]")
{
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "a/b/cache.sqlite";
    std::int64_t ada = 0;
    {
        const auto db = Database::open(file, Database::Access::write);
        REQUIRE(db);
        const auto made = (*db)->profile("Ada Example");
        REQUIRE(made);
        ada = *made;
        CHECK(ada > 0);
        CHECK((*db)->profile("Bob Example") != ada);
        CHECK((*db)->integrity() == std::string{});
    }
    const auto before = rows_of(file);
    for (const auto access : {Database::Access::write, Database::Access::read}) {
        const auto again = Database::open(file, access);
        REQUIRE(again);
        CHECK((*again)->profile("Ada Example") == ada);
        CHECK((*again)->handle().execAndGet("PRAGMA user_version").getInt() == static_cast<int>(migrations().size()));
    }
    CHECK(rows_of(file) == before);
}

TEST_CASE("Who opens for reading makes neither file nor profile", "[database]")
{
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "cache.sqlite";
    const auto missing = Database::open(file, Database::Access::read);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::not_found);
    CHECK(folder.count() == 0);

    REQUIRE(Database::open(file, Database::Access::write));
    const auto db = Database::open(file, Database::Access::read);
    REQUIRE(db);
    CHECK((*db)->profile("Nobody") == 0);
    CHECK(rows_of(file).empty());
}

TEST_CASE("A file that is no cache of ours is refused and left as it is", "[database]")
{
    struct Row {
        const char* name;
        const char* sql; // empty: no database at all
        const char* said;
    };
    const std::vector<Row> rows{
        {"garbage", "", "cache.sqlite"},
        {"foreign", "CREATE TABLE bookmark (url TEXT); PRAGMA application_id = 77", "another program"},
        {"nameless", "CREATE TABLE response (id INTEGER)", "another program"},
        {"newer", "CREATE TABLE response (id INTEGER); PRAGMA application_id = 1448365134; PRAGMA user_version = 999",
         "newer"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const testing::TemporaryFolder folder;
            const fs::path file = folder / "cache.sqlite";
            if (std::string_view{row.sql}.empty()) {
                put_file(file, std::string(4096, 'g'));
            } else {
                SQLite::Database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(row.sql);
            }
            const std::string before = content_of(file);
            for (const auto& opened : {Database::open(file, Database::Access::write).map([](auto&&) { return 0; }),
                                       Database::open(file, Database::Access::read).map([](auto&&) { return 0; }),
                                       Database::copy_in_memory(file).map([](auto&&) { return 0; })}) {
                REQUIRE_FALSE(opened);
                CHECK(opened.error().code == ErrorCode::storage);
                CHECK(opened.error().message.find(file.string()) != std::string::npos);
                CHECK(opened.error().message.find(row.said) != std::string::npos);
            }
            CHECK((content_of(file) == before));
            CHECK(folder.count() == 1);
        }
    }
    const testing::TemporaryFolder folder;
    CHECK_FALSE(Database::open(folder.path(), Database::Access::write));
    put_file(folder / "file", "");
    CHECK_FALSE(Database::open(folder / "file/cache.sqlite", Database::Access::write));
}

TEST_CASE("A damaged page is found by the check", "[database]")
{
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "cache.sqlite";
    {
        const auto db = Database::open(file, Database::Access::write);
        REQUIRE(db);
        for (int i = 0; i < 300; ++i) {
            REQUIRE((*db)->profile(fmt::format("Person {} {}", i, std::string(40, 'x'))));
        }
    }
    std::string bytes = content_of(file);
    // The last page belongs to the table or its index.
    bytes.replace(bytes.size() - 4096, 2048, 2048, '\xee');
    put_file(file, bytes);
    const auto db = Database::open(file, Database::Access::read);
    const auto state = db ? (*db)->integrity() : Result<std::string>{"cannot be opened"};
    CHECK_FALSE((state && state->empty()));
}

TEST_CASE("The lock on a cache has one holder at a time", "[database]")
{
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "cache.sqlite";
    {
        auto first = CacheLock::take(file);
        REQUIRE(first);
        const auto second = CacheLock::take(file);
        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::storage);
        CHECK(second.error().message.find(file.string()) != std::string::npos);
        CHECK(CacheLock::take(folder / "other.sqlite"));
        const CacheLock moved{*std::move(first)};
        CHECK_FALSE(CacheLock::take(file));
    }
    CHECK(CacheLock::take(file));
    CHECK_FALSE(CacheLock::take(folder / "missing/cache.sqlite"));
    CHECK_FALSE(fs::exists(file));
}
