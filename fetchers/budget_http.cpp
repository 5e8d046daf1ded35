#include "fetchers/budget_http.hpp"

#include <optional>

namespace vitalign::fetchers {

namespace {

class BudgetHttp final : public HttpClient {
public:
    BudgetHttp(HttpClient& inner, Clock& clock, std::chrono::seconds budget)
        : m_inner(inner), m_clock(clock), m_budget(budget)
    {
    }

    Result<HttpResponse> ask(const HttpRequest& request) override
    {
        const auto now = m_clock.now();
        m_begin = m_begin.value_or(now);
        if (now - *m_begin >= m_budget) {
            return failure(ErrorCode::blocked, "{} minutes a run are the limit; the rest follows next time",
                           std::chrono::ceil<std::chrono::minutes>(m_budget).count());
        }
        return m_inner.ask(request);
    }

private:
    HttpClient& m_inner;
    Clock& m_clock;
    std::chrono::seconds m_budget;
    std::optional<std::chrono::system_clock::time_point> m_begin;
};

} // namespace

std::unique_ptr<HttpClient> make_budget_http(HttpClient& inner, Clock& clock, std::chrono::seconds budget)
{
    return std::make_unique<BudgetHttp>(inner, clock, budget);
}

} // namespace vitalign::fetchers
