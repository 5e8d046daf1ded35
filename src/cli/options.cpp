// The one file that sees CLI11, whose header is the slowest to compile of all.
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace vitalign::cli {

namespace {

using Words = std::vector<std::string>;

/// An option that takes one of `words`; `of` gives what the word stands for.
template <class Value, class Of>
CLI::Option* add_choice(CLI::App& command, const std::string& flag, const Words& words, Value& value, Of of,
                        const std::string& help)
{
    return command
        .add_option_function<std::string>(
            flag, [&value, of](const std::string& word) { value = *of(word); }, help)
        ->check(CLI::IsMember(words));
}

void add_cv_format(CLI::App& command, std::optional<document::CvForm>& form)
{
    const auto names = document::cv_form_names();
    add_choice(command, "--cv-format", Words(names.begin(), names.end()), form, document::cv_form,
               fmt::format("{}; by default found out", fmt::join(names, ", ")))
        ->type_name("FORM");
}

void add_output(CLI::App& command, std::optional<std::filesystem::path>& output)
{
    command.add_option("--output", output, "Write to this file")->type_name("FILE");
}

void declare(CLI::App& command, InitOptions& options)
{
    command.add_option("--cv", options.cv, "The CV")->type_name("FILE");
    command.add_option("--name", options.name, "Your name as your papers carry it")->type_name("NAME");
}

void add_sources(CLI::App& command, std::vector<Source>& only)
{
    const auto choose = [&only](const Words& names) {
        for (const std::string& name : names) {
            only.push_back(*source_of(name));
        }
    };
    Words names;
    for (const Source source : all_sources) {
        names.emplace_back(name_of(source));
    }
    command.add_option_function<Words>("--source", choose, "Only this source (repeatable)")
        ->type_name("NAME")
        ->check(CLI::IsMember(names));
}

void declare(CLI::App& command, SyncOptions& options)
{
    add_sources(command, options.only);
    command.add_flag("--full", options.full, "Ask again even for what is not due");
    command.add_flag("--accept-drop", options.accept_drop,
                     "Believe a source that suddenly names less than half of what it knew");
    command.add_flag("--dry-run", options.dry_run, "Ask and say what is new, but change nothing");
}

void declare(CLI::App& command, ImportOptions& options)
{
    command
        .add_option("FILE", options.files,
                    "DBLP XML, BibTeX or search JSON, Crossref JSON, Google Patents pages, search JSON or CSV, "
                    "CSL-JSON, RIS; packed with gzip or not; or a folder of such files")
        ->required();
}

void declare(CLI::App& command, DiffOptions& options)
{
    command.add_option("CV", options.cvs, "The CV; by default those of the configuration");
    add_cv_format(command, options.form);
    add_choice(command, "--format", report::report_formats(), options.format, report::report_format_of,
               "text, markdown, json, html, errorformat or github")
        ->default_str("text");
    add_output(command, options.output);
    command.add_flag("--new", options.only_new, "Only what is new since the sync before the last");
    command.add_flag("--all", options.all, "Also list the entries that agree");
    add_choice(command, "--min-severity", {"note", "warning", "error"}, options.least, severity_of,
               "note, warning or error")
        ->default_str("note");
}

void declare(CLI::App& command, ExportOptions& options)
{
    add_choice(command, "--format", pipeline::export_formats(), options.format, pipeline::export_format_of,
               "bibtex, biblatex, csl-json, ris or markdown")
        ->default_str("bibtex");
    add_output(command, options.output);
}

void declare(CLI::App& command, DedupeOptions& options)
{
    command.add_option("FILE", options.files, "BibTeX, CSV, RIS, CSL-JSON, Crossref JSON, DBLP XML")->required();
    command.add_option("--format", options.format, "text, json or csv")
        ->check(CLI::IsMember({"text", "json", "csv"}))
        ->capture_default_str();
    command.add_option("--within", options.within, "FILE=no: this file holds nothing twice (repeatable)")
        ->type_name("FILE=no");
    command.add_option("--pairs", options.pairs, "Judge just the pairs of this CSV (columns left, right)")
        ->type_name("CSV");
}

void declare(CLI::App& command, ParseOptions& options)
{
    command.add_option("CV", options.cv, "The CV")->required();
    add_cv_format(command, options.form);
    command.add_flag("--with-cache", options.with_cache, "Let the works in the cache guide the reading, as diff does");
    command.add_option("--format", options.format, "json or text")
        ->check(CLI::IsMember({"json", "text"}))
        ->capture_default_str();
}

void declare(CLI::App& command, ExplainOptions& options)
{
    command.add_option("ID", options.id, "f:... or w:..., as diff shows it")->required();
}

void declare(CLI::App& command, DecideOptions& options)
{
    command.add_option("ID", options.subject, "f:... or w:..., as diff shows it; or log, or undo")->required();
    command.add_option("VERDICT", options.verdict, "not-mine, mine, keep or ignore");
    command.add_option("--reason", options.reason, "Why")->type_name("TEXT");
}

void declare(CLI::App&, StatusOptions&) {}

void declare(CLI::App&, DoctorOptions&) {}

void declare(CLI::App& app, Globals& globals)
{
    app.add_option("--config", globals.config, "Read this configuration")->type_name("FILE");
    app.add_option("--cache", globals.cache, "Use this cache")->type_name("FILE");
    app.add_flag("-q,--quiet", globals.quiet, "Say nothing but results and failures");
    app.add_flag("-v,--verbose", globals.verbose, "Say more");
    app.add_option("--color", globals.color, "auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    app.add_flag("--offline", globals.offline, "Never open a network connection");
    app.set_version_flag("--version", "vitalign " VITALIGN_VERSION);
    // Global options may also follow the command.
    app.fallthrough();
    app.require_subcommand(0, 1);
}

/// `chosen` receives the options if the user names the command.
template <class Options>
void add_command(CLI::App& app, std::optional<Command>& chosen, const char* name, const char* help)
{
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(name, help);
    declare(*command, *options);
    command->callback([&chosen, options] { chosen = *options; });
}

void add_commands(CLI::App& app, std::optional<Command>& chosen)
{
    add_command<InitOptions>(app, chosen, "init", "Write a commented vitalign.toml from what the CV says");
    add_command<SyncOptions>(app, chosen, "sync", "Harvest the sources into the cache");
    add_command<ImportOptions>(app, chosen, "import", "Take records from files that you saved");
    add_command<DiffOptions>(app, chosen, "diff", "Compare the CV with the cache; needs no network");
    add_command<ExportOptions>(app, chosen, "export", "Write the merged bibliography");
    add_command<DedupeOptions>(app, chosen, "dedupe", "Find duplicates in bibliography files");
    add_command<ParseOptions>(app, chosen, "parse", "Show what is read from a CV; needs neither cache nor network");
    add_command<ExplainOptions>(app, chosen, "explain", "Show the evidence behind a finding or a work");
    add_command<DecideOptions>(
        app, chosen, "decide",
        "Record a decision about a finding or a work; `log` lists the decisions, `undo` takes the last back");
    add_command<StatusOptions>(app, chosen, "status", "Show profile, sources, coverage, cache and open findings");
    add_command<DoctorOptions>(app, chosen, "doctor",
                               "Check configuration, cache and sources, and say how to mend each problem");
}

} // namespace

tl::expected<CommandLine, Exit> read_command_line(int argc, char** argv)
{
    CLI::App app{
        "Keeps a hand-maintained CV in step with the public record: DBLP, Crossref and Google Patents.\n"
        "Exit status: 0 nothing to report, 1 findings, 2 wrong usage or configuration, 3 failed, 4 incomplete.",
        "vitalign"};
    CommandLine line;
    declare(app, line.globals);
    add_commands(app, line.command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // The help and the version are thrown, too.
        return tl::unexpected(app.exit(error) == 0 ? Exit::nothing : Exit::usage);
    }
    return line;
}

} // namespace vitalign::cli
