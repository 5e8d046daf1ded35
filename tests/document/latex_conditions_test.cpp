#include "latex/conditions.hpp"

#include "catch.hpp"

using namespace vitalign::latex;

TEST_CASE("switches are set by their commands", "[latex]")
{
    Switches switches;
    CHECK(declare(switches, "a\\ifshort b", 1) == 9);
    CHECK(declare(switches, "short", 0) == 0);
    struct Row {
        std::string command;
        bool sets;
        bool holds; ///< \ifshort from then on
    };
    const std::vector<Row> rows{{"longtrue", false, false},
                                {"shorttrue", true, true},
                                {"short", false, true},
                                {"shortfalse", true, false},
                                {"true", false, false}};
    CHECK_FALSE(holds(switches, "ifshort"));
    for (const Row& row : rows) {
        INFO(row.command);
        CHECK(set(switches, row.command) == row.sets);
        CHECK(holds(switches, "ifshort") == row.holds);
    }
    CHECK(holds(switches, "iflong"));
    CHECK(holds(switches, "iftrue"));
    CHECK_FALSE(holds(switches, "iffalse"));
}
