#include "cli/command.hpp"
#include "pipeline/doctor.hpp"
#include "text/safe_text.hpp"

namespace vitalign::cli {

Exit run(const DoctorOptions&, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    console.progress("asking the sources ...");
    bool fine = true;
    for (const pipeline::Check& check : pipeline::examine(*configuration, globals.offline, VITALIGN_VERSION)) {
        fine = fine && check.fine;
        console.out(
            fmt::format("{:<8} {}: {}\n", check.fine ? "ok" : "problem", check.what, text::printable(check.state)));
        if (check.remedy) {
            console.out(fmt::format("         to mend it: {}\n", *check.remedy));
        }
    }
    return fine ? Exit::nothing : Exit::findings;
}

} // namespace vitalign::cli
