#include "fetchers/curl_engine.hpp"

#include <utility>

namespace vitalign::fetchers {

namespace {

/// An upper bound only: a new transfer or data wake the engine at once.
constexpr int longest_nap_ms = 1000;

} // namespace

CurlEngine::CurlEngine()
{
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(initialised);
    m_multi.reset(curl_multi_init());
    if (m_multi) {
        curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS, 1L);
        // Nor several transfers at once over that one, as HTTP/2 could.
        curl_multi_setopt(m_multi.get(), CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_NOTHING));
        m_thread = std::thread{[this] { drive(); }};
    }
}

CurlEngine::~CurlEngine()
{
    if (m_multi) {
        {
            const std::lock_guard lock{m_mutex};
            m_stop = true;
        }
        curl_multi_wakeup(m_multi.get());
        m_thread.join();
    }
}

CURLcode CurlEngine::perform(CURL* easy)
{
    if (!m_multi) {
        return CURLE_FAILED_INIT;
    }
    std::unique_lock lock{m_mutex};
    m_waiting.push_back(easy);
    curl_multi_wakeup(m_multi.get());
    m_ended.wait(lock, [&] { return m_results.contains(easy); });
    return m_results.extract(easy).mapped();
}

void CurlEngine::drive()
{
    while (begin_waiting()) {
        int running = 0;
        curl_multi_perform(m_multi.get(), &running);
        collect_ended();
        curl_multi_poll(m_multi.get(), nullptr, 0, longest_nap_ms, nullptr);
    }
}

/// False when the engine is to end. Nobody waits for a transfer then: who asks keeps the client alive.
bool CurlEngine::begin_waiting()
{
    const std::lock_guard lock{m_mutex};
    for (CURL* easy : std::exchange(m_waiting, {})) {
        if (curl_multi_add_handle(m_multi.get(), easy) != CURLM_OK) {
            m_results[easy] = CURLE_FAILED_INIT;
            m_ended.notify_all();
        }
    }
    return !m_stop;
}

void CurlEngine::collect_ended()
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg == CURLMSG_DONE) {
            CURL* const easy = message->easy_handle;
            const CURLcode result = message->data.result;
            curl_multi_remove_handle(m_multi.get(), easy);
            const std::lock_guard lock{m_mutex};
            m_results[easy] = result;
            m_ended.notify_all();
        }
    }
}

} // namespace vitalign::fetchers
