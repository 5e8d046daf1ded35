// What every command of the program shares: the global options and the exit statuses.
#pragma once

#include "cli/console.hpp"
#include "document/cv_form.hpp"
#include "pipeline/workspace.hpp"
#include "schemas/result.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace vitalign::cli {

/// The contract of the exit status.
enum class Exit { nothing = 0, findings = 1, usage = 2, failed = 3, incomplete = 4 };

/// Options that stand before or after the command.
struct Globals {
    std::optional<std::filesystem::path> config = {};
    std::optional<std::filesystem::path> cache = {};
    bool quiet = false;
    bool verbose = false;
    std::string color = "auto";
    bool offline = false;
};

/// What a command is made with. `chosen` is set by the command that the user named.
struct CommandLine {
    CLI::App& app;
    Globals& globals;
    std::function<Exit(Console&)>& chosen;
};

/// Says what went wrong on standard error and gives the status for it.
Exit report_failure(Console& console, const Error& error);

/// The workspace of the global options.
Result<config::Configuration> open_workspace(const Globals& globals);

/// Adds `--cv-format`, which sets `form`.
void add_cv_format(CLI::App& command, std::optional<document::CvForm>& form);

// One per command: sets up its options and what runs it.
void add_init(CommandLine line);
void add_sync(CommandLine line);
void add_import(CommandLine line);
void add_diff(CommandLine line);
void add_export(CommandLine line);
void add_dedupe(CommandLine line);
void add_parse(CommandLine line);
void add_explain(CommandLine line);
void add_decide(CommandLine line);
void add_status(CommandLine line);
void add_doctor(CommandLine line);

} // namespace vitalign::cli
