#include "catch.hpp"
#include "text/safe_text.hpp"

using namespace vitalign;

TEST_CASE("printable lets nothing through that commands a terminal or reorders text", "[safe]")
{
    struct Row {
        const char* what;
        std::string text;
        const char* printable;
    };
    const std::vector<Row> rows{
        {"plain", "오 é 😀 – a\u0301", "오 é 😀 – a\u0301"},
        {"escape sequence", "\x1b[31mred\x1b]0;t\x07", "[31mred]0;t"},
        {"one-character CSI", "a\u009b31m", "a31m"},
        {"backspace and delete",
         "a\b\x7f"
         "b",
         "ab"},
        {"NUL", std::string("a\0b", 3), "ab"},
        {"line break", "a\nb", "a b"},
        {"line and paragraph separators", "a\u2028b\u2029c", "a b c"},
        {"bidi overrides", "\u202Ea\u202D\u202C", "a"},
        {"bidi isolates", "\u2066a\u2069", "a"},
        {"bidi marks", "\u200Ea\u200F\u061C", "a"},
        {"byte-order mark and tags", "\uFEFFa\U000E0041", "a"},
        {"overlong escape", "a\xE0\x80\x9B[31m", "a\uFFFD[31m"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            std::string printable = text::printable(row.text);
            // However many signs a broken sequence turns into.
            for (std::size_t at = 0; (at = printable.find("\uFFFD\uFFFD")) != std::string::npos;) {
                printable.erase(at, 3);
            }
            CHECK(printable == row.printable);
        }
    }
}

TEST_CASE("html escapes all five characters after printable", "[safe]")
{
    CHECK(text::html("<a href=\"x\">R&D's</a>\x1b\u202E") == "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;");
    CHECK(text::html("&amp;") == "&amp;amp;");
}
