#include "cli/command.hpp"
#include "pipeline/decide.hpp"
#include "text/safe_text.hpp"

#include <memory>

namespace vitalign::cli {

namespace {

struct Options {
    std::string subject = {};
    std::string verdict = {};
    std::string reason = {};
};

Exit with_configuration(const Globals& globals, Console& console,
                        const std::function<Exit(const config::Configuration&)>& action)
{
    const auto configuration = open_workspace(globals);
    return configuration ? action(*configuration) : report_failure(console, configuration.error());
}

std::string line_of(const Decision& decision)
{
    return fmt::format("{} {} {}{}{}", decision.date, decision.subject, config::name_of(decision.verdict),
                       decision.reason.empty() ? "" : fmt::format(" ({})", decision.reason),
                       decision.about.empty() ? "" : "  " + decision.about);
}

Exit log(const config::Configuration& configuration, Console& console)
{
    const auto decisions = config::read_decisions(configuration.decisions);
    if (!decisions) {
        return report_failure(console, decisions.error());
    }
    for (const Decision& decision : *decisions) {
        console.out(text::printable(line_of(decision)) + "\n");
    }
    return Exit::nothing;
}

Exit undo(const config::Configuration& configuration, Console& console)
{
    const auto taken = config::undo_last_decision(configuration.decisions);
    if (!taken) {
        return report_failure(console, taken.error());
    }
    console.note(*taken ? "taken back: " + line_of(**taken) : "there is no decision to take back");
    return Exit::nothing;
}

Exit add(const config::Configuration& configuration, const Options& options, Console& console)
{
    const auto decision = pipeline::decide(configuration, options.subject, options.verdict, options.reason);
    if (!decision) {
        return report_failure(console, decision.error());
    }
    console.note("recorded: " + line_of(*decision));
    return Exit::nothing;
}

Exit run(const Globals& globals, const Options& options, Console& console)
{
    return with_configuration(globals, console, [&](const config::Configuration& configuration) {
        if (options.subject == "log" && options.verdict.empty()) {
            return log(configuration, console);
        }
        if (options.subject == "undo" && options.verdict.empty()) {
            return undo(configuration, console);
        }
        return add(configuration, options, console);
    });
}

} // namespace

void add_decide(CommandLine line)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = line.app.add_subcommand(
        "decide", "Record a decision about a finding or a work; `log` lists the decisions, `undo` takes the last back");
    command->add_option("ID", options->subject, "f:... or w:..., as diff shows it; or log, or undo")->required();
    command->add_option("VERDICT", options->verdict, "not-mine, mine, keep or ignore");
    command->add_option("--reason", options->reason, "Why")->type_name("TEXT");
    command->callback([line, options] {
        line.chosen = [&globals = line.globals, options](Console& console) { return run(globals, *options, console); };
    });
}

} // namespace vitalign::cli
