#include "cli/command.hpp"
#include "pipeline/status.hpp"
#include "report/wording.hpp"
#include "text/safe_text.hpp"

namespace vitalign::cli {

namespace {

std::string size_text(std::uintmax_t bytes)
{
    constexpr double kilobyte = 1024;
    const double size = static_cast<double>(bytes) / kilobyte;
    return size < kilobyte ? fmt::format("{:.0f} kB", size) : fmt::format("{:.1f} MB", size / kilobyte);
}

} // namespace

Exit run(const StatusOptions&, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto now = pipeline::status(*configuration);
    if (!now) {
        return report_failure(console, now.error());
    }
    std::string out = fmt::format("profile    {} ({})\n", configuration->profile.name, configuration->file.string());
    for (const auto& cv : configuration->cv) {
        out += fmt::format("CV         {}\n", cv.string());
    }
    out += fmt::format("cache      {}{}\n", configuration->cache.string(),
                       now->cache_bytes ? ", " + size_text(*now->cache_bytes) : ": none yet; run `vitalign sync`");
    for (const Coverage& coverage : now->coverage) {
        out += fmt::format("source     {}\n", text::printable(report::coverage_line(coverage)));
    }
    for (const auto& [origin, rest] : now->backoffs) {
        out += fmt::format("next       {} {}\n", origin, text::printable(rest));
    }
    out += fmt::format("works      {}\nentries    {}\nfindings   {} open, {} decisions\n", now->works, now->entries,
                       now->findings, now->decisions);
    console.out(out);
    return Exit::nothing;
}

} // namespace vitalign::cli
