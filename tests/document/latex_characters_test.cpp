#include "latex/characters.hpp"

#include "catch.hpp"

using namespace vitalign::latex;

TEST_CASE("space_at tells blanks from the ends of paragraphs", "[latex]")
{
    struct Spaced {
        const char* what;
        std::string latex;
        std::size_t end;
        bool blank;
        bool blank_line;
    };
    const std::vector<Spaced> rows{
        {"a blank", " a", 1, true, false},
        {"a line break", "\n  a", 3, true, false},
        {"a blank line", "\n \na", 3, true, true},
        {"a comment takes its line break with it", "% b\n  a", 6, false, false},
        {"a blank before a comment", " % b\na", 5, true, false},
        {"a comment before a blank line", "% b\n\na", 5, true, true},
        {"text", "a", 0, false, false},
        {"no text", "", 0, false, false},
    };
    for (const Spaced& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Space space = space_at(row.latex, 0);
            CHECK(space.end == row.end);
            CHECK(space.blank == row.blank);
            CHECK(space.blank_line == row.blank_line);
        }
    }
}
