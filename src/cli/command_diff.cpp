#include "cli/command.hpp"
#include "files/file.hpp"
#include "pipeline/diff.hpp"
#include "report/report.hpp"

namespace vitalign::cli {

namespace {

/// With --new, nothing new is nothing to say: a nightly job stays silent.
bool is_silent(const DiffOptions& options, const Report& report)
{
    return options.only_new && report.findings.empty() && options.format == report::ReportFormat::text &&
           !options.output;
}

Exit status_of(const pipeline::DiffResult& result)
{
    if (result.incomplete) {
        return Exit::incomplete;
    }
    return result.report.findings.empty() ? Exit::nothing : Exit::findings;
}

} // namespace

Exit run(const DiffOptions& options, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto result = pipeline::diff(
        *configuration,
        {.cvs = options.cvs, .form = options.form, .only_new = options.only_new, .least = options.least});
    if (!result) {
        return report_failure(console, result.error());
    }
    if (!result->harvested) {
        console.note("nothing has been harvested yet; run `vitalign sync` first");
    }
    if (!is_silent(options, result->report)) {
        const std::string text = report::render(
            result->report,
            {.format = options.format, .color = console.color() && !options.output, .all_entries = options.all});
        if (!options.output) {
            console.out(text);
        } else if (const auto written = files::write_file(*options.output, text); !written) {
            return report_failure(console, written.error());
        }
    }
    return status_of(*result);
}

} // namespace vitalign::cli
