#include "cli/command.hpp"
#include "cli/sync_progress.hpp"
#include "pipeline/sync.hpp"
#include "text/safe_text.hpp"

#include <algorithm>

namespace vitalign::cli {

namespace {

/// What is new goes to standard output: it is what the command is for.
void list(Console& console, std::string_view mark, const std::vector<std::string>& titles, std::string_view why,
          bool all)
{
    constexpr std::size_t most = 20;
    const std::size_t shown = all ? titles.size() : std::min(most, titles.size());
    for (std::size_t i = 0; i < shown; ++i) {
        console.out(fmt::format("  {} {}{}\n", mark, text::printable(titles[i]), why));
    }
    if (shown < titles.size()) {
        console.out(fmt::format("  ... and {} more (-v lists all)\n", titles.size() - shown));
    }
}

std::string summary(const pipeline::SourceOutcome& outcome)
{
    const std::size_t records = outcome.coverage.records;
    std::string line =
        fmt::format("{}: {} {}", title_of(outcome.coverage.source), records, records == 1 ? "record" : "records");
    for (const auto& [titles, word] :
         {std::pair{&outcome.added, "new"}, std::pair{&outcome.changed, "changed"}, std::pair{&outcome.gone, "gone"}}) {
        line += titles->empty() ? "" : fmt::format(", {} {}", titles->size(), word);
    }
    return line;
}

void show_changes(Console& console, const pipeline::SourceOutcome& outcome, const Globals& globals)
{
    const bool changed = !outcome.added.empty() || !outcome.changed.empty() || !outcome.gone.empty();
    if (globals.quiet || !changed) {
        // A night that brings nothing writes no mail; who looks on is told all the same.
        if (globals.verbose || console.is_watched()) {
            console.note(summary(outcome));
        }
        return;
    }
    console.out(summary(outcome) + "\n");
    list(console, "+", outcome.added, "", globals.verbose);
    list(console, "~", outcome.changed, "", globals.verbose);
    list(console, "-", outcome.gone, " (gone: the source answered completely and names it no longer)", globals.verbose);
}

void show(Console& console, const pipeline::SourceOutcome& outcome, const Globals& globals)
{
    const Coverage& coverage = outcome.coverage;
    if (coverage.message) {
        const std::string kept =
            coverage.records > 0 ? fmt::format(" The {} records from before are kept.", coverage.records) : "";
        console.error(fmt::format("{} could not be read{}: {}.{}", title_of(coverage.source),
                                  coverage.state == CoverageState::partial ? " completely" : "",
                                  text::printable(*coverage.message), kept));
    }
    show_changes(console, outcome, globals);
    for (const std::string& hint : outcome.hints) {
        console.note(fmt::format("  {}", text::printable(hint)));
    }
}

} // namespace

Exit run(const SyncOptions& options, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    SyncProgress so_far{std::chrono::steady_clock::now()};
    const harvest::Progress on_progress = [&](const harvest::SourceProgress& source) {
        so_far.note(source);
        console.progress(so_far.line(std::chrono::steady_clock::now()));
    };
    console.progress("asking the sources ...");
    const auto report = pipeline::sync(*configuration,
                                       {.only = options.only,
                                        .full = options.full,
                                        .dry_run = options.dry_run,
                                        .offline = globals.offline,
                                        .accept_drop = options.accept_drop,
                                        .version = VITALIGN_VERSION},
                                       on_progress);
    if (!report) {
        return report_failure(console, report.error());
    }
    for (const pipeline::SourceOutcome& outcome : report->sources) {
        show(console, outcome, globals);
    }
    if (report->incomplete && !globals.offline) {
        console.note("`vitalign doctor` says what can be done about it");
    }
    if (options.dry_run) {
        console.note("dry run: nothing was changed");
    }
    return report->incomplete ? Exit::incomplete : Exit::nothing;
}

} // namespace vitalign::cli
