#include "catch.hpp"
#include "report_sketch.hpp"

using namespace vitalign;
using namespace vitalign::report;

TEST_CASE("Editors get one line per finding", "[report][errorformat]")
{
    const auto lines = lines_of(render_errorformat(small_report()));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "cv.md:5:70: warning: the year is 2020, not 2019 (DBLP) [year-mismatch]");
    const std::string hostile = render_errorformat(hostile_report());
    CHECK(lines_of(hostile).size() == 2);
    CHECK_FALSE(has_hostile_characters(hostile));
}

TEST_CASE("GitHub gets one workflow command per finding", "[report][github]")
{
    const auto lines = lines_of(render_github(small_report()));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "::warning file=cv.md,line=5,col=70,title=year-mismatch::the year is 2020, not 2019 (DBLP)");
    CHECK(lines[1].starts_with("::error "));
    Report note = small_report();
    note.findings[0].severity = Severity::note;
    CHECK(render_github(note).starts_with("::notice "));
}

TEST_CASE("Hostile text becomes no workflow command", "[report][github]")
{
    const std::string text = render_github(hostile_report());
    CHECK_FALSE(has_hostile_characters(text));
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].starts_with("::warning file=a%3Ab%2Cc|"));
    CHECK(lines[0].find("100%25 ") != std::string::npos);
}
