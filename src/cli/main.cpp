#include "cli/command.hpp"
#include "pipeline/workspace.hpp"

#include <cstdlib>

namespace vitalign::cli {

namespace {

std::optional<std::string> variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>{value};
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

int run_command_line(int argc, char** argv)
{
    const auto line = read_command_line(argc, argv);
    if (!line) {
        Console plain{"never", false};
        return written(plain, line.error());
    }
    Console console{line->globals.color, line->globals.quiet};
    if (!line->command) {
        console.error("say what to do: a command such as init, sync or diff; `vitalign --help` lists them");
        return static_cast<int>(Exit::usage);
    }
    const auto run_it = [&](const auto& options) { return run(options, line->globals, console); };
    return written(console, std::visit(run_it, *line->command));
}

} // namespace

Exit report_failure(Console& console, const Error& error)
{
    console.error(error.message);
    return error.code == ErrorCode::usage || error.code == ErrorCode::config ? Exit::usage : Exit::failed;
}

Result<config::Configuration> open_workspace(const Globals& globals)
{
    return pipeline::open_workspace({.config = globals.config,
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
        return vitalign::cli::run_command_line(argc, argv);
    } catch (const std::exception& error) {
        // Nothing is meant to come this far: a fault of the program, said so, instead of a crash.
        fmt::print(stderr, "vitalign: internal error: {}\n", error.what());
        return static_cast<int>(vitalign::cli::Exit::failed);
    }
}
