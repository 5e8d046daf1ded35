#include "fetchers/polite_http.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <optional>

namespace vitalign::fetchers {

namespace {

using std::chrono::milliseconds;

std::string header(const HttpResponse& response, const std::string& name)
{
    const auto found = response.headers.find(name);
    return found == response.headers.end() ? std::string{} : found->second;
}

/// A list is asked for by a query: `/works?filter=...`; a single record by its path.
bool is_list(const std::string& url)
{
    return url.find("?q") != std::string::npos || url.find("?filter") != std::string::npos;
}

class PoliteHttp final : public HttpClient {
public:
    PoliteHttp(HttpClient& inner, Clock& clock, Random random, Politeness politeness)
        : m_inner(inner), m_clock(clock), m_random(std::move(random)), m_politeness(politeness)
    {
    }

    Result<HttpResponse> ask(const HttpRequest& request) override
    {
        if (m_last) {
            const milliseconds pause = pause_before(request.url);
            const auto waited = std::chrono::duration_cast<milliseconds>(m_clock.now() - *m_last);
            // A clock that was set back must not make us wait longer than the pause itself.
            const auto missing = std::min(pause - waited, pause);
            if (missing > milliseconds{0}) {
                m_clock.sleep(missing);
            }
        }
        auto response = m_inner.ask(request);
        m_last = m_clock.now();
        if (response) {
            learn(*response);
        }
        return response;
    }

private:
    milliseconds pause_before(const std::string& url)
    {
        const bool single = m_politeness.single_spacing > milliseconds{0} && !is_list(url);
        const milliseconds pause = std::max(single ? m_politeness.single_spacing : m_politeness.spacing, m_learnt);
        return pause + milliseconds{static_cast<long long>(static_cast<double>(pause.count()) * m_politeness.jitter *
                                                           m_random())};
    }

    void learn(const HttpResponse& response)
    {
        m_learnt = std::max(
            {m_learnt, asked_spacing(response), response.status == 429 ? m_politeness.slowed : milliseconds{0}});
    }

    HttpClient& m_inner;
    Clock& m_clock;
    Random m_random;
    Politeness m_politeness;
    milliseconds m_learnt{0};
    std::optional<std::chrono::system_clock::time_point> m_last;
};

} // namespace

milliseconds asked_spacing(const HttpResponse& response)
{
    constexpr long long longest = 60'000;
    const auto limit = ascii::number(header(response, "x-rate-limit-limit"));
    std::string interval = header(response, "x-rate-limit-interval");
    if (!interval.empty() && interval.back() == 's') {
        interval.pop_back();
    }
    const auto seconds = ascii::number(interval);
    return limit && seconds && *limit > 0 && *seconds > 0 ? milliseconds{std::min(1000LL * *seconds / *limit, longest)}
                                                          : milliseconds{0};
}

std::unique_ptr<HttpClient> make_polite_http(HttpClient& inner, Clock& clock, Random random, Politeness politeness)
{
    return std::make_unique<PoliteHttp>(inner, clock, std::move(random), politeness);
}

} // namespace vitalign::fetchers
