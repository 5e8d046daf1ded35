#include "latex/arguments.hpp"

#include "catch.hpp"

using namespace vitalign::latex;

namespace {

Input input_of(const std::string& latex)
{
    Input input{[](const Frame&) {}, 1000};
    input.push({.text = latex});
    return input;
}

struct Row {
    const char* what;
    std::string latex;
    std::string taken;
    std::string rest;
};

} // namespace

TEST_CASE("skip_arguments passes over what a macro takes", "[latex]")
{
    struct Skipped {
        std::string kinds;
        std::string latex;
        std::string rest;
    };
    const std::vector<Skipped> rows{
        {"*om", "*[a]{b}c", "c"}, {"*om", "{b}c", "c"},   {"mm", "\\itemsep{1em}c", "c"}, {"m", " % c\n {b}d", "d"},
        {"m", "b", "b"},          {"mo", "b[c]", "b[c]"}, {"o", "[a]]b", "]b"},           {"o", "[{]}]b", "b"},
        {"o", " [a]", " [a]"},    {"m", "{b", "{b"},      {"d", " -2pt c", " c"},         {"om", "", ""},
    };
    for (const Skipped& row : rows) {
        DYNAMIC_SECTION(row.kinds << " of " << row.latex)
        {
            Input input = input_of(row.latex);
            skip_arguments(input, row.kinds);
            CHECK(input.rest() == row.rest);
        }
    }
}

TEST_CASE("an argument is a group, or the one thing that stands for it", "[latex]")
{
    const std::vector<Row> rows{
        {"a group", "{Ann {Oh}} x", "Ann {Oh}", " x"},
        {"behind blanks and a comment", " % no\n  {Ann} x", "Ann", " x"},
        {"a character", "ab", "a", "b"},
        {"a character of two bytes", "éb", "é", "b"},
        {"a command", "\\me b", "\\me", " b"},
        {"a parameter", "#1b", "#1", "b"},
        {"a group without end", "{Ann", "", "{Ann"},
        {"nothing in this group", "} x", "", "} x"},
        {"nothing at all", "", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Input input = input_of(row.latex);
            CHECK(argument(input).text == row.taken);
            CHECK(input.rest() == row.rest);
        }
    }
}

TEST_CASE("raw arguments know where they stand", "[latex]")
{
    const std::string latex = "[a=b] {Ann}c";
    Input input = input_of(latex);
    const auto option = raw_option(input);
    const auto group = raw_argument(input);
    REQUIRE(option);
    REQUIRE(group);
    for (const Frame& raw : {*option, *group, group->part(1, 2)}) {
        CHECK(latex.substr(raw.place.begin, raw.place.end - raw.place.begin) == raw.text);
    }
    CHECK_FALSE(raw_option(input));
    CHECK_FALSE(raw_argument(input));
    CHECK(input.rest() == "c");
}

TEST_CASE("look_ahead counts the groups that follow", "[latex]")
{
    struct Seen {
        std::string latex;
        int groups;
        std::size_t end;
        bool structured;
        bool address;
    };
    const std::string many = "{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}";
    const std::vector<Seen> rows{
        {"{a} [b]{c} d", 2, 10, false, false},      {"[a]b", 0, 3, false, false},
        {"{https://a.org}{b}", 2, 18, false, true}, {"{b}{https://a.org}", 2, 18, false, false},
        {"{\\section{a}}", 1, 13, true, false},     {"{a}{b", 1, 3, false, false},
        {"{a}\n\n{b}", 1, 3, false, false},         {many, most_arguments, 36, false, false},
    };
    for (const Seen& row : rows) {
        DYNAMIC_SECTION(row.latex)
        {
            Input input = input_of(row.latex);
            const Ahead ahead = look_ahead(input);
            CHECK(ahead.groups == row.groups);
            CHECK(ahead.end == row.end);
            CHECK(ahead.structured == row.structured);
            CHECK(ahead.address == row.address);
            CHECK(input.rest() == row.latex);
        }
    }
}
