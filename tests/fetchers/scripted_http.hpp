// A clock that never waits and a client that answers from a list.
#pragma once

#include "fetchers/clock.hpp"
#include "fetchers/http.hpp"

#include <string>
#include <vector>

namespace vitalign::testing {

using namespace fetchers;

class FakeClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override { return m_now; }
    void sleep(std::chrono::milliseconds duration) override
    {
        sleeps.push_back(duration.count());
        m_now += duration;
    }
    void advance(std::chrono::microseconds duration) { m_now += duration; }

    std::vector<long long> sleeps = {}; ///< milliseconds

private:
    std::chrono::system_clock::time_point m_now{std::chrono::seconds{1'000'000'000}};
};

/// Chance without chance.
inline Random always(double value)
{
    return [value] { return value; };
}

/// Gives the answers in order, the last one for ever.
class ScriptedHttp final : public HttpClient {
public:
    explicit ScriptedHttp(std::vector<Result<HttpResponse>> answers) : m_answers(std::move(answers)) {}

    Result<HttpResponse> ask(const HttpRequest& request) override
    {
        asked.push_back(request.url);
        if (clock != nullptr) {
            clock->advance(takes);
        }
        return m_answers[std::min(asked.size(), m_answers.size()) - 1];
    }

    std::vector<std::string> asked = {};
    FakeClock* clock = nullptr;
    std::chrono::milliseconds takes{0};

private:
    std::vector<Result<HttpResponse>> m_answers;
};

inline Result<HttpResponse> answer(int status, std::string body = {}, std::map<std::string, std::string> headers = {})
{
    return HttpResponse{.status = status, .headers = std::move(headers), .body = std::move(body)};
}

} // namespace vitalign::testing
