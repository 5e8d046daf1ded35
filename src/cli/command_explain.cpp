#include "cli/command.hpp"
#include "pipeline/explain.hpp"
#include "text/safe_text.hpp"

#include <algorithm>
#include <memory>

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

Exit run(const Globals& globals, const std::string& id, Console& console)
{
    const auto configuration = open_workspace(globals);
    if (!configuration) {
        return report_failure(console, configuration.error());
    }
    const auto text = pipeline::explain(*configuration, id);
    if (!text) {
        const bool unknown = text.error().code == ErrorCode::not_found;
        return report_failure(console, {unknown ? ErrorCode::usage : text.error().code, text.error().message});
    }
    console.out(printable_lines(*text));
    return Exit::nothing;
}

} // namespace

void add_explain(CommandLine line)
{
    auto id = std::make_shared<std::string>();
    CLI::App* command = line.app.add_subcommand("explain", "Show the evidence behind a finding or a work");
    command->add_option("ID", *id, "f:... or w:..., as diff shows it")->required();
    command->callback([line, id] {
        line.chosen = [&globals = line.globals, id](Console& console) { return run(globals, *id, console); };
    });
}

} // namespace vitalign::cli
