#include "catch.hpp"
#include "report/wording.hpp"
#include "report_sketch.hpp"

using namespace vitalign;
using namespace vitalign::report;

TEST_CASE("summary_line counts each state once and names only what there is", "[report][wording]")
{
    Report report;
    for (const EntryState state : {EntryState::matched, EntryState::matched, EntryState::ambiguous,
                                   EntryState::unconfirmed, EntryState::not_checked}) {
        report.entries.push_back({.state = state});
    }
    CHECK(summary_line(report) == "5 entries: 2 match, 1 ambiguous, 1 known to no source, 1 not checked");
    report.entries = {{.state = EntryState::differs}};
    CHECK(summary_line(report) == "1 entry: 0 match, 1 differs");
    CHECK(summary_line(small_report()) == "2 entries: 0 match, 1 differs, 1 not checked; 1 missing in the CV");
}

TEST_CASE("coverage_line tells what was read and what went wrong", "[report][wording]")
{
    struct Row {
        Coverage coverage;
        const char* line;
        bool incomplete;
    };
    const std::vector<Row> rows{
        {{.source = Source::dblp,
          .state = CoverageState::complete,
          .fetched = Instant::parse("2026-01-02T03:00:00Z"),
          .records = 1},
         "DBLP complete, 1 record (2026-01-02)",
         false},
        {{.source = Source::crossref,
          .state = CoverageState::stale,
          .fetched = Instant::parse("2026-01-02T03:00:00Z"),
          .records = 9,
          .message = "no answer"},
         "Crossref stale, 9 records (2026-01-02): no answer",
         true},
        {{.source = Source::google_patents, .state = CoverageState::failed, .message = "no answer"},
         "Google Patents failed, 0 records: no answer",
         true},
        {{.source = Source::dblp, .state = CoverageState::partial, .records = 3}, "DBLP partial, 3 records", true},
        {{.source = Source::dblp, .state = CoverageState::never_asked}, "DBLP never-asked", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            CHECK(coverage_line(row.coverage) == row.line);
            CHECK(is_incomplete(row.coverage) == row.incomplete);
        }
    }
}
