#include "cli/command.hpp"
#include "pipeline/decide.hpp"
#include "text/safe_text.hpp"

namespace vitalign::cli {

namespace {

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

Exit add(const config::Configuration& configuration, const DecideOptions& options, Console& console)
{
    const auto decision = pipeline::decide(configuration, options.subject, options.verdict, options.reason);
    if (!decision) {
        return report_failure(console, decision.error());
    }
    console.note("recorded: " + line_of(*decision));
    return Exit::nothing;
}

} // namespace

Exit run(const DecideOptions& options, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    if (options.subject == "log" && options.verdict.empty()) {
        return log(*configuration, console);
    }
    if (options.subject == "undo" && options.verdict.empty()) {
        return undo(*configuration, console);
    }
    return add(*configuration, options, console);
}

} // namespace vitalign::cli
