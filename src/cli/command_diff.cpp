#include "cli/command.hpp"
#include "files/file.hpp"
#include "pipeline/diff.hpp"
#include "report/report.hpp"

#include <memory>

namespace vitalign::cli {

namespace {

struct Options {
    pipeline::DiffOptions diff = {};
    std::string format = "text";
    std::optional<std::filesystem::path> output = {};
    std::string least = "note";
    bool all = false;
};

/// With --new, nothing new is nothing to say: a nightly job stays silent.
bool is_silent(const Options& options, const Report& report)
{
    return options.diff.only_new && report.findings.empty() && options.format == "text" && !options.output;
}

Exit status_of(const pipeline::DiffResult& result)
{
    if (result.incomplete) {
        return Exit::incomplete;
    }
    return result.report.findings.empty() ? Exit::nothing : Exit::findings;
}

Exit run(const Globals& globals, Options options, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    options.diff.least = *severity_of(options.least);
    const auto result = pipeline::diff(*configuration, options.diff);
    if (!result) {
        return report_failure(console, result.error());
    }
    if (!result->harvested) {
        console.note("nothing has been harvested yet; run `vitalign sync` first");
    }
    if (!is_silent(options, result->report)) {
        const std::string text = report::render(result->report, {.format = *report::report_format_of(options.format),
                                                                 .color = console.color() && !options.output,
                                                                 .all_entries = options.all});
        if (!options.output) {
            console.out(text);
        } else if (const auto written = files::write_file(*options.output, text); !written) {
            return report_failure(console, written.error());
        }
    }
    return status_of(*result);
}

} // namespace

void add_diff(CommandLine line)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = line.app.add_subcommand("diff", "Compare the CV with the cache; needs no network");
    command->add_option("CV", options->diff.cvs, "The CV; by default those of the configuration");
    add_cv_format(*command, options->diff.form);
    command->add_option("--format", options->format, "text, markdown, json, html, errorformat or github")
        ->check(CLI::IsMember(report::report_formats()))
        ->capture_default_str();
    command->add_option("--output", options->output, "Write to this file")->type_name("FILE");
    command->add_flag("--new", options->diff.only_new, "Only what is new since the sync before the last");
    command->add_flag("--all", options->all, "Also list the entries that agree");
    command->add_option("--min-severity", options->least, "note, warning or error")
        ->check(CLI::IsMember({"note", "warning", "error"}))
        ->capture_default_str();
    command->callback([line, options] {
        line.chosen = [&globals = line.globals, options](Console& console) { return run(globals, *options, console); };
    });
}

} // namespace vitalign::cli
