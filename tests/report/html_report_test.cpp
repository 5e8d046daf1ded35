#include "catch.hpp"
#include "report_sketch.hpp"

using namespace vitalign;
using namespace vitalign::report;

TEST_CASE("The HTML report lists findings, sources and coverage", "[report][html]")
{
    const std::string text = render_html(small_report());
    CHECK(text.starts_with("<!doctype html>"));
    for (const char* part : {"<title>CV of Ann Oh</title>", "<code>cv.md:5:70</code>", "year-mismatch",
                             "the year is 2020, not 2019 (DBLP)",
                             "<a href=\"https://dblp.org/rec/conf/x/Oh20\">dblp</a>", "HTTP status 503"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("Hostile text becomes no HTML", "[report][html]")
{
    const std::string text = render_html(hostile_report());
    CHECK_FALSE(has_hostile_characters(text));
    CHECK(text.find("<script") == std::string::npos);
    CHECK(text.find("&lt;script&gt;alert(&#39;1&#39;)") != std::string::npos);
    CHECK(text.find("href=\"javascript") == std::string::npos);
    CHECK(text.find("href=\"https://example.org/a%7Cb%22%3E%3Cscript%3E") != std::string::npos);
}
