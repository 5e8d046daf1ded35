#include "catch.hpp"
#include "text/utf8_check.hpp"

using namespace vitalign;

TEST_CASE("first_broken_byte finds where text stops being UTF-8", "[utf8]")
{
    struct Row {
        const char* what;
        std::string text;
        std::optional<std::size_t> broken;
    };
    const std::vector<Row> rows{
        {"nothing", "", std::nullopt},
        {"all lengths", "a\u00e9\u20ac\U0001F600\uFFFD", std::nullopt},
        {"a zero byte", std::string("a\0b", 3), std::nullopt},
        {"Latin-1", "caf\xE9 ol\xE9", 3},
        {"a continuation alone", "ab\x80", 2},
        {"a sequence cut off", "ab\xE2\x82", 2},
        {"an overlong slash", "\xC0\xAF", 0},
        {"an overlong letter of three bytes", "x\xE0\x80\xAF", 1},
        {"a surrogate", "\xED\xA0\x80", 0},
        {"above the last code point", "\xF4\x90\x80\x80", 0},
        {"a byte that never stands in UTF-8", "\xFF", 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(text::first_broken_byte(row.text) == row.broken);
        }
    }
}
