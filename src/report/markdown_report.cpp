#include "report/report.hpp"

#include "report/wording.hpp"
#include "text/safe_text.hpp"

#include <fmt/format.h>

namespace vitalign::report {

namespace {

/// Harvested text must not become markup.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text::printable(text)) {
        if (std::string_view{"\\`*_{}[]<>#|"}.find(c) != std::string_view::npos) {
            out.push_back('\\');
        }
        out.push_back(c);
    }
    return out;
}

} // namespace

std::string render_markdown(const Report& report)
{
    std::string out = fmt::format("# CV of {}\n\n{}\n\n", escaped(report.profile), escaped(summary_line(report)));
    if (!report.findings.empty()) {
        out += "| where | severity | rule | what | sources |\n| --- | --- | --- | --- | --- |\n";
    }
    for (const Finding& finding : report.findings) {
        std::string links;
        for (const Backing& source : finding.sources) {
            const std::string address = text::web_address(source.url);
            links += links.empty() ? "" : ", ";
            links +=
                address.empty() ? escaped(source.source) : fmt::format("[{}](<{}>)", escaped(source.source), address);
        }
        out +=
            fmt::format("| {}:{}:{} | {} | {} | {} | {} |\n", escaped(finding.file), finding.at.line, finding.at.column,
                        name_of(finding.severity), name_of(finding.rule), escaped(finding.message), links);
    }
    out += "\n";
    for (const MentionReport& mention : report.mentions) {
        out += fmt::format("- {}:{}:{}: {}\n", escaped(mention.file), mention.at.line, mention.at.column,
                           escaped(mention_line(mention)));
    }
    for (const Coverage& coverage : report.coverage) {
        out += fmt::format("- {}\n", escaped(coverage_line(coverage)));
    }
    return out;
}

} // namespace vitalign::report
