#include "catch.hpp"
#include "schemas/instant.hpp"

using namespace vitalign;

TEST_CASE("An instant is printed in UTC, to the second in which the time lies", "[instant]")
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
            const Instant instant{std::chrono::system_clock::time_point{std::chrono::milliseconds{row.milliseconds}}};
            CHECK(instant.str() == row.text);
            CHECK(instant.day() == std::string{row.text}.substr(0, 10));
            CHECK(Instant::parse(row.text) == instant);
        }
    }
}

TEST_CASE("Of text, the form that is printed and a day alone are instants, nothing else", "[instant]")
{
    struct Row {
        const char* text;
        const char* printed; // empty: no instant
    };
    const std::vector<Row> rows{
        {"2026-11-22T23:59:59Z", "2026-11-22T23:59:59Z"},
        {"2024-02-29", "2024-02-29T00:00:00Z"},
        {"2026-02-29", ""},
        {"2026-11-31T00:00:00Z", ""},
        {"2026-11-22T24:00:00Z", ""},
        {"2026-11-22T05:60:00Z", ""},
        {"2026-11-22T05:00:60Z", ""},
        {"2026-11-22T05:00:00", ""},
        {"2026-11-22T05:00:00+01:00", ""},
        {"2026-11-22T05:00:00.5Z", ""},
        {"2026-11-22T5:00:00Z", ""},
        {"2026-11-22 05:00:00Z", ""},
        {"2026-11-22T-1:00:00Z", ""},
        {"2026-11-22T", ""},
        {"2026-11", ""},
        {"20261122", ""},
        {"2026", ""},
        {"9999", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            const auto instant = Instant::parse(row.text);
            CHECK((instant ? instant->str() : "") == row.printed);
        }
    }
}

TEST_CASE("Instants are ordered, and differ by seconds", "[instant]")
{
    struct Row {
        const char* earlier;
        const char* later;
        std::chrono::seconds between;
    };
    const std::vector<Row> rows{
        {"2026-11-22T05:00:00Z", "2026-11-22T05:00:01Z", std::chrono::seconds{1}},
        {"2026-02-28", "2026-03-01", std::chrono::days{1}},
        {"2024-02-28", "2024-03-01", std::chrono::days{2}},
        {"1969-12-31T23:00:00Z", "1970-01-01", std::chrono::hours{1}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.earlier << " " << row.later)
        {
            const Instant earlier = Instant::parse(row.earlier).value();
            const Instant later = Instant::parse(row.later).value();
            CHECK(earlier < later);
            CHECK(later - earlier == row.between);
            CHECK(later - row.between == earlier);
        }
    }
}
