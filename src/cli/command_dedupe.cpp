#include "cli/command.hpp"
#include "pipeline/dedupe.hpp"
#include "report/dedupe_report.hpp"

#include <algorithm>

namespace vitalign::cli {

Exit run(const DedupeOptions& options, const Globals&, Console& console)
{
    pipeline::DedupeOptions dedupe{.files = options.files, .pairs = options.pairs};
    for (const std::string& text : options.within) {
        const std::size_t equal = text.rfind('=');
        const std::string value = equal == std::string::npos ? "" : text.substr(equal + 1);
        if (value != "no" && value != "yes") {
            console.error(fmt::format("--within {}: write FILE=no for a file that holds nothing twice", text));
            return Exit::usage;
        }
        if (value == "no") {
            dedupe.duplicate_free.push_back(text.substr(0, equal));
        }
    }
    const auto report = pipeline::dedupe(dedupe);
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

} // namespace vitalign::cli
