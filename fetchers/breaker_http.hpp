// The circuit breaker: who refuses, or fails again and again, is left alone.
#pragma once

#include "fetchers/clock.hpp"
#include "fetchers/http.hpp"

#include <map>
#include <optional>

namespace vitalign::fetchers {

struct BreakerPolicy {
    int failures = 3; ///< in a row, each after its retries
    /// How long a place that blocked us is left alone, unless it names a longer time. 0: only for the rest of the run.
    std::chrono::seconds cool_down{0};
    std::chrono::seconds longest_rest{24 * 3600};
};

/// A place that is left alone, and why.
struct Backoff {
    std::chrono::system_clock::time_point until = {};
    std::string reason = {};
};

/// Keeps an account per host. A block (403, 429, a bot wall, a redirect elsewhere) or some failures in a row open the
/// circuit: what is asked further is answered with an error of code blocked, and nothing is sent.
class BreakerHttp final : public HttpClient {
public:
    /// `inner` and `clock` must outlive the client.
    BreakerHttp(HttpClient& inner, Clock& clock, BreakerPolicy policy)
        : m_inner(inner), m_clock(clock), m_policy(policy)
    {
    }

    Result<HttpResponse> ask(const HttpRequest& request) override;

    /// Backoffs of an earlier run, by origin (`https://dblp.org:443`).
    void remember(const std::string& origin, Backoff rest) { m_rests[origin] = std::move(rest); }

    /// The places that want to be left alone beyond this run.
    const std::map<std::string, Backoff>& backoffs() const { return m_rests; }

private:
    struct Account {
        int failures = 0;
        std::optional<std::string> open = {}; ///< why nothing is sent any more
    };

    void note(Account& account, const std::string& origin, const Result<HttpResponse>& response);

    HttpClient& m_inner;
    Clock& m_clock;
    BreakerPolicy m_policy;
    std::map<std::string, Account> m_accounts;
    std::map<std::string, Backoff> m_rests;
};

} // namespace vitalign::fetchers
