#include "latex/definitions.hpp"

#include "catch.hpp"

using namespace vitalign::latex;

namespace {

/// `me(2)=Ann Oh`, with `?` for a program and `[x]` for a first parameter that is `x`.
std::string shown(const Definitions& definitions)
{
    std::string out;
    for (const auto& [name, one] : definitions) {
        const std::string first = one.first ? fmt::format("[{}]", *one.first) : "";
        out += fmt::format("{}({}){}={}{};", name, one.parameters, first, one.body, one.simple ? "" : "?");
    }
    return out;
}

} // namespace

TEST_CASE("learn reads definitions", "[latex]")
{
    struct Row {
        const char* what;
        std::string command;
        std::string latex;
        std::string learnt;
        std::string rest;
    };
    const std::vector<Row> rows{
        {"a name in braces", "newcommand", "{\\me}{Ann {Oh}} x", "me(0)=Ann {Oh};", " x"},
        {"a name with a star", "renewcommand", "*\\me{Ann}", "me(0)=Ann;", ""},
        {"parameters", "newcommand", "{\\a}[2]{#1 #2}x", "a(2)=#1 #2;", "x"},
        {"a first parameter", "newcommand", "{\\a}[2][b]{#1 #2}", "a(2)[b]=#1 #2;", ""},
        {"more parameters than TeX has", "newcommand", "\\a[12]{b}", "a(9)=b;", ""},
        {"a primitive", "def", "\\a#1#2{#2#1}", "a(2)=#2#1;", ""},
        {"words between parameters", "gdef", "\\a#1 of #2{b}x", "", "x"},
        {"kinds of parameters", "NewDocumentCommand", "{\\a}{m m}{b}", "a(2)=b;", ""},
        {"other kinds of parameters", "NewDocumentCommand", "{\\a}{O{x} m}{b}x", "", "x"},
        {"another name", "let", "\\us=\\me x", "us(0)=\\me;", " x"},
        {"another name of a character", "let", "\\us=b", "", "b"},
        {"a program", "newcommand", "\\a[1]{\\ifx#1b\\fi}", "a(1)=\\ifx#1b\\fi?;", ""},
        {"a row of a table", "newcommand", "\\a{b & c}", "a(0)=b & c?;", ""},
        {"no name", "newcommand", " Ann", "", " Ann"},
        {"no body", "newcommand", "{\\me} Ann", "", "{\\me} Ann"},
        {"a body without end", "def", "\\me{Ann", "", "\\me{Ann"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Definitions definitions;
            const std::size_t end = learn(definitions, row.command, row.latex, 0);
            CHECK(shown(definitions) == row.learnt);
            CHECK(row.latex.substr(end) == row.rest);
        }
    }
}

TEST_CASE("the last definition of a name counts, and \\let keeps the one before", "[latex]")
{
    Definitions definitions;
    learn(definitions, "newcommand", "\\me{Ann}", 0);
    learn(definitions, "let", "\\us\\me", 0);
    learn(definitions, "renewcommand", "\\me{Bora}", 0);
    CHECK(shown(definitions) == "me(0)=Bora;us(0)=Ann;");
    CHECK(find(definitions, "them") == nullptr);
}
