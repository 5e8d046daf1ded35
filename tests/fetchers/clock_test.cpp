#include "catch.hpp"
#include "fetchers/clock.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("iso_time writes UTC to the second", "[clock]")
{
    struct Row {
        long long milliseconds;
        const char* text;
    };
    const std::vector<Row> rows{
        {0, "1970-01-01T00:00:00Z"},
        {951'827'696'789, "2000-02-29T12:34:56Z"},
        {1'795'323'600'000, "2026-11-22T05:00:00Z"},
        {-1, "1969-12-31T23:59:59Z"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            CHECK(iso_time(std::chrono::system_clock::time_point{std::chrono::milliseconds{row.milliseconds}}) ==
                  row.text);
        }
    }
}
