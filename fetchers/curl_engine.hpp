// Transfers side by side: one libcurl multi handle, driven by a thread of its own.
#pragma once

#include <condition_variable>
#include <curl/curl.h>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace vitalign::fetchers {

/// Shares connections, name look-ups and TLS sessions among all transfers; opens one connection to a host, however
/// many ask for it.
class CurlEngine {
public:
    CurlEngine();
    ~CurlEngine();
    CurlEngine(const CurlEngine&) = delete;
    CurlEngine& operator=(const CurlEngine&) = delete;

    /// Runs the transfer that was set up on `easy`, and returns when it has ended. May be called by several threads.
    CURLcode perform(CURL* easy);

private:
    struct MultiCleanup {
        void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
    };

    void drive();
    bool begin_waiting();
    void collect_ended();

    std::unique_ptr<CURLM, MultiCleanup> m_multi;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::deque<CURL*> m_waiting;
    std::map<CURL*, CURLcode> m_results;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace vitalign::fetchers
