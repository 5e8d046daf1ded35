#include "cli/command.hpp"
#include "pipeline/parse.hpp"
#include "pipeline/workspace.hpp"
#include "report/entry_json.hpp"

namespace vitalign::cli {

namespace {

Result<Cv> read(const ParseOptions& options, const Globals& globals)
{
    if (!options.with_cache) {
        return pipeline::read_one_cv(options.cv, options.form);
    }
    const auto configuration = open_workspace(globals);
    return configuration ? pipeline::parse_with_cache(*configuration, options.cv, options.form)
                         : failure_of(configuration);
}

} // namespace

Exit run(const ParseOptions& options, const Globals& globals, Console& console)
{
    const auto cv = read(options, globals);
    if (!cv) {
        return report_failure(console, cv.error());
    }
    if (cv->entries.empty()) {
        console.note(fmt::format(
            "{}: no publications or patents were found; headings such as Publications and Patents open the lists",
            options.cv.string()));
    }
    console.out(options.format == "json" ? report::render_entries_json(*cv)
                                         : report::render_entries_text(*cv, console.color()));
    return Exit::nothing;
}

} // namespace vitalign::cli
