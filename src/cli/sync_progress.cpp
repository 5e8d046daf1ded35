#include "cli/sync_progress.hpp"

#include <fmt/format.h>

namespace vitalign::cli {

namespace {

std::string duration_text(double seconds)
{
    constexpr double minute = 60;
    return seconds < minute ? fmt::format("{:.0f} s", seconds) : fmt::format("{:.0f} min", seconds / minute);
}

std::string rate_text(const harvest::SourceProgress& source, double elapsed)
{
    constexpr std::size_t enough_to_tell = 3;
    if (source.answered < enough_to_tell || elapsed <= 0) {
        return "";
    }
    const double rate = static_cast<double>(source.answered) / elapsed;
    return fmt::format(" ({:.0f} a minute, {} left)", rate * 60,
                       duration_text(static_cast<double>(source.expected - source.answered) / rate));
}

} // namespace

void SyncProgress::note(const harvest::SourceProgress& progress)
{
    m_sources[progress.source] = progress;
}

std::string SyncProgress::line(Time now) const
{
    const double elapsed = std::chrono::duration<double>(now - m_begin).count();
    std::string out;
    for (const auto& [source, progress] : m_sources) {
        out += fmt::format("{}{} ", out.empty() ? "" : ", ", title_of(source));
        out += progress.ended
                   ? "done"
                   : fmt::format("{} of {}{}", progress.answered, progress.expected, rate_text(progress, elapsed));
    }
    return out;
}

} // namespace vitalign::cli
