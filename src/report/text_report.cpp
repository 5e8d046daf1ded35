#include "report/report.hpp"

#include "report/wording.hpp"
#include "text/safe_text.hpp"

#include <array>
#include <fmt/format.h>

namespace vitalign::report {

namespace {

std::string painted(std::string_view text, std::string_view code, bool color)
{
    return color ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string{text};
}

std::string_view color_of(Severity severity)
{
    constexpr std::array<std::string_view, 3> codes{"36", "33", "1;31"};
    return codes[static_cast<std::size_t>(severity)];
}

std::string finding_lines(const Finding& finding, bool color)
{
    const std::string place =
        fmt::format("{}:{}:{}", text::printable(finding.file), finding.at.line, finding.at.column);
    std::string out =
        fmt::format("{}: {}: {} {}\n", painted(place, "1", color),
                    painted(name_of(finding.severity), color_of(finding.severity), color),
                    text::printable(finding.message), painted(fmt::format("[{}]", name_of(finding.rule)), "2", color));
    std::string urls;
    for (const Backing& source : finding.sources) {
        urls += (urls.empty() ? "" : "  ") + text::printable(source.url);
    }
    if (!urls.empty()) {
        out += fmt::format("    {}\n", painted(urls, "2", color));
    }
    return out + fmt::format("    {}\n", painted(finding.id + (finding.is_new ? " new" : ""), "2", color));
}

} // namespace

std::string render_text(const Report& report, bool color, bool all_entries)
{
    std::string out;
    for (const Finding& finding : report.findings) {
        out += finding_lines(finding, color);
    }
    for (const EntryReport& entry : report.entries) {
        const bool listed =
            all_entries || entry.state == EntryState::ambiguous || entry.state == EntryState::not_checked;
        if (listed) {
            out += fmt::format("{}:{}:{}: {}: {}\n", text::printable(entry.file), entry.at.line, entry.at.column,
                               name_of(entry.state), text::printable(entry.title));
        }
    }
    for (const MentionReport& mention : report.mentions) {
        out += fmt::format("{}:{}:{}: {}\n", text::printable(mention.file), mention.at.line, mention.at.column,
                           text::printable(mention_line(mention)));
    }
    out += fmt::format("{}{}\n", out.empty() ? "" : "\n", summary_line(report));
    for (const Coverage& coverage : report.coverage) {
        out += painted(text::printable(coverage_line(coverage)), is_incomplete(coverage) ? "33" : "2", color) + "\n";
    }
    return out;
}

} // namespace vitalign::report
