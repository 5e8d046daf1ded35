#include "retry_http.hpp"

#include "answer.hpp"
#include "ascii.hpp"

#include <array>

namespace vitalign {

namespace {

bool may_pass(const Result<HttpResponse>& response)
{
    if (!response) {
        return response.error().code == ErrorCode::network;
    }
    constexpr std::array<int, 5> passing{429, 500, 502, 503, 504};
    return std::ranges::find(passing, response->status) != passing.end() && !is_bot_wall(response->body);
}

std::optional<std::chrono::milliseconds> asked_for(const Result<HttpResponse>& response)
{
    if (!response || !response->headers.contains("retry-after")) {
        return std::nullopt;
    }
    const auto seconds = ascii::number(response->headers.at("retry-after"));
    return seconds ? std::optional<std::chrono::milliseconds>{std::chrono::seconds{*seconds}} : std::nullopt;
}

class RetryHttp final : public HttpClient {
public:
    RetryHttp(HttpClient& inner, Clock& clock, RetryPolicy policy) : m_inner(inner), m_clock(clock), m_policy(policy) {}

    Result<HttpResponse> get(const std::string& url) override
    {
        auto pause = m_policy.first_pause;
        for (int attempt = 1;; ++attempt) {
            auto response = m_inner.get(url);
            const auto wait = asked_for(response).value_or(pause);
            if (attempt == m_policy.tries || !may_pass(response) || wait > m_policy.longest_pause) {
                return response;
            }
            m_clock.sleep(wait);
            pause = std::min(pause * 2, m_policy.longest_pause);
        }
    }

private:
    HttpClient& m_inner;
    Clock& m_clock;
    RetryPolicy m_policy;
};

} // namespace

std::unique_ptr<HttpClient> make_retry_http(HttpClient& inner, Clock& clock, RetryPolicy policy)
{
    return std::make_unique<RetryHttp>(inner, clock, policy);
}

} // namespace vitalign
