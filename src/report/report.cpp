#include "report/report.hpp"

#include <algorithm>
#include <array>

namespace vitalign::report {

namespace {

constexpr std::array<std::string_view, 6> names{"text", "markdown", "json", "html", "errorformat", "github"};

} // namespace

std::optional<ReportFormat> report_format_of(std::string_view name)
{
    const auto* found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<ReportFormat>(found - names.begin())};
}

std::vector<std::string> report_formats()
{
    return {names.begin(), names.end()};
}

std::string render(const Report& report, const ReportOptions& options)
{
    switch (options.format) {
    case ReportFormat::text: return render_text(report, options.color, options.all_entries);
    case ReportFormat::markdown: return render_markdown(report);
    case ReportFormat::json: return render_json(report);
    case ReportFormat::html: return render_html(report);
    case ReportFormat::errorformat: return render_errorformat(report);
    case ReportFormat::github: return render_github(report);
    }
    return {};
}

} // namespace vitalign::report
