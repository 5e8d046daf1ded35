// One small report that the tests of all formats render.
#pragma once

#include "report/report.hpp"

namespace vitalign::report {

/// An entry that differs, one that is not checked, and a work that is missing.
inline Report small_report()
{
    Report report{.generated = Instant::parse("2026-01-02T03:04:05Z"), .profile = "Ann Oh"};
    report.cv = {{"cv.md", 2}};
    report.coverage = {{.source = Source::dblp,
                        .state = CoverageState::complete,
                        .fetched = Instant::parse("2026-01-02T03:00:00Z"),
                        .records = 8},
                       {.source = Source::crossref, .state = CoverageState::failed, .message = "HTTP status 503"}};
    report.entries = {{.file = "cv.md",
                       .at = {5, 3, 5, 90},
                       .title = "Sorting Lists",
                       .state = EntryState::differs,
                       .work = "w:000000000001",
                       .confidence = 0.987654},
                      {.file = "cv.md", .at = {6, 3, 6, 90}, .title = "Maps", .state = EntryState::not_checked}};
    report.findings = {{.id = "f:00000000000a",
                        .rule = Rule::year_mismatch,
                        .severity = Severity::warning,
                        .file = "cv.md",
                        .at = {5, 70, 5, 74},
                        .field = "year",
                        .cv_value = "2019",
                        .record_value = "2020",
                        .work = "w:000000000001",
                        .confidence = 0.987654,
                        .is_new = false,
                        .message = "the year is 2020, not 2019 (DBLP)",
                        .sources = {{"dblp", "conf/x/Oh20", "https://dblp.org/rec/conf/x/Oh20",
                                     Instant::parse("2026-01-02T03:00:00Z")}}},
                       {.id = "f:00000000000b",
                        .rule = Rule::missing,
                        .severity = Severity::error,
                        .message = "the CV lacks \"Glass\""}};
    return report;
}

/// The report with hostile text at every place that a source or a CV can fill.
inline Report hostile_report()
{
    const std::string hostile = "<script>alert('1')</script> | a & \"b\" \x1b[31m \u202E\u2066 `x` [y](z) *e* 100% "
                                "\n::error::broken\r\n\xFF\\|";
    Report report = small_report();
    report.profile = hostile;
    report.cv[0].path = report.entries[0].file = report.findings[0].file = "a:b,c|" + hostile;
    report.coverage[1].message = hostile;
    report.entries[0].title = report.entries[1].title = hostile;
    report.findings[0].cv_value = report.findings[0].record_value = report.findings[0].message = hostile;
    report.findings[0].sources = {{hostile, hostile, "javascript:alert(1)//" + hostile},
                                  {"dblp", "k", "https://example.org/a|b\"><script>x</script>)"}};
    return report;
}

/// Bytes of control characters and of the characters that reorder text.
inline bool has_hostile_characters(std::string_view text, bool colored = false)
{
    for (const std::string_view bad : {"\u202E", "\u2066", "\r", "\a", "\b"}) {
        if (text.find(bad) != std::string_view::npos) {
            return true;
        }
    }
    return text.find("\x1b[31m") != std::string_view::npos || (!colored && text.find('\x1b') != std::string_view::npos);
}

inline std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace vitalign::report
