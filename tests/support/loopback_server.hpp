// An HTTP server on 127.0.0.1 for tests: real sockets, scripted answers, every kind of misbehaviour.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace vitalign::testing {

struct Request {
    std::string path = {};                              ///< without query, percent-decoded
    std::multimap<std::string, std::string> query = {}; ///< decoded
    std::map<std::string, std::string> headers = {};    ///< names in lower case

    std::string parameter(const std::string& name) const;
};

struct Reply {
    int status = 200;
    std::string content_type = "text/html";
    std::string body = {};
    std::map<std::string, std::string> headers = {};
    bool reset = false;                   ///< close the connection without an answer
    std::size_t cut_off_after = SIZE_MAX; ///< announce the whole body, send only so much of it
    std::size_t announced = SIZE_MAX;     ///< a wrong length to announce
    bool stall = false;                   ///< after the head nothing more comes, and the connection stays open
};

class LoopbackServer {
public:
    using Handler = std::function<Reply(const Request&)>;

    /// Listens on a free port at once; answers each connection in a thread of its own until destroyed. The handler is
    /// called by one thread at a time only if the clients ask one after the other.
    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    /// `http://127.0.0.1:PORT`
    std::string url() const;
    int port() const { return m_port; }

    /// Paths with queries, in the order in which they were asked.
    std::vector<std::string> requests() const;

private:
    void serve();
    void answer(int connection);

    Handler m_handler;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::vector<std::thread> m_answering;
    std::thread m_thread;
};

} // namespace vitalign::testing
