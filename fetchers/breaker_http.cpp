#include "fetchers/breaker_http.hpp"

#include "fetchers/answer.hpp"
#include "fetchers/retry_http.hpp"
#include "fetchers/web_origin.hpp"
#include "schemas/instant.hpp"

#include <algorithm>

namespace vitalign::fetchers {

namespace {

/// Why the answer is a refusal of us, if it is one.
std::optional<std::string> block_in(const Result<HttpResponse>& response)
{
    if (!response) {
        return response.error().code == ErrorCode::blocked ? std::optional{response.error().message} : std::nullopt;
    }
    if (is_bot_wall(response->body)) {
        return "a bot wall answered";
    }
    if (response->status == 403 || response->status == 429) {
        return fmt::format("it refused to answer (HTTP {})", response->status);
    }
    return std::nullopt;
}

bool is_failure(const Result<HttpResponse>& response)
{
    return !response || response->status >= 500;
}

} // namespace

Result<HttpResponse> BreakerHttp::ask(const HttpRequest& request)
{
    const auto place = WebAddress::parse(request.url);
    if (!place) {
        return failure_of(place);
    }
    const auto rest = m_rests.find(place->origin());
    if (rest != m_rests.end() && rest->second.until > m_clock.now()) {
        return failure(ErrorCode::blocked, "not asked again before {}: {}", Instant{rest->second.until}.str(),
                       rest->second.reason);
    }
    Account& account = m_accounts[place->origin()];
    if (account.open) {
        return failure(ErrorCode::blocked, "not asked any more in this run: {}", *account.open);
    }
    auto response = m_inner.ask(request);
    note(account, place->origin(), response);
    return response;
}

void BreakerHttp::note(Account& account, const std::string& origin, const Result<HttpResponse>& response)
{
    const auto block = block_in(response);
    account.failures = is_failure(response) ? account.failures + 1 : 0;
    if (block) {
        account.open = block;
        const auto asked = response ? retry_after(*response, m_clock.now()) : std::nullopt;
        const auto wanted = std::max<std::chrono::milliseconds>(m_policy.cool_down, asked.value_or(m_policy.cool_down));
        if (m_policy.cool_down.count() > 0) {
            m_rests[origin] = {m_clock.now() + std::min<std::chrono::milliseconds>(wanted, m_policy.longest_rest),
                               *block};
        }
    } else if (account.failures >= m_policy.failures) {
        account.open = fmt::format("it failed {} times in a row", account.failures);
    } else if (!is_failure(response)) {
        m_rests.erase(origin);
    }
}

} // namespace vitalign::fetchers
