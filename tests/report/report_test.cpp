#include "catch.hpp"
#include "report_sketch.hpp"

using namespace vitalign;
using namespace vitalign::report;

TEST_CASE("Every format has a name that leads to it", "[report]")
{
    const std::vector<std::string> names{"text", "markdown", "json", "html", "errorformat", "github"};
    CHECK(report_formats() == names);
    for (const std::string& name : names) {
        const auto format = report_format_of(name);
        REQUIRE(format);
        CHECK(report_formats()[static_cast<std::size_t>(*format)] == name);
    }
    CHECK_FALSE(report_format_of("xml"));
    CHECK_FALSE(report_format_of(""));
}

TEST_CASE("render chooses the format", "[report]")
{
    const Report report = small_report();
    CHECK(render(report, {}) == render_text(report, false, false));
    CHECK(render(report, {.color = true, .all_entries = true}) == render_text(report, true, true));
    CHECK(render(report, {.format = ReportFormat::markdown}) == render_markdown(report));
    CHECK(render(report, {.format = ReportFormat::json}) == render_json(report));
    CHECK(render(report, {.format = ReportFormat::html}) == render_html(report));
    CHECK(render(report, {.format = ReportFormat::errorformat}) == render_errorformat(report));
    CHECK(render(report, {.format = ReportFormat::github}) == render_github(report));
}
