#include "catch.hpp"
#include "text/csv.hpp"

using namespace vitalign;

TEST_CASE("read_csv reads what RFC 4180 allows", "[csv]")
{
    using Rows = std::vector<std::vector<std::string>>;
    struct Row {
        const char* what;
        const char* content;
        Rows rows;
    };
    const std::vector<Row> rows{
        {"LF and no final newline", "a,b\nc,d", {{"a", "b"}, {"c", "d"}}},
        {"CRLF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
        {"byte-order mark", "\xEF\xBB\xBFid,x\n", {{"id", "x"}}},
        {"byte-order mark before quotes", "\xEF\xBB\xBF\"id\",x\n", {{"id", "x"}}},
        {"quoted comma", "\"a,b\",c\n", {{"a,b", "c"}}},
        {"doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n", {{"say \"hi\"", "\""}}},
        {"line breaks in quotes", "\"a\nb\",\"c\r\nd\"\ne,f\n", {{"a\nb", "c\r\nd"}, {"e", "f"}}},
        {"empty cells", ",\na,\n,b\n\"\",c\n", {{"", ""}, {"a", ""}, {"", "b"}, {"", "c"}}},
        {"final comma at the end of the file", "a,b,", {{"a", "b", ""}}},
        {"blank lines", "\n\na,b\n\n\r\nc,d\n\n", {{"a", "b"}, {"c", "d"}}},
        {"uneven rows", "a\nb,c,d\n", {{"a"}, {"b", "c", "d"}}},
        {"blanks are kept", " a , b\n", {{" a ", " b"}}},
        {"a quote inside an unquoted cell", "5\" disk,b\n", {{"5\" disk", "b"}}},
        {"an open quote at the end", "a,\"b\nc", {{"a", "b\nc"}}},
        {"nothing", "", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(text::read_csv(row.content) == row.rows);
        }
    }
}
