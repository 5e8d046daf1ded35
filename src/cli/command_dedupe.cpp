#include "cli/command.hpp"
#include "pipeline/dedupe.hpp"
#include "report/dedupe_report.hpp"

#include <algorithm>
#include <memory>

namespace vitalign::cli {

namespace {

struct Options {
    pipeline::DedupeOptions dedupe = {};
    std::vector<std::string> within = {};
    std::string format = "text";
};

Exit run(Options options, Console& console)
{
    for (const std::string& text : options.within) {
        const std::size_t equal = text.rfind('=');
        const std::string value = equal == std::string::npos ? "" : text.substr(equal + 1);
        if (value != "no" && value != "yes") {
            console.error(fmt::format("--within {}: write FILE=no for a file that holds nothing twice", text));
            return Exit::usage;
        }
        if (value == "no") {
            options.dedupe.duplicate_free.push_back(text.substr(0, equal));
        }
    }
    const auto report = pipeline::dedupe(options.dedupe);
    if (!report) {
        return report_failure(console, report.error());
    }
    console.out(options.format == "json"  ? report::dedupe_json(*report)
                : options.format == "csv" ? report::dedupe_csv(*report)
                                          : report::dedupe_text(*report));
    const bool found_pair =
        std::ranges::any_of(report->pairs, [](const DedupePair& pair) { return pair.verdict != "different"; });
    return report->clusters.empty() && report->undecided.empty() && !found_pair ? Exit::nothing : Exit::findings;
}

} // namespace

void add_dedupe(CommandLine line)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = line.app.add_subcommand("dedupe", "Find duplicates in bibliography files");
    command->add_option("FILE", options->dedupe.files, "BibTeX, CSV, RIS, CSL-JSON, Crossref JSON, DBLP XML")
        ->required();
    command->add_option("--format", options->format, "text, json or csv")
        ->check(CLI::IsMember({"text", "json", "csv"}))
        ->capture_default_str();
    command->add_option("--within", options->within, "FILE=no: this file holds nothing twice (repeatable)")
        ->type_name("FILE=no");
    command->add_option("--pairs", options->dedupe.pairs, "Judge just the pairs of this CSV (columns left, right)")
        ->type_name("CSV");
    command->callback(
        [line, options] { line.chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace vitalign::cli
