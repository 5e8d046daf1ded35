#include "cli/command.hpp"
#include "pipeline/import.hpp"
#include "text/safe_text.hpp"

#include <memory>

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

Exit run(const Globals& globals, const std::vector<std::filesystem::path>& files, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto outcomes = pipeline::import_files(*configuration, files);
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

} // namespace

void add_import(CommandLine line)
{
    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    CLI::App* command = line.app.add_subcommand("import", "Take records from files that you saved");
    command
        ->add_option("FILE", *files,
                     "DBLP XML, BibTeX or search JSON, Crossref JSON, Google Patents pages, search JSON or CSV, "
                     "CSL-JSON, RIS; packed with gzip or not; or a folder of such files")
        ->required();
    command->callback([line, files] {
        line.chosen = [&globals = line.globals, files](Console& console) { return run(globals, *files, console); };
    });
}

} // namespace vitalign::cli
