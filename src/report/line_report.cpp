// One line per finding, for editors and continuous integration.
#include "report/report.hpp"

#include "text/safe_text.hpp"

#include <array>
#include <fmt/format.h>

namespace vitalign::report {

namespace {

/// GitHub's workflow commands end at a line break and part their properties with commas and colons.
std::string github_escaped(std::string_view text, bool property)
{
    std::string out;
    for (const char c : text::printable(text)) {
        switch (c) {
        case '%': out += "%25"; break;
        case ':': out += property ? "%3A" : ":"; break;
        case ',': out += property ? "%2C" : ","; break;
        default: out.push_back(c);
        }
    }
    return out;
}

} // namespace

std::string render_errorformat(const Report& report)
{
    std::string out;
    for (const Finding& finding : report.findings) {
        out += fmt::format("{}:{}:{}: {}: {} [{}]\n", text::printable(finding.file), finding.at.line, finding.at.column,
                           name_of(finding.severity), text::printable(finding.message), name_of(finding.rule));
    }
    return out;
}

std::string render_github(const Report& report)
{
    constexpr std::array<std::string_view, 3> commands{"notice", "warning", "error"};
    std::string out;
    for (const Finding& finding : report.findings) {
        out += fmt::format("::{} file={},line={},col={},title={}::{}\n",
                           commands[static_cast<std::size_t>(finding.severity)], github_escaped(finding.file, true),
                           finding.at.line, finding.at.column, name_of(finding.rule),
                           github_escaped(finding.message, false));
    }
    return out;
}

} // namespace vitalign::report
