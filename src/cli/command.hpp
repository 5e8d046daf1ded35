// What every command of the program shares, and what runs each of them.
#pragma once

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "config/configuration.hpp"
#include "schemas/result.hpp"

namespace vitalign::cli {

/// Says what went wrong on standard error and gives the status for it.
Exit report_failure(Console& console, const Error& error);

/// The workspace of the global options.
Result<config::Configuration> open_workspace(const Globals& globals);

// One per command.
Exit run(const InitOptions& options, const Globals& globals, Console& console);
Exit run(const SyncOptions& options, const Globals& globals, Console& console);
Exit run(const ImportOptions& options, const Globals& globals, Console& console);
Exit run(const DiffOptions& options, const Globals& globals, Console& console);
Exit run(const ExportOptions& options, const Globals& globals, Console& console);
Exit run(const DedupeOptions& options, const Globals& globals, Console& console);
Exit run(const ParseOptions& options, const Globals& globals, Console& console);
Exit run(const ExplainOptions& options, const Globals& globals, Console& console);
Exit run(const DecideOptions& options, const Globals& globals, Console& console);
Exit run(const StatusOptions& options, const Globals& globals, Console& console);
Exit run(const DoctorOptions& options, const Globals& globals, Console& console);

} // namespace vitalign::cli
