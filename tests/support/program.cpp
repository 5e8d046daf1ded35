#include "program.hpp"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>

namespace vitalign::testing {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> out;
    for (std::string& text : texts) {
        out.push_back(text.data());
    }
    out.push_back(nullptr);
    return out;
}

} // namespace

// Files, not pipes: they never fill up, so that nobody needs to read while the program runs.
RunningProgram::RunningProgram(const Invocation& invocation) : m_out(std::tmpfile()), m_err(std::tmpfile())
{
    std::vector<std::string> arguments{invocation.program.string()};
    arguments.insert(arguments.end(), invocation.arguments.begin(), invocation.arguments.end());
    std::vector<std::string> environment;
    for (const auto& [name, value] : invocation.environment) {
        environment.push_back(name + "=" + value);
    }
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addchdir_np(&actions, invocation.folder.c_str());
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (invocation.output.empty()) {
        ::posix_spawn_file_actions_adddup2(&actions, ::fileno(m_out.get()), STDOUT_FILENO);
    } else {
        ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, invocation.output.c_str(), O_WRONLY, 0);
    }
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(m_err.get()), STDERR_FILENO);
    // A connection of the test's server must not live on in the program.
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    const int failed = ::posix_spawn(&m_pid, invocation.program.c_str(), &actions, nullptr, pointers(arguments).data(),
                                     pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        throw std::runtime_error{"cannot start " + invocation.program.string()};
    }
}

RunningProgram::~RunningProgram()
{
    if (m_pid > 0) {
        kill();
        wait();
    }
}

void RunningProgram::kill()
{
    ::kill(m_pid, SIGKILL);
}

Finished RunningProgram::wait()
{
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .out = content_of(m_out),
            .err = content_of(m_err)};
}

std::string RunningProgram::content_of(const File& file)
{
    std::string content;
    std::rewind(file.get());
    for (int c = std::fgetc(file.get()); c != EOF; c = std::fgetc(file.get())) {
        content.push_back(static_cast<char>(c));
    }
    return content;
}

Finished run_program(const Invocation& invocation)
{
    return RunningProgram{invocation}.wait();
}

} // namespace vitalign::testing
