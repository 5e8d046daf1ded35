#include "cli/command.hpp"
#include "report/entry_json.hpp"

#include <memory>

namespace vitalign::cli {

namespace {

struct Options {
    std::filesystem::path cv = {};
    std::optional<document::CvForm> form = {};
    std::string format = "text";
};

Exit run(const Options& options, Console& console)
{
    const auto cv = pipeline::read_one_cv(options.cv, options.form);
    if (!cv) {
        return report_failure(console, cv.error());
    }
    if (cv->entries.empty()) {
        console.note(fmt::format(
            "{}: no publications or patents were found; headings such as Publications and Patents open the lists",
            options.cv.string()));
    }
    console.out(options.format == "json" ? report::render_entries_json(*cv)
                                         : report::render_entries_text(*cv, console.color()));
    return Exit::nothing;
}

} // namespace

void add_parse(CommandLine line)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        line.app.add_subcommand("parse", "Show what is read from a CV; needs neither cache nor network");
    command->add_option("CV", options->cv, "The CV")->required();
    add_cv_format(*command, options->form);
    command->add_option("--format", options->format, "json or text")
        ->check(CLI::IsMember({"json", "text"}))
        ->capture_default_str();
    command->callback(
        [line, options] { line.chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace vitalign::cli
