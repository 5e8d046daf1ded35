#include "polite_http.hpp"

#include <algorithm>
#include <optional>

namespace vitalign {

namespace {

class PoliteHttp final : public HttpClient {
public:
    PoliteHttp(HttpClient& inner, Clock& clock, std::chrono::milliseconds spacing)
        : m_inner(inner), m_clock(clock), m_spacing(spacing)
    {
    }

    Result<HttpResponse> get(const std::string& url) override
    {
        if (m_last) {
            const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now() - *m_last);
            // A clock that was set back must not make us wait longer than the pause itself.
            const auto missing = std::min(m_spacing - waited, m_spacing);
            if (missing > std::chrono::milliseconds{0}) {
                m_clock.sleep(missing);
            }
        }
        auto response = m_inner.get(url);
        m_last = m_clock.now();
        return response;
    }

private:
    HttpClient& m_inner;
    Clock& m_clock;
    std::chrono::milliseconds m_spacing;
    std::optional<std::chrono::system_clock::time_point> m_last;
};

} // namespace

std::unique_ptr<HttpClient> make_polite_http(HttpClient& inner, Clock& clock, std::chrono::milliseconds spacing)
{
    return std::make_unique<PoliteHttp>(inner, clock, spacing);
}

} // namespace vitalign
