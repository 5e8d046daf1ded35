#include "cli/command.hpp"
#include "pipeline/explain.hpp"
#include "text/safe_text.hpp"

#include <algorithm>

namespace vitalign::cli {

namespace {

/// Line by line, because `printable` folds line breaks.
std::string printable_lines(const std::string& text)
{
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        out += text::printable(std::string_view{text}.substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    return out;
}

} // namespace

Exit run(const ExplainOptions& options, const Globals& globals, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto text = pipeline::explain(*configuration, options.id);
    if (!text) {
        const bool unknown = text.error().code == ErrorCode::not_found;
        return report_failure(console, {unknown ? ErrorCode::usage : text.error().code, text.error().message});
    }
    console.out(printable_lines(*text));
    return Exit::nothing;
}

} // namespace vitalign::cli
