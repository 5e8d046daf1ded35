#include "cli/command.hpp"
#include "pipeline/init.hpp"

#include <memory>

namespace vitalign::cli {

namespace {

Exit run(const Globals& globals, pipeline::InitOptions options, Console& console)
{
    options.config = globals.config.value_or("vitalign.toml");
    const auto done = pipeline::init(options);
    if (!done) {
        return report_failure(console, done.error());
    }
    console.note(fmt::format("wrote {} for {}{}\nnext: look through it, then `vitalign sync` and `vitalign diff`",
                             done->file.string(), done->name,
                             options.cv ? fmt::format(", whose CV has {} entries", done->entries) : ""));
    return Exit::nothing;
}

} // namespace

void add_init(CommandLine line)
{
    auto options = std::make_shared<pipeline::InitOptions>();
    CLI::App* command = line.app.add_subcommand("init", "Write a commented vitalign.toml from what the CV says");
    command->add_option("--cv", options->cv, "The CV")->type_name("FILE");
    command->add_option("--name", options->name, "Your name as your papers carry it")->type_name("NAME");
    command->callback([line, options] {
        line.chosen = [&globals = line.globals, options](Console& console) { return run(globals, *options, console); };
    });
}

} // namespace vitalign::cli
