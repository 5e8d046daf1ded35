#include "example_workspace.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <utility>

namespace vitalign::testing {

namespace {

const std::filesystem::path examples = std::filesystem::path{VITALIGN_SOURCE_DIR} / "examples";

} // namespace

ExampleServer::ExampleServer()
{
    m_server.emplace([this](const Request& request) { return answer(request); });
    m_port = m_server->port();
}

ExampleServer::~ExampleServer()
{
    release();
}

void ExampleServer::replace(const std::string& prefix, Answer answer)
{
    const std::lock_guard lock{m_mutex};
    m_prefix = prefix;
    m_answer = std::move(answer);
}

void ExampleServer::answer_as_usual()
{
    replace("", nullptr);
}

void ExampleServer::hold(const std::string& prefix)
{
    const std::lock_guard lock{m_mutex};
    m_hold = prefix;
    m_held = false;
}

bool ExampleServer::wait_until_held()
{
    std::unique_lock lock{m_mutex};
    return m_changed.wait_for(lock, std::chrono::seconds{30}, [this] { return m_held; });
}

void ExampleServer::release()
{
    const std::lock_guard lock{m_mutex};
    m_hold.reset();
    m_changed.notify_all();
}

void ExampleServer::stop()
{
    m_server.reset();
}

std::vector<std::string> ExampleServer::take_requests()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_requests, {});
}

Reply ExampleServer::answer(const Request& request)
{
    Reply usual = answer_from(examples / "responses", request);
    std::unique_lock lock{m_mutex};
    m_requests.push_back(request.path);
    if (!request.query.empty()) {
        const auto& [name, value] = *request.query.begin();
        m_requests.back() += "?" + name + "=" + value;
    }
    if (m_hold && request.path.starts_with(*m_hold)) {
        m_held = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_hold; });
    }
    return m_answer && request.path.starts_with(m_prefix) ? m_answer(request, std::move(usual)) : usual;
}

ExampleWorkspace::ExampleWorkspace(const ExampleServer& server)
{
    for (const char* name : {"cv.md", "vitalign.toml"}) {
        put_file(file(name), content_of(examples / name));
    }
    // The comment at the top mentions PORT, too.
    std::string text = content_of(file("vitalign.toml"));
    for (std::size_t at = text.find(":PORT"); at != std::string::npos; at = text.find(":PORT")) {
        text.replace(at + 1, 4, std::to_string(server.port()));
    }
    put_file(file("vitalign.toml"), text);
}

void ExampleWorkspace::edit(const std::string& name, std::string_view what, std::string_view by) const
{
    std::string text = content_of(file(name));
    const std::size_t at = text.find(what);
    if (at == std::string::npos) {
        throw std::runtime_error{"nothing to edit in " + name};
    }
    put_file(file(name), text.replace(at, what.size(), by));
}

Invocation ExampleWorkspace::invocation(std::vector<std::string> arguments) const
{
    return {.program = VITALIGN_PROGRAM,
            .arguments = std::move(arguments),
            .environment = {{"HOME", m_folder.path().string()}, {"LC_ALL", "C.UTF-8"}},
            .folder = m_folder.path()};
}

nlohmann::json ExampleWorkspace::diff_json() const
{
    return nlohmann::json::parse(run({"diff", "--format", "json"}).out);
}

std::vector<std::string> findings_in(const nlohmann::json& report)
{
    std::vector<std::string> out;
    for (const auto& finding : report.at("findings")) {
        out.push_back(finding.at("rule").get<std::string>() + " " + std::to_string(finding.at("line").get<int>()) +
                      ":" + std::to_string(finding.at("column").get<int>()) + " " +
                      finding.at("severity").get<std::string>());
    }
    std::ranges::sort(out);
    return out;
}

std::string state_in(const nlohmann::json& report, const std::string& source)
{
    for (const auto& coverage : report.at("coverage")) {
        if (coverage.at("source") == source) {
            return coverage.at("state");
        }
    }
    return "";
}

} // namespace vitalign::testing
