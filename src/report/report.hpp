// Rendering a report in each of its formats.
#pragma once

#include "schemas/finding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::report {

enum class ReportFormat { text, markdown, json, html, errorformat, github };

std::optional<ReportFormat> report_format_of(std::string_view name);

/// The names of all formats, for help and messages.
std::vector<std::string> report_formats();

/// `color` concerns the text format only. `all_entries` also lists what agrees.
struct ReportOptions {
    ReportFormat format = ReportFormat::text;
    bool color = false;
    bool all_entries = false;
};

std::string render(const Report& report, const ReportOptions& options);

// One per format; `render` chooses.
std::string render_text(const Report& report, bool color, bool all_entries);
std::string render_markdown(const Report& report);
std::string render_json(const Report& report);
std::string render_html(const Report& report);
std::string render_errorformat(const Report& report);
std::string render_github(const Report& report);

} // namespace vitalign::report
