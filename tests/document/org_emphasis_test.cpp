#include "org/emphasis.hpp"

#include "catch.hpp"

using namespace vitalign::org;

TEST_CASE("end_of_emphasis finds where Org's emphasis closes", "[document][org]")
{
    struct Row {
        const char* what;
        std::string text;
        std::size_t at;
        std::optional<std::size_t> end;
    };
    const std::vector<Row> rows{
        {"a word", "*Ann* Oh", 0, 4},
        {"words", "by *Ann Oh*, 2020", 3, 10},
        {"in brackets", "(/SoL/)", 1, 5},
        {"over a line end", "*Ann\nOh*", 0, 7},
        {"over too many lines", "*Ann\n\n\n\nOh*", 0, std::nullopt},
        {"within a word", "a*b* c", 1, std::nullopt},
        {"that goes on as a word", "*Ann*s", 0, std::nullopt},
        {"a sign with blanks around it", "3 * 4 * 5", 2, std::nullopt},
        {"of which a blank is the last", "*Ann * Oh", 0, std::nullopt},
        {"of nothing", "**", 0, std::nullopt},
        {"too long", "*" + std::string(700, 'a') + "*", 0, std::nullopt},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            OpenEmphases open;
            CHECK(end_of_emphasis(row.text, row.at, open) == row.end);
        }
    }
    OpenEmphases within{.ends = {9}};
    CHECK(end_of_emphasis("*/Ann Oh/*", 1, within) == std::optional<std::size_t>{8});
}
