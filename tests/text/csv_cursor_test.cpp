#include "catch.hpp"
#include "text/csv.hpp"
#include "text/csv_cursor.hpp"

#include <random>

using namespace vitalign;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view content)
{
    Rows rows;
    text::CsvCursor cursor{content};
    std::vector<std::string_view> cells;
    while (cursor.next(cells)) {
        rows.emplace_back(cells.begin(), cells.end());
    }
    return rows;
}

Rows rows_of_parts(std::string_view content, std::size_t count)
{
    Rows rows;
    for (const std::string_view part : text::csv_parts(content, count)) {
        const Rows more = rows_of(part);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
}

const std::vector<std::string> odd_contents{
    "",
    "\n",
    "\r\n\r\n",
    "a",
    "a,b\nc,d",
    "a,b\r\nc,d\r\n",
    "a\rb\rc",
    "\xEF\xBB\xBFid,x\n",
    "\xEF\xBB\xBF\"id\",x\n1,2\n",
    "\"a,b\",c\n",
    "\"say \"\"hi\"\"\",\"\"\"\"\n",
    "\"\"\"\"\"\"\n\"\",\"\"\n",
    "\"a\nb\",\"c\r\nd\"\ne,f\n",
    "\"a\n\nb\"\n",
    ",\na,\n,b\n\"\",c\n",
    "a,b,",
    "a,\r\nb,c",
    ",",
    ",,\n",
    "\"\"\n\"\"",
    "\n\na,b\n\n\r\nc,d\n\n",
    "a\nb,c,d\n",
    " a , b\n",
    "5\" disk,b\n6\" disk,\"c\nd\"\n",
    "a \"quoted\" word,\"b, c\"\n",
    "a,\"b\nc",
    "a,\"b\"\"",
    "a,\"b\"\"\nc",
    "\"",
    "\"\"\"",
    "a,\"",
};

} // namespace

TEST_CASE("CsvCursor loses what stands behind a closing quote, and no more", "[csv]")
{
    CHECK(rows_of("\"a\" lost,b\n\"c\"x\nd\n") == Rows{{"a", "b"}, {"c"}, {"d"}});
}

TEST_CASE("csv_parts agree with the whole on random rows", "[csv]")
{
    std::mt19937 random{20261122};
    const std::vector<std::string> cells{"a",         "",      "\"b\"", "\"c,d\"", "\"e\nf\"", "\"\"\"g\"\"\"",
                                         "\"h\r\n\"", "5\" i", "\"\"",  "j k",     "l\"m\"",   "\"\n\n\""};
    for (int round = 0; round < 1000; ++round) {
        std::string content;
        for (std::size_t row = random() % 12; row > 0; --row) {
            for (std::size_t cell = random() % 4; cell > 0; --cell) {
                content += cells[random() % cells.size()] + ",";
            }
            content += cells[random() % cells.size()] + (random() % 2 == 0 ? "\n" : "\r\n");
        }
        CAPTURE(content);
        const Rows expected = text::read_csv(content);
        for (const std::size_t count : {1U, 2U, 3U, 7U, 40U}) {
            CAPTURE(count);
            REQUIRE(rows_of_parts(content, count) == expected);
        }
    }
}

TEST_CASE("csv_parts cuts whole rows and loses nothing", "[csv]")
{
    for (const std::string& content : odd_contents) {
        for (const std::size_t count : {1U, 2U, 3U, 5U, 9U, 100U}) {
            CAPTURE(content, count);
            const auto parts = text::csv_parts(content, count);
            CHECK(parts.size() == count);
            std::string whole;
            for (const std::string_view part : parts) {
                whole += part;
            }
            CHECK(whole == content);
            CHECK(rows_of_parts(content, count) == text::read_csv(content));
        }
    }
}
