#include "catch.hpp"
#include "normalise/page_range.hpp"

using namespace vitalign;
using namespace vitalign::normalise;

TEST_CASE("page_range reads pages in every notation", "[pages]")
{
    struct Row {
        const char* pages;
        const char* range; // first..last; empty: none
    };
    const std::vector<Row> rows{
        {"169-174", "169..174"},
        {"169--174", "169..174"},
        {"169–174", "169..174"},
        {"169 — 174", "169..174"},
        {"169\u2011174", "169..174"},
        {"169\u2212174", "169..174"},
        {"482-91", "482..491"},
        {"1234-56", "1234..1256"},
        {"99-101", "99..101"},
        {"26:1-26:29", "26:1..26:29"},
        {"pp. 169-174", "169..174"},
        {"Pages 169-174", "169..174"},
        {"pp 7", "7"},
        {"p. 7", "7"},
        {"159", "159"},
        {"159-", "159"},
        {"1-12, 15", "1..12"},
        {"D345-D353", "d345..d353"},
        {"e1002", "e1002"},
        {"", ""},
        {" ", ""},
        {"--", ""},
        {"pp.", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.pages << '"')
        {
            const auto range = page_range(row.pages);
            CHECK((range ? range->first + (range->last ? ".." + *range->last : "") : "") == row.range);
        }
    }
}

TEST_CASE("page_numbers reads first and last page however they are printed", "[pages]")
{
    struct Row {
        const char* pages;
        const char* numbers; // first..last; empty: none
    };
    const std::vector<Row> rows{
        {"12-34", "12..34"},
        {"12--34", "12..34"},
        {"12–34", "12..34"},
        {"482-91", "482..491"},
        {"1098-103", "1098..1103"},
        {"0112-15", "112..115"},
        {"542-542", "542..542"},
        {"S123-S130", "123..130"},
        {"12", "12..0"},
        {"e1002", "1002..0"},
        {"12:1-12:34", "12..0"},
        {"08-Nov", "8..11"},
        {"01-Sep", "1..9"},
        {"34-12", "34..0"},
        {"0-5", "0..5"},
        {"12,15-17", "12..15"},
        {"1-99999999999", "1..999999999"},
        {"no pagination", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.pages << '"')
        {
            const auto numbers = page_numbers(row.pages);
            CHECK((numbers ? fmt::format("{}..{}", numbers->first, numbers->last) : "") == row.numbers);
        }
    }
}

TEST_CASE("contradict accepts what two sources may say of the same pages", "[pages]")
{
    struct Row {
        const char* a;
        const char* b;
        bool contradict;
    };
    const std::vector<Row> rows{
        {"482-91", "482–491", false},
        {"169-174", "169-175", true},
        {"169-174", "170-174", true},
        {"482-491", "482", false},
        {"482-491", "485", true},
        {"104", "104", false},
        {"104", "105", true},
        {"1-12", "104", false},
        {"1-12", "104:1-104:12", false},
        {"1-12", "1-13", true},
        {"26:1-26:29", "26:1-26:28", true},
        {"D345-D353", "d345-d353", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " and " << row.b)
        {
            const auto a = page_range(row.a);
            const auto b = page_range(row.b);
            REQUIRE((a && b));
            CHECK(contradict(*a, *b) == row.contradict);
            CHECK(contradict(*b, *a) == row.contradict);
        }
    }
}
