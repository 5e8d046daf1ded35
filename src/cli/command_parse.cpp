#include "cli/command.hpp"
#include "pipeline/workspace.hpp"
#include "report/entry_json.hpp"

namespace vitalign::cli {

Exit run(const ParseOptions& options, const Globals&, Console& console)
{
    const auto cv = pipeline::read_one_cv(options.cv, options.form);
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
