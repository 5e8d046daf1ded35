#include "latex/lengths.hpp"

#include "catch.hpp"

using namespace vitalign::latex;

TEST_CASE("length_end finds the end of a length", "[latex]")
{
    const std::vector<std::pair<std::string, std::string>> rows{
        {"-5pt", " Ann"},        {"=2.5em", "{"},
        {" 1pt plus 1cm", ""},   {"2\\baselineskip", " Ann"},
        {"\\itemsep", "\\item"}, {"-2pt plus 1pt minus 1pt", " c"},
        {"", "Ann Oh"},          {"", "= Ann"},
    };
    for (const auto& [length, rest] : rows) {
        DYNAMIC_SECTION(length << rest)
        {
            CHECK(length_end(length + rest) == length.size());
        }
    }
}

TEST_CASE("is_length knows lengths from labels", "[latex]")
{
    for (const char* length : {"0.25em", "-2pt", "1 cm", "3mm"}) {
        INFO(length);
        CHECK(is_length(length));
    }
    for (const char* label : {"J1", "em", "12", "Talk 1in", "1pt plus 1pt minus 1pt", ""}) {
        INFO(label);
        CHECK_FALSE(is_length(label));
    }
}
