#include "typst/fields.hpp"

#include "catch.hpp"

using namespace vitalign::typst;

TEST_CASE("field_names says what the arguments of a Typst function hold", "[document][typst]")
{
    struct Row {
        const char* what;
        std::string arguments;
        std::vector<std::string> names;
    };
    const std::vector<Row> rows{
        {"names that tell",
         "title: [Lists], authors: (\"Ann Oh\", \"Bo Kim\"), year: 2020",
         {"title", "authors", "date"}},
        {"no names", "[Lists], \"SoL\"", {"entry/1", "entry/2"}},
        {"a name that tells nothing", "title: [Lists], tint: \"red\"", {"title", "entry/2"}},
        {"two names for one field", "year: 2020, date: \"June 2020\"", {"entry/1", "date"}},
        {"none", "", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Syntax syntax{row.arguments};
            const auto arguments = syntax.arguments({0, row.arguments.size()});
            Shown shown;
            for (const Argument& argument : arguments) {
                shown.push_back(&argument);
            }
            CHECK(field_names("entry", shown) == row.names);
        }
    }
}
