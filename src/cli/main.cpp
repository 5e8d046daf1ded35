#include "cli/command.hpp"

#include <cstdlib>

namespace vitalign::cli {

namespace {

std::optional<std::string> variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>{value};
}

void add_globals(CLI::App& app, Globals& globals)
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

/// The status, unless the output did not reach its destination.
int written(Console& console, Exit status)
{
    if (!console.finish()) {
        console.error("standard output could not be written completely");
        return static_cast<int>(Exit::failed);
    }
    return static_cast<int>(status);
}

int run(int argc, char** argv)
{
    CLI::App app{
        "Keeps a hand-maintained CV in step with the public record: DBLP, Crossref and Google Patents.\n"
        "Exit status: 0 nothing to report, 1 findings, 2 wrong usage or configuration, 3 failed, 4 incomplete.",
        "vitalign"};
    Globals globals;
    std::function<Exit(Console&)> chosen;
    add_globals(app, globals);
    for (const auto add : {add_init, add_sync, add_import, add_diff, add_export, add_dedupe, add_parse, add_explain,
                           add_decide, add_status, add_doctor}) {
        add({app, globals, chosen});
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked_for = app.exit(error) == 0; // --help, --version
        Console plain{"never", false};
        return asked_for ? written(plain, Exit::nothing) : static_cast<int>(Exit::usage);
    }
    Console console{globals.color, globals.quiet};
    if (!chosen) {
        console.error("say what to do: a command such as init, sync or diff; `vitalign --help` lists them");
        return static_cast<int>(Exit::usage);
    }
    const Exit status = chosen(console);
    return written(console, status);
}

} // namespace

Exit report_failure(Console& console, const Error& error)
{
    console.error(error.message);
    return error.code == ErrorCode::usage || error.code == ErrorCode::config ? Exit::usage : Exit::failed;
}

Result<config::Configuration> open_workspace(const Globals& globals)
{
    return open_workspace(pipeline::WorkspaceOptions{.config = globals.config,
                                                     .cache = globals.cache,
                                                     .environment = {.vitalign_config = variable("VITALIGN_CONFIG"),
                                                                     .xdg_config_home = variable("XDG_CONFIG_HOME"),
                                                                     .xdg_cache_home = variable("XDG_CACHE_HOME"),
                                                                     .home = variable("HOME")}});
}

} // namespace vitalign::cli

int main(int argc, char** argv)
{
    try {
        return vitalign::cli::run(argc, argv);
    } catch (const std::exception& error) {
        // Nothing is meant to come this far: a fault of the program, said so, instead of a crash.
        fmt::print(stderr, "vitalign: internal error: {}\n", error.what());
        return static_cast<int>(vitalign::cli::Exit::failed);
    }
}
