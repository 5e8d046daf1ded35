#include "cache/database.hpp"
#include "cache_rows.hpp"
#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::content_of;
using vitalign::testing::rows_of;
namespace fs = std::filesystem;

TEST_CASE("What is written to a copy in memory is forgotten", "[database]")
{
    const testing::TemporaryFolder folder;
    const fs::path file = folder / "cache.sqlite";
    {
        const auto empty = Database::copy_in_memory(file);
        REQUIRE(empty);
        CHECK((*empty)->profile("Ada Example").value_or(0) > 0);
    }
    CHECK(folder.count() == 0);

    REQUIRE(Database::open(file, Database::Access::write).value()->profile("Ada Example"));
    const auto rows = rows_of(file);
    const std::string bytes = content_of(file);
    {
        const auto copy = Database::copy_in_memory(file);
        REQUIRE(copy);
        CHECK(rows_of((*copy)->handle()) == rows);
        CHECK((*copy)->profile("Bob Example").value_or(0) > 0);
    }
    CHECK(rows_of(file) == rows);
    CHECK((content_of(file) == bytes));
}

TEST_CASE("A copy in memory has what another connection has just written", "[database]")
{
    const testing::TemporaryFolder folder;
    const auto writer = Database::open(folder / "cache.sqlite", Database::Access::write);
    REQUIRE(writer);
    REQUIRE((*writer)->profile("Ada Example"));
    const auto copy = Database::copy_in_memory(folder / "cache.sqlite");
    REQUIRE(copy);
    CHECK(rows_of((*copy)->handle()).size() == 1);
}
