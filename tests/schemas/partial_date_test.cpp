#include "catch.hpp"
#include "schemas/partial_date.hpp"

using namespace vitalign;

TEST_CASE("PartialDate::parse reads dates that exist, as exact as they are", "[date]")
{
    struct Row {
        const char* text;
        const char* date; // empty: none
    };
    const std::vector<Row> rows{
        {"2025", "2025"},
        {"2025-02", "2025-02"},
        {"2025-02-27", "2025-02-27"},
        {" 20250227 ", "2025-02-27"},
        {"2024-02-29", "2024-02-29"},
        {"2000-02-29", "2000-02-29"},
        {"1900-02-29", ""},
        {"2025-02-29", ""},
        {"20250229", ""},
        {"2025-04-31", ""},
        {"2025-12-31", "2025-12-31"},
        {"2025-13", ""},
        {"2025-00", ""},
        {"2025-01-00", ""},
        {"2025-01-32", ""},
        {"1000", "1000"},
        {"0999", ""},
        {"2999-12-31", "2999-12-31"},
        {"3000", ""},
        {"2025-012", ""}, // an ordinal date, the 12th of January; surely not December
        {"2025-02-27-01", ""},
        {"2025-", ""},
        {"-2025", ""},
        {"25-02-27", ""},
        {"2025/02/27", ""},
        {"2025-0a", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const auto date = PartialDate::parse(row.text);
            CHECK((date ? date->str() : "") == row.date);
        }
    }
}

TEST_CASE("PartialDate::of takes no day without a month", "[date]")
{
    CHECK(PartialDate::of(2025, {}, 3) == std::nullopt);
    CHECK(PartialDate::of(2025, 3, -1) == std::nullopt);
    CHECK(PartialDate::of(-2025) == std::nullopt);
    CHECK(PartialDate::of(2025, 3) == PartialDate::parse("2025-03"));
}

TEST_CASE("least_days_between brings the missing parts as near as they can come", "[date]")
{
    struct Row {
        const char* a;
        const char* b;
        int days;
    };
    const std::vector<Row> rows{
        {"2023-12", "2023-12-29", 0},    {"2023", "2023-06-15", 0},       {"2023", "2024", 1},
        {"2023", "2024-01-01", 1},       {"2023-12-31", "2024", 1},       {"2020-04-24", "2020-04-29", 5},
        {"2024-02-28", "2024-03-01", 2}, {"2023-02-28", "2023-03-01", 1}, {"2024-02", "2024-03-01", 1},
        {"2023-01-01", "2023-01-01", 0}, {"2022", "2024", 366},           {"2023-01-31", "2023-03", 29},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " and " << row.b)
        {
            const auto a = PartialDate::parse(row.a);
            const auto b = PartialDate::parse(row.b);
            REQUIRE((a && b));
            CHECK(least_days_between(*a, *b) == row.days);
            CHECK(least_days_between(*b, *a) == row.days);
        }
    }
}
