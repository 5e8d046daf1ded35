// Running a program as its user does: arguments, environment and folder in; exit status and both outputs out.
#pragma once

#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace vitalign::testing {

struct Invocation {
    std::filesystem::path program = {};
    std::vector<std::string> arguments = {};
    std::map<std::string, std::string> environment = {}; ///< all of it: nothing is inherited
    std::filesystem::path folder = {};
    std::filesystem::path output = {}; ///< standard output goes to this file and is not collected; empty: collected
};

struct Finished {
    int status = 0; ///< 128 + signal for a program that was killed
    std::string out = {};
    std::string err = {};
};

class RunningProgram {
public:
    explicit RunningProgram(const Invocation& invocation);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    void kill();
    Finished wait();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    using File = std::unique_ptr<std::FILE, Close>;
    static std::string content_of(const File& file);

    File m_out;
    File m_err;
    pid_t m_pid = -1;
};

Finished run_program(const Invocation& invocation);

} // namespace vitalign::testing
