#include "report/report.hpp"

#include "report/wording.hpp"
#include "text/safe_text.hpp"

#include <fmt/format.h>

namespace vitalign::report {

namespace {

constexpr std::string_view style =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "li{margin:.6rem 0}.error{color:#b00020}.warning{color:#8a5a00}.note{color:#005a8a}code{color:#555}";

/// Only web addresses become links: a record's own address could be anything.
std::string link(const Backing& source)
{
    const std::string address = text::web_address(source.url);
    return address.empty() ? " " + text::html(source.source)
                           : fmt::format(" <a href=\"{}\">{}</a>", text::html(address), text::html(source.source));
}

} // namespace

std::string render_html(const Report& report)
{
    const std::string title = text::html("CV of " + report.profile);
    std::string out =
        fmt::format("<!doctype html>\n<html lang=\"en\">\n<meta "
                    "charset=\"utf-8\">\n<title>{}</title>\n<style>{}</style>\n<h1>{}</h1>\n<p>{}</p>\n<ul>\n",
                    title, style, title, text::html(summary_line(report)));
    for (const Finding& finding : report.findings) {
        out += fmt::format("<li><code>{}:{}:{}</code> <strong class=\"{}\">{}</strong> {}", text::html(finding.file),
                           finding.at.line, finding.at.column, name_of(finding.severity), name_of(finding.rule),
                           text::html(finding.message));
        for (const Backing& source : finding.sources) {
            out += link(source);
        }
        out += "</li>\n";
    }
    out += "</ul>\n<ul>\n";
    for (const Coverage& coverage : report.coverage) {
        out += fmt::format("<li>{}</li>\n", text::html(coverage_line(coverage)));
    }
    return out + "</ul>\n</html>\n";
}

} // namespace vitalign::report
