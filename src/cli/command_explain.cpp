#include "cli/command.hpp"
#include "pipeline/explain.hpp"

namespace vitalign::cli {

Exit run(const ExplainOptions& options, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto text = pipeline::explain(*configuration, options.id);
    if (!text) {
        const bool unknown = text.error().code == ErrorCode::not_found;
        return report_failure(console, {unknown ? ErrorCode::usage : text.error().code, text.error().message});
    }
    console.out(printable_lines(*text));
    return Exit::nothing;
}

} // namespace vitalign::cli
