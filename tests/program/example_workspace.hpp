// The example, ready to be worked with: its sources on a loopback server that can be made to misbehave, its CV and
// configuration in a folder of their own.
#pragma once

#include "example_sources.hpp"
#include "program.hpp"
#include "temporary_folder.hpp"

#include <condition_variable>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>

namespace vitalign::testing {

class ExampleServer {
public:
    using Answer = std::function<Reply(const Request&, Reply usual)>;

    ExampleServer();
    ~ExampleServer();

    int port() const { return m_port; }

    /// Requests whose path begins with `prefix` are answered by `answer` from now on, which is given the usual reply.
    void replace(const std::string& prefix, Answer answer);
    void answer_as_usual();

    /// The next request whose path begins with `prefix` is answered only after `release`.
    void hold(const std::string& prefix);
    /// False if no such request comes.
    bool wait_until_held();
    void release();

    /// From now on connections are refused.
    void stop();

    /// The paths that were asked for since the last call, with `?` and the first parameter where there is a query.
    std::vector<std::string> take_requests();

private:
    Reply answer(const Request& request);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_prefix;
    Answer m_answer;
    std::optional<std::string> m_hold;
    bool m_held = false;
    std::vector<std::string> m_requests;
    int m_port = 0;
    std::optional<LoopbackServer> m_server;
};

class ExampleWorkspace {
public:
    explicit ExampleWorkspace(const ExampleServer& server);

    std::filesystem::path file(const std::string& name) const { return m_folder / name; }
    /// Replaces the first `what` in the file.
    void edit(const std::string& name, std::string_view what, std::string_view by) const;

    Invocation invocation(std::vector<std::string> arguments) const;
    Finished run(std::vector<std::string> arguments) const { return run_program(invocation(std::move(arguments))); }
    nlohmann::json diff_json() const;

private:
    TemporaryFolder m_folder;
};

/// `rule line:column title-or-field` of each finding of `diff --format json`, sorted.
std::vector<std::string> findings_in(const nlohmann::json& report);

/// The state of the source's coverage.
std::string state_in(const nlohmann::json& report, const std::string& source);

} // namespace vitalign::testing
