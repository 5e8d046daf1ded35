#include "cli/command.hpp"
#include "pipeline/import.hpp"
#include "text/safe_text.hpp"

namespace vitalign::cli {

namespace {

void show(Console& console, const pipeline::ImportOutcome& outcome, const Globals& globals)
{
    if (outcome.skipped) {
        console.note(
            fmt::format("{}: skipped, {}", outcome.file.string(), "it is neither an answer nor a bibliography"));
        return;
    }
    if (outcome.error) {
        console.error(text::printable(*outcome.error));
        return;
    }
    console.note(fmt::format("{}: {}, {} of {} records are yours", outcome.file.string(), outcome.what, outcome.taken,
                             outcome.records));
    if (globals.quiet) {
        return;
    }
    for (const std::string& title : outcome.added) {
        console.out(fmt::format("  + {}\n", text::printable(title)));
    }
    for (const std::string& title : outcome.changed) {
        console.out(fmt::format("  ~ {}\n", text::printable(title)));
    }
}

} // namespace

Exit run(const ImportOptions& options, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto outcomes = pipeline::import_files(*configuration, options.files);
    if (!outcomes) {
        return report_failure(console, outcomes.error());
    }
    if (outcomes->empty()) {
        console.error("there is no file in what was named");
        return Exit::failed;
    }
    bool all_read = true;
    for (const pipeline::ImportOutcome& outcome : *outcomes) {
        all_read = all_read && (outcome.skipped || !outcome.error);
        show(console, outcome, globals);
    }
    return all_read ? Exit::nothing : Exit::failed;
}

} // namespace vitalign::cli
