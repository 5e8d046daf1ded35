// How a whole sync asks the real addresses, told by a clock that is moved by nobody but the pauses.
#include "catch.hpp"
#include "example_http.hpp"
#include "fetchers/clock.hpp"
#include "harvest/sources.hpp"
#include "pipeline/sync.hpp"

#include <condition_variable>
#include <set>

using namespace vitalign;
using namespace vitalign::cache;
using namespace vitalign::config;
using namespace vitalign::fetchers;
using namespace vitalign::harvest;
using namespace vitalign::pipeline;
using namespace vitalign::testing;
using namespace std::chrono_literals;

namespace {

class FakeClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override
    {
        const std::lock_guard lock{m_mutex};
        return m_now;
    }
    void sleep(std::chrono::milliseconds duration) override
    {
        const std::lock_guard lock{m_mutex};
        m_now += duration;
    }

private:
    mutable std::mutex m_mutex;
    std::chrono::system_clock::time_point m_now{std::chrono::seconds{1'800'000'000}};
};

Configuration remote_configuration(const TemporaryFolder& folder)
{
    Configuration configuration = example_configuration(folder, "http://127.0.0.1:1");
    for (auto& [source, settings] : configuration.sources) {
        settings.url = fmt::format("https://{}.example/{}",
                                   source == Source::google_patents ? "patents" : name_of(source), name_of(source));
    }
    return configuration;
}

struct Asking {
    std::string url = {};
    std::chrono::system_clock::time_point at = {};
};

/// Asks one source only, so that the clock belongs to it; the moments of its requests.
std::vector<Asking> sync_one(Source source, const std::function<Result<HttpResponse>(const HttpRequest&, int)>& answer)
{
    class Recording final : public HttpClient {
    public:
        Recording(Clock& clock, const std::function<Result<HttpResponse>(const HttpRequest&, int)>& answer)
            : m_clock(clock), m_answer(answer)
        {
        }
        Result<HttpResponse> ask(const HttpRequest& request) override
        {
            asked.push_back({request.url, m_clock.now()});
            return m_answer(request, static_cast<int>(asked.size()));
        }
        std::vector<Asking> asked = {};

    private:
        Clock& m_clock;
        const std::function<Result<HttpResponse>(const HttpRequest&, int)>& m_answer;
    };
    const TemporaryFolder folder;
    FakeClock clock;
    Recording http{clock, answer};
    static_cast<void>(sync(remote_configuration(folder), {.only = {source}}, [](const SourceProgress&) {},
                           {.clock = clock, .network = &http, .random = [] { return 0.0; }}));
    return http.asked;
}

Result<HttpResponse> from_example(const HttpRequest& request)
{
    return ExampleHttp{}.ask(request);
}

std::vector<long long> pauses(const std::vector<Asking>& asked)
{
    std::vector<long long> out;
    for (std::size_t i = 1; i < asked.size(); ++i) {
        out.push_back(std::chrono::duration_cast<std::chrono::milliseconds>(asked[i].at - asked[i - 1].at).count());
    }
    return out;
}

} // namespace

TEST_CASE("Patents are asked for one at a time, twelve seconds apart, and the first block ends it", "[sync]")
{
    const auto asked =
        sync_one(Source::google_patents, [](const HttpRequest& request, int) { return from_example(request); });
    CHECK(asked.size() >= 3);
    for (const long long pause : pauses(asked)) {
        CHECK(pause >= 12'000);
    }
    const auto blocked = sync_one(Source::google_patents, [](const HttpRequest& request, int count) {
        return count == 2 ? Result<HttpResponse>{HttpResponse{.status = 429}} : from_example(request);
    });
    CHECK(blocked.size() == 2);
}

TEST_CASE("DBLP's Retry-After is honoured, and without one a minute is waited", "[sync]")
{
    const auto refuse_once = [](std::map<std::string, std::string> headers) {
        return sync_one(Source::dblp, [headers](const HttpRequest& request, int count) {
            return count == 1 ? Result<HttpResponse>{HttpResponse{.status = 429, .headers = headers}}
                              : from_example(request);
        });
    };
    CHECK(pauses(refuse_once({{"retry-after", "17"}})) == std::vector<long long>{17'000});
    CHECK(pauses(refuse_once({})) == std::vector<long long>{60'000});
    CHECK(refuse_once({{"retry-after", "86400"}}).size() == 1);
}

TEST_CASE("Crossref's pools: slower for the anonymous, slower still if its headers say so", "[sync]")
{
    const auto with_headers = [](std::map<std::string, std::string> headers) {
        return pauses(sync_one(Source::crossref, [headers](const HttpRequest& request, int) {
            auto response = from_example(request);
            response->headers = headers;
            return response;
        }));
    };
    for (const long long pause : with_headers({})) {
        CHECK(pause == 1100);
    }
    for (const long long pause : with_headers({{"x-rate-limit-limit", "1"}, {"x-rate-limit-interval", "5s"}})) {
        CHECK(pause == 5000);
    }
    CHECK(crossref_source.pace(true).politeness.spacing == 400ms);
    CHECK(crossref_source.pace(true).politeness.single_spacing == 120ms);
}

TEST_CASE("No source takes more than its time", "[sync]")
{
    const auto asked = sync_one(Source::google_patents, [](const HttpRequest& request, int) {
        auto response = from_example(request);
        return response;
    });
    CHECK(asked.back().at - asked.front().at <= 15min);
    const auto slow = sync_one(Source::crossref, [](const HttpRequest&, int) {
        return Result<HttpResponse>{HttpResponse{.status = 503, .headers = {{"retry-after", "80"}}}};
    });
    CHECK(slow.back().at - slow.front().at <= 15min);
}

TEST_CASE("A block is remembered by the next run, on the real addresses only", "[sync]")
{
    const TemporaryFolder folder;
    const Configuration configuration = remote_configuration(folder);
    FakeClock clock;
    class Wall final : public HttpClient {
    public:
        Result<HttpResponse> ask(const HttpRequest&) override
        {
            ++asked;
            return HttpResponse{.status = 403};
        }
        int asked = 0;
    } wall;
    const auto run = [&] {
        return sync(configuration, {.only = {Source::crossref}}, [](const SourceProgress&) {},
                    {.clock = clock, .network = &wall, .random = [] { return 0.0; }});
    };
    REQUIRE(run());
    CHECK(wall.asked == 1);
    const auto second = run();
    REQUIRE(second);
    CHECK(wall.asked == 1);
    CHECK(second->sources.front().coverage.message->find("not asked again before") != std::string::npos);
    clock.sleep(std::chrono::minutes{11});
    REQUIRE(run());
    CHECK(wall.asked == 2);
}

TEST_CASE("The sources are asked side by side", "[sync]")
{
    // Each waits for the two others to have been asked.
    const TemporaryFolder folder;
    std::mutex mutex;
    std::condition_variable changed;
    std::set<std::string> here;
    ExampleHttp http{[&](const std::string& url) {
        std::unique_lock lock{mutex};
        const std::size_t host = std::string_view{"http://127.0.0.1:1/"}.size();
        here.insert(url.substr(host, url.find('/', host) - host));
        changed.notify_all();
        CHECK(changed.wait_for(lock, 30s, [&] { return here.size() == 3; }));
    }};
    const auto clock = make_system_clock();
    const auto report = sync(example_configuration(folder, "http://127.0.0.1:1"), {}, [](const SourceProgress&) {},
                             {.clock = *clock, .network = &http, .random = [] { return 0.0; }});
    REQUIRE(report);
    CHECK_FALSE(report->incomplete);
}
