#include "latex/unknown_macros.hpp"

#include "catch.hpp"

using namespace vitalign::latex;

TEST_CASE("guess takes a macro for what its name and arguments say", "[latex]")
{
    struct Row {
        const char* what;
        std::string name;
        Ahead ahead;
        bool block;
        bool alone;
        Guess expected;
    };
    const std::vector<Row> rows{
        {"two arguments", "cventry", {.groups = 2}, true, true, Guess::entry},
        {"within a paragraph", "cventry", {.groups = 2}, false, true, Guess::words},
        {"with text behind", "two", {.groups = 2}, true, false, Guess::words},
        {"sections in an argument", "twocolumns", {.groups = 2, .structured = true}, true, true, Guess::words},
        {"an address and a text", "mylink", {.groups = 2, .address = true}, false, false, Guess::link},
        {"an address and more", "entry", {.groups = 3, .address = true}, true, true, Guess::entry},
        {"an item", "cvListItem", {.groups = 1}, true, false, Guess::item},
        {"a heading", "makeheading", {.groups = 1}, true, false, Guess::heading},
        {"an item within a paragraph", "cvitem", {.groups = 1}, false, true, Guess::words},
        {"one argument", "onlyshort", {.groups = 1}, true, true, Guess::words},
        {"none", "item", {}, true, true, Guess::words},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(guess(row.name, row.ahead, row.block, row.alone) == row.expected);
        }
    }
}
