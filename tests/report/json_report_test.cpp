#include "catch.hpp"
#include "report_sketch.hpp"

#include <nlohmann/json.hpp>

using namespace vitalign;
using namespace vitalign::report;
using nlohmann::json;

namespace {

bool has_empty_member(const json& value)
{
    if (value.is_null() || (value.is_string() && value.get<std::string>().empty())) {
        return true;
    }
    return value.is_structured() && std::ranges::any_of(value, has_empty_member);
}

} // namespace

TEST_CASE("The JSON report keeps its contract", "[report][json]")
{
    const json out = json::parse(render_json(small_report()));
    CHECK(out["format_version"] == 1);
    CHECK(out["generated"] == "2026-01-02T03:04:05Z");
    CHECK(out["profile"] == "Ann Oh");
    CHECK(out["cv"] == json::parse(R"json([{"path": "cv.md", "entries": 2}])json"));
    const json coverage = json::parse(R"json([
        {"source": "dblp", "state": "complete", "fetched": "2026-01-02T03:00:00Z", "records": 8},
        {"source": "crossref", "state": "failed", "records": 0, "message": "HTTP status 503"}])json");
    CHECK(out["coverage"] == coverage);
    const json summary = json::parse(R"json({"matched": 0, "missing": 1, "mismatched": 1, "unconfirmed": 0,
        "ambiguous": 0, "not_checked": 1})json");
    CHECK(out["summary"] == summary);
    const json entries = json::parse(R"json([
        {"file": "cv.md", "line": 5, "column": 3, "title": "Sorting Lists", "state": "differs",
         "work": "w:000000000001", "confidence": 0.99},
        {"file": "cv.md", "line": 6, "column": 3, "title": "Maps", "state": "not-checked"}])json");
    CHECK(out["entries"] == entries);
    REQUIRE(out["findings"].size() == 2);
    const json finding = json::parse(R"json({"id": "f:00000000000a", "rule": "year-mismatch",
        "severity": "warning", "file": "cv.md", "line": 5, "column": 70, "field": "year", "cv_value": "2019",
        "record_value": "2020", "work": "w:000000000001", "confidence": 0.99, "new": false,
        "message": "the year is 2020, not 2019 (DBLP)",
        "sources": [{"source": "dblp", "key": "conf/x/Oh20", "url": "https://dblp.org/rec/conf/x/Oh20",
                     "fetched": "2026-01-02T03:00:00Z"}]})json");
    CHECK(out["findings"][0] == finding);
    for (const char* absent : {"file", "field", "cv_value", "record_value", "work"}) {
        CHECK_FALSE(out["findings"][1].contains(absent));
    }
}

TEST_CASE("Absent members are left out of JSON, never null or empty", "[report][json]")
{
    Report report = small_report();
    report.coverage[0].fetched.reset();
    report.coverage[1].message = "";
    report.entries[0].work = "";
    report.findings[0].field = report.findings[0].cv_value = report.findings[0].work = "";
    report.findings[0].sources = {{"dblp", "k", ""}};
    CHECK_FALSE(has_empty_member(json::parse(render_json(report))));
    CHECK_FALSE(has_empty_member(json::parse(render_json(small_report()))));
}

TEST_CASE("Hostile text is valid JSON", "[report][json]")
{
    const json out = json::parse(render_json(hostile_report()), nullptr, false);
    REQUIRE_FALSE(out.is_discarded());
    CHECK(out["findings"][0]["message"].get<std::string>().find("<script>") == 0);
}
