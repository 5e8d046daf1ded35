#include "loopback_server.hpp"

#include "schemas/ascii.hpp"
#include "schemas/percent_encoding.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace vitalign::testing {

namespace {

/// The head of a request, up to the empty line; empty if the client went away.
std::string read_head(int connection)
{
    std::string head;
    char buffer[4096];
    while (head.find("\r\n\r\n") == std::string::npos && head.size() < 65536) {
        const ssize_t count = ::recv(connection, buffer, sizeof buffer, 0);
        if (count <= 0) {
            return {};
        }
        head.append(buffer, static_cast<std::size_t>(count));
    }
    return head;
}

std::string plus_as_blank(std::string_view text)
{
    std::string out{text};
    std::ranges::replace(out, '+', ' ');
    return percent_decode(out);
}

Request parse(std::string_view head)
{
    Request request;
    const std::string_view line = head.substr(0, head.find("\r\n"));
    const auto words = ascii::split(line, ' ');
    const std::string_view target = words.size() > 1 ? words[1] : "/";
    const std::size_t mark = target.find('?');
    request.path = percent_decode(target.substr(0, mark));
    if (mark != std::string_view::npos) {
        for (const std::string_view pair : ascii::split(target.substr(mark + 1), '&')) {
            const std::size_t equal = pair.find('=');
            request.query.emplace(plus_as_blank(pair.substr(0, equal)),
                                  equal == std::string_view::npos ? "" : plus_as_blank(pair.substr(equal + 1)));
        }
    }
    for (const std::string_view header : ascii::split(head, '\n')) {
        if (const std::size_t colon = header.find(':'); colon != std::string_view::npos) {
            request.headers[ascii::lower(header.substr(0, colon))] = ascii::trim(header.substr(colon + 1));
        }
    }
    return request;
}

void send_all(int connection, std::string_view data)
{
    while (!data.empty()) {
        const ssize_t sent = ::send(connection, data.data(), data.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return;
        }
        data.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// Until the client goes away, or the server is to end.
void wait_for_end(int connection, const std::atomic<bool>& stop)
{
    pollfd gone{.fd = connection, .events = POLLIN, .revents = 0};
    while (!stop && ::poll(&gone, 1, 20) == 0) {
    }
}

/// Makes the client see a reset in place of an orderly end.
void reset(int connection)
{
    const linger hard{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

} // namespace

std::string Request::parameter(const std::string& name) const
{
    const auto found = query.find(name);
    return found == query.end() ? std::string{} : found->second;
}

LoopbackServer::LoopbackServer(Handler handler) : m_handler(std::move(handler))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        throw std::runtime_error{"no loopback socket can be made"};
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread{[this] { serve(); }};
}

LoopbackServer::~LoopbackServer()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

std::string LoopbackServer::url() const
{
    return fmt::format("http://127.0.0.1:{}", m_port);
}

std::vector<std::string> LoopbackServer::requests() const
{
    const std::lock_guard lock{m_mutex};
    return m_requests;
}

void LoopbackServer::serve()
{
    while (!m_stop) {
        pollfd waiting{.fd = m_listener, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, 20) > 0) {
            const int connection = ::accept(m_listener, nullptr, nullptr);
            if (connection >= 0) {
                m_answering.emplace_back([this, connection] {
                    answer(connection);
                    ::close(connection);
                });
            }
        }
    }
    for (std::thread& answering : m_answering) {
        answering.join();
    }
}

void LoopbackServer::answer(int connection)
{
    const std::string head = read_head(connection);
    if (head.empty()) {
        return;
    }
    {
        const std::lock_guard lock{m_mutex};
        const auto words = ascii::split(std::string_view{head}.substr(0, head.find("\r\n")), ' ');
        m_requests.emplace_back(words.size() > 1 ? words[1] : "");
    }
    const Reply reply = m_handler(parse(head));
    if (reply.reset) {
        reset(connection);
        return;
    }
    std::string text = fmt::format("HTTP/1.1 {} x\r\nContent-Length: {}\r\nConnection: close\r\n", reply.status,
                                   reply.announced == SIZE_MAX ? reply.body.size() : reply.announced);
    if (!reply.content_type.empty()) {
        text += fmt::format("Content-Type: {}\r\n", reply.content_type);
    }
    for (const auto& [name, value] : reply.headers) {
        text += fmt::format("{}: {}\r\n", name, value);
    }
    send_all(connection, text + "\r\n");
    if (reply.stall) {
        wait_for_end(connection, m_stop);
        return;
    }
    send_all(connection, std::string_view{reply.body}.substr(0, reply.cut_off_after));
}

} // namespace vitalign::testing
