#include "cli/command.hpp"
#include "files/file.hpp"
#include "pipeline/export.hpp"

#include <memory>

namespace vitalign::cli {

namespace {

struct Options {
    std::string format = "bibtex";
    std::optional<std::filesystem::path> output = {};
};

Exit run(const Globals& globals, const Options& options, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto text = pipeline::export_bibliography(*configuration, *pipeline::export_format_of(options.format));
    if (!text) {
        return report_failure(console, text.error());
    }
    if (!options.output) {
        console.out(*text);
    } else if (const auto written = files::write_file(*options.output, *text); !written) {
        return report_failure(console, written.error());
    }
    return Exit::nothing;
}

} // namespace

void add_export(CommandLine line)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = line.app.add_subcommand("export", "Write the merged bibliography");
    command->add_option("--format", options->format, "bibtex, biblatex, csl-json, ris or markdown")
        ->check(CLI::IsMember(pipeline::export_formats()))
        ->capture_default_str();
    command->add_option("--output", options->output, "Write to this file")->type_name("FILE");
    command->callback([line, options] {
        line.chosen = [&globals = line.globals, options](Console& console) { return run(globals, *options, console); };
    });
}

} // namespace vitalign::cli
