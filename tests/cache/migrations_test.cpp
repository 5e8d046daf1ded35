// What an older cache says is still said by it after it was brought up to date.
#include "cache/migrations.hpp"
#include "cache/run_log.hpp"
#include "catch.hpp"
#include "temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace vitalign;
using namespace vitalign::cache;

namespace {

/// A cache as the program of schema version `version` left it.
void make_cache(const std::filesystem::path& file, std::size_t version, const std::string& rows)
{
    SQLite::Database db{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    for (std::size_t i = 0; i < version; ++i) {
        db.exec(migrations()[i]);
    }
    db.exec(fmt::format("PRAGMA application_id = 1448365134; PRAGMA user_version = {}", version));
    db.exec(rows);
}

} // namespace

TEST_CASE("An identity alarm that only the message told is an alarm still", "[migrations]")
{
    struct Row {
        const char* message; // as SQL
        bool alarm;
    };
    const std::vector<Row> rows{
        {"'identity alarm: of 8 records known before it names only 1'", true},
        {"'HTTP 500 instead of an identity alarm'", false},
        {"NULL", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.message)
        {
            const testing::TemporaryFolder folder;
            make_cache(folder / "cache.sqlite", 2,
                       fmt::format("INSERT INTO profile VALUES (1, 'Ada Example');"
                                   "INSERT INTO run VALUES (1, 1, '2026-01-01T00:00:00Z', '2026-01-01T00:01:00Z');"
                                   "INSERT INTO coverage VALUES (1, 'dblp', 'failed', '2026-01-01T00:01:00Z', {})",
                                   row.message));
            const auto db = Database::open(folder / "cache.sqlite", Database::Access::read);
            REQUIRE(db);
            const Coverage dblp = RunLog{**db}.coverage(1).value().front();
            CHECK(dblp.state == CoverageState::failed);
            CHECK(dblp.identity_alarm == row.alarm);
        }
    }
}
