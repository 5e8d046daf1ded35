// What the command line says, as plain values: the global options, and one struct per command.
#pragma once

#include "document/cv_form.hpp"
#include "pipeline/export.hpp"
#include "report/report.hpp"
#include "schemas/finding.hpp"
#include "schemas/source.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace vitalign::cli {

/// Options that stand before or after the command.
struct Globals {
    std::optional<std::filesystem::path> config = {};
    std::optional<std::filesystem::path> cache = {};
    bool quiet = false;
    bool verbose = false;
    std::string color = "auto"; ///< auto, always or never
    bool offline = false;
};

struct InitOptions {
    std::optional<std::filesystem::path> cv = {};
    std::optional<std::string> name = {};
};

struct SyncOptions {
    std::vector<Source> only = {}; ///< empty: every enabled source
    bool full = false;
    bool accept_drop = false;
    bool dry_run = false;
};

struct ImportOptions {
    std::vector<std::filesystem::path> files = {};
};

struct DiffOptions {
    std::vector<std::filesystem::path> cvs = {}; ///< empty: those of the configuration
    std::optional<document::CvForm> form = {};
    report::ReportFormat format = report::ReportFormat::text;
    std::optional<std::filesystem::path> output = {};
    bool only_new = false;
    bool all = false;
    Severity least = Severity::note;
};

struct ExportOptions {
    pipeline::ExportFormat format = pipeline::ExportFormat::bibtex;
    std::optional<std::filesystem::path> output = {};
};

struct DedupeOptions {
    std::vector<std::filesystem::path> files = {};
    std::string format = "text";          ///< text, json or csv
    std::vector<std::string> within = {}; ///< FILE=no or FILE=yes, not yet checked
    std::optional<std::filesystem::path> pairs = {};
};

struct ParseOptions {
    std::filesystem::path cv = {};
    std::optional<document::CvForm> form = {};
    std::string format = "text"; ///< json or text
    bool with_cache = false;
};

struct ExplainOptions {
    std::string id = {};
};

struct DecideOptions {
    std::string subject = {};
    std::string verdict = {};
    std::string reason = {};
};

struct StatusOptions {};

struct DoctorOptions {};

using Command = std::variant<InitOptions, SyncOptions, ImportOptions, DiffOptions, ExportOptions, DedupeOptions,
                             ParseOptions, ExplainOptions, DecideOptions, StatusOptions, DoctorOptions>;

struct CommandLine {
    Globals globals = {};
    std::optional<Command> command = {}; ///< absent where the user named none
};

/// The contract of the exit status.
enum class Exit { nothing = 0, findings = 1, usage = 2, failed = 3, incomplete = 4 };

/// The error is the status with which there is nothing left to do: `nothing` after the help or the version was printed
/// to standard output, `usage` after standard error was told what is wrong.
tl::expected<CommandLine, Exit> read_command_line(int argc, char** argv);

} // namespace vitalign::cli
