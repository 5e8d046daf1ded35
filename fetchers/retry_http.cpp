#include "fetchers/retry_http.hpp"

#include "fetchers/answer.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <curl/curl.h>

namespace vitalign::fetchers {

namespace {

using std::chrono::milliseconds;

class RetryHttp final : public HttpClient {
public:
    RetryHttp(HttpClient& inner, Clock& clock, Random random, RetryPolicy policy)
        : m_inner(inner), m_clock(clock), m_random(std::move(random)), m_policy(policy)
    {
    }

    Result<HttpResponse> ask(const HttpRequest& request) override
    {
        milliseconds pause = m_policy.first_pause;
        milliseconds too_many_pause = m_policy.too_many_pause.value_or(milliseconds{0});
        for (int attempt = 1;; ++attempt) {
            auto response = m_inner.ask(request);
            if (attempt == m_policy.tries || !may_pass(response)) {
                return response;
            }
            milliseconds& growing = response && response->status == 429 ? too_many_pause : pause;
            const auto asked = response ? retry_after(*response, m_clock.now()) : std::nullopt;
            const milliseconds wait = asked.value_or(jittered(growing));
            if (wait > m_policy.longest_pause) {
                return response;
            }
            m_clock.sleep(wait);
            growing = std::min(growing * m_policy.growth, m_policy.longest_pause);
        }
    }

private:
    bool may_pass(const Result<HttpResponse>& response) const
    {
        if (!response) {
            return response.error().code == ErrorCode::network;
        }
        constexpr std::array<int, 4> passing{500, 502, 503, 504};
        const bool passes = std::ranges::find(passing, response->status) != passing.end() ||
                            (response->status == 429 && m_policy.too_many_pause);
        return passes && !is_bot_wall(response->body);
    }

    milliseconds jittered(milliseconds pause)
    {
        return pause -
               milliseconds{static_cast<long long>(static_cast<double>(pause.count()) * m_policy.jitter * m_random())};
    }

    HttpClient& m_inner;
    Clock& m_clock;
    Random m_random;
    RetryPolicy m_policy;
};

} // namespace

std::optional<milliseconds> retry_after(const HttpResponse& response, std::chrono::system_clock::time_point now)
{
    const auto found = response.headers.find("retry-after");
    if (found == response.headers.end()) {
        return std::nullopt;
    }
    if (ascii::all_digits(found->second)) {
        return std::chrono::seconds{ascii::number(found->second).value_or(999'999'999)};
    }
    const std::time_t date = curl_getdate(found->second.c_str(), nullptr);
    if (date < 0) {
        return std::nullopt;
    }
    // The system clock counts nanoseconds and ends in 2262; servers name the year 9999.
    const milliseconds wait = std::chrono::seconds{date} - std::chrono::floor<milliseconds>(now.time_since_epoch());
    return std::max(wait, milliseconds{0});
}

std::unique_ptr<HttpClient> make_retry_http(HttpClient& inner, Clock& clock, Random random, RetryPolicy policy)
{
    return std::make_unique<RetryHttp>(inner, clock, std::move(random), policy);
}

} // namespace vitalign::fetchers
