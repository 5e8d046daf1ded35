#include "cli/command.hpp"
#include "pipeline/init.hpp"

namespace vitalign::cli {

Exit run(const InitOptions& options, const Globals& globals, Console& console)
{
    const auto done =
        pipeline::init({.cv = options.cv, .name = options.name, .config = globals.config.value_or("vitalign.toml")});
    if (!done) {
        return report_failure(console, done.error());
    }
    console.note(fmt::format("wrote {} for {}{}\nnext: look through it, then `vitalign sync` and `vitalign diff`",
                             done->file.string(), done->name,
                             options.cv ? fmt::format(", whose CV has {} entries", done->entries) : ""));
    return Exit::nothing;
}

} // namespace vitalign::cli
