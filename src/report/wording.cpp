#include "report/wording.hpp"

#include <fmt/format.h>

namespace vitalign::report {

std::string summary_line(const Report& report)
{
    const Summary summary = summarise(report);
    std::string line = fmt::format("{} {}: {} match", report.entries.size(),
                                   report.entries.size() == 1 ? "entry" : "entries", summary.matched);
    const auto add = [&](std::size_t count, std::string_view what) {
        line += count == 0 ? "" : fmt::format(", {} {}", count, what);
    };
    add(summary.mismatched, summary.mismatched == 1 ? "differs" : "differ");
    add(summary.ambiguous, "ambiguous");
    add(summary.unconfirmed, "known to no source");
    add(summary.not_checked, "not checked");
    if (summary.missing > 0) {
        line += fmt::format("; {} missing in the CV", summary.missing);
    }
    return line;
}

std::string mention_line(const MentionReport& mention)
{
    return fmt::format("\"{}\" stands here, but in no entry; it is not reported missing", mention.title);
}

bool is_incomplete(const Coverage& coverage)
{
    return coverage.state == CoverageState::failed || coverage.state == CoverageState::partial ||
           coverage.state == CoverageState::stale;
}

std::string coverage_line(const Coverage& coverage)
{
    std::string line = fmt::format("{} {}", title_of(coverage.source), name_of(coverage.state));
    if (coverage.state != CoverageState::never_asked) {
        line += fmt::format(", {} {}", coverage.records, coverage.records == 1 ? "record" : "records");
    }
    if (coverage.fetched) {
        line += fmt::format(" ({})", coverage.fetched->day());
    }
    if (coverage.message && is_incomplete(coverage)) {
        line += ": " + *coverage.message;
    }
    return line;
}

} // namespace vitalign::report
