#include "command.hpp"
#include "safe_text.hpp"
#include "sync.hpp"

#include <algorithm>
#include <memory>

namespace vitalign {

namespace {

struct Options {
    std::vector<std::string> sources = {};
    SyncOptions sync = {};
};

void list(Console& console, std::string_view what, const std::vector<std::string>& titles, bool all)
{
    constexpr std::size_t most = 20;
    const std::size_t shown = all ? titles.size() : std::min(most, titles.size());
    for (std::size_t i = 0; i < shown; ++i) {
        console.note(fmt::format("    {} {}", what, text::printable(titles[i])));
    }
    if (shown < titles.size()) {
        console.note(fmt::format("    ... and {} more (-v lists all)", titles.size() - shown));
    }
}

void show(Console& console, const SourceOutcome& outcome, const Globals& globals)
{
    const Coverage& coverage = outcome.coverage;
    const std::string name{title_of(coverage.source)};
    if (coverage.message) {
        const std::string kept =
            coverage.records > 0 ? fmt::format(" The {} records from before are kept.", coverage.records) : "";
        console.error(fmt::format("{} could not be read{}: {}.{}", name,
                                  coverage.state == CoverageState::partial ? " completely" : "",
                                  text::printable(*coverage.message), kept));
    } else {
        std::string line =
            fmt::format("{}: {} {}", name, coverage.records, coverage.records == 1 ? "record" : "records");
        for (const auto& [titles, word] : {std::pair{&outcome.added, "new"}, std::pair{&outcome.changed, "changed"},
                                           std::pair{&outcome.gone, "gone"}}) {
            line += titles->empty() ? "" : fmt::format(", {} {}", titles->size(), word);
        }
        console.note(line);
    }
    list(console, "+", outcome.added, globals.verbose);
    list(console, "~", outcome.changed, globals.verbose);
    list(console, "- (no longer named by the source)", outcome.gone, globals.verbose);
    for (const std::string& hint : outcome.hints) {
        console.note(fmt::format("    {}", text::printable(hint)));
    }
}

Exit run(const Globals& globals, Options options, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    for (const std::string& name : options.sources) {
        options.sync.only.push_back(*source_of(name));
    }
    options.sync.offline = globals.offline;
    options.sync.version = VITALIGN_VERSION;
    const auto report = sync(*configuration, options.sync,
                             [&](const std::string& what) { console.progress(fmt::format("asking {} ...", what)); });
    if (!report) {
        return report_failure(console, report.error());
    }
    for (const SourceOutcome& outcome : report->sources) {
        show(console, outcome, globals);
    }
    if (options.sync.dry_run) {
        console.note("dry run: nothing was changed");
    }
    return report->incomplete ? Exit::incomplete : Exit::nothing;
}

} // namespace

void add_sync(CommandLine line)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = line.app.add_subcommand("sync", "Harvest the sources into the cache");
    std::vector<std::string> names;
    for (const Source source : all_sources) {
        names.emplace_back(name_of(source));
    }
    command->add_option("--source", options->sources, "Only this source (repeatable)")
        ->type_name("NAME")
        ->check(CLI::IsMember(names));
    command->add_flag("--full", options->sync.full, "Ask again even for what is not due");
    command->add_flag("--dry-run", options->sync.dry_run, "Ask and say what is new, but change nothing");
    command->callback([line, options] {
        line.chosen = [&globals = line.globals, options](Console& console) { return run(globals, *options, console); };
    });
}

} // namespace vitalign
