#include "cli/command.hpp"
#include "files/file.hpp"
#include "pipeline/export.hpp"

namespace vitalign::cli {

Exit run(const ExportOptions& options, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto text = pipeline::export_bibliography(*configuration, options.format);
    if (!text) {
        return report_failure(console, text.error());
    }
    if (!options.output) {
        console.out(*text);
    } else if (const auto written = files::write_file(*options.output, *text); !written) {
        return report_failure(console, written.error());
    }
    return Exit::nothing;
}

} // namespace vitalign::cli
