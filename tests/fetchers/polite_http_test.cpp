#include "catch.hpp"
#include "fetchers/polite_http.hpp"
#include "scripted_http.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;
using namespace std::chrono_literals;
using vitalign::testing::always;
using vitalign::testing::answer;
using vitalign::testing::FakeClock;
using vitalign::testing::ScriptedHttp;

TEST_CASE("polite http waits from the end of one request to the start of the next", "[polite]")
{
    struct Row {
        const char* what;
        std::chrono::milliseconds takes;      // each request
        std::chrono::microseconds in_between; // what the caller does meanwhile
        std::vector<long long> sleeps;        // three requests
    };
    const std::vector<Row> rows{
        {"nothing in between", 0ms, 0us, {2000, 2000}},
        {"a slow answer is no pause", 5000ms, 0us, {2000, 2000}},
        {"part of the pause has passed", 0ms, 500ms, {1500, 1500}},
        {"the pause has passed", 0ms, 2000ms, {}},
        {"a fraction of a millisecond is missing", 0ms, 1'999'999us, {1, 1}},
        {"the clock was set back", 0ms, -3600s, {2000, 2000}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{{answer(200, "body")}};
            inner.clock = &clock;
            inner.takes = row.takes;
            const auto http = make_polite_http(inner, clock, always(0), {.spacing = 2000ms});
            for (const char* url : {"a", "b", "c"}) {
                const auto response = http->get(url);
                REQUIRE(response);
                CHECK(response->body == "body");
                clock.advance(row.in_between);
            }
            CHECK(clock.sleeps == row.sleeps);
            CHECK(inner.asked == std::vector<std::string>{"a", "b", "c"});
        }
    }
}

TEST_CASE("polite http waits after a failure, too, and hands it on", "[polite]")
{
    FakeClock clock;
    ScriptedHttp inner{{failure(ErrorCode::network, "refused"), answer(503)}};
    const auto http = make_polite_http(inner, clock, always(0), {.spacing = 100ms});
    const auto first = http->get("a");
    REQUIRE_FALSE(first);
    CHECK(first.error().message == "refused");
    CHECK(clock.sleeps.empty());
    CHECK(http->get("b")->status == 503);
    CHECK(http->get("c")->status == 503);
    CHECK(clock.sleeps == std::vector<long long>{100, 100});
}

TEST_CASE("polite http asks for single records at their own pace", "[polite]")
{
    struct Row {
        const char* what;
        Politeness politeness;
        std::vector<const char*> urls;
        std::vector<long long> sleeps;
    };
    const char* const single = "https://x.example/works/10.5555/a";
    const char* const agency = "https://x.example/works/10.5555/a/agency?mailto=a@b.example";
    const char* const odd = "https://x.example/works/10.5555/a%3Fquery?mailto=a@b.example";
    const char* const query = "https://x.example/works?query.author=a&rows=5";
    const char* const filter = "https://x.example/works?filter=orcid:0&rows=5";
    const char* const search = "https://x.example/search/author/api?q=Ada&format=json";
    const Politeness both{.spacing = 400ms, .single_spacing = 120ms};
    const std::vector<Row> rows{
        {"singles", both, {single, agency, odd, single}, {120, 120, 120}},
        {"lists", both, {query, filter, search, query}, {400, 400, 400}},
        {"it is the next request that counts", both, {query, single, filter, single}, {120, 400, 120}},
        {"one pace for all", {.spacing = 400ms}, {query, single, filter, single}, {400, 400, 400}},
        {"none at all", {}, {query, single, filter, single}, {}},
        {"with chance",
         {.spacing = 400ms, .single_spacing = 120ms, .jitter = 0.5},
         {query, single, filter},
         {150, 500}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{{answer(200)}};
            const auto http = make_polite_http(inner, clock, always(0.5), row.politeness);
            for (const char* url : row.urls) {
                REQUIRE(http->get(url));
            }
            CHECK(clock.sleeps == row.sleeps);
        }
    }
}

TEST_CASE("polite http adds chance anew to each pause, never takes any off", "[polite]")
{
    FakeClock clock;
    ScriptedHttp inner{{answer(200)}};
    std::vector<double> chances{0, 0.25, 0.75, 0.999};
    const auto http = make_polite_http(inner, clock,
                                       [&] {
                                           const double chance = chances.front();
                                           chances.erase(chances.begin());
                                           return chance;
                                       },
                                       {.spacing = 12'000ms, .jitter = 0.25});
    for (int i = 0; i < 5; ++i) {
        REQUIRE(http->get("u"));
    }
    CHECK(clock.sleeps == std::vector<long long>{12'000, 12'750, 14'250, 14'997});
}

TEST_CASE("polite http learns from rate limits and from 429, and only to be slower", "[polite]")
{
    const auto limited = [](const char* limit, const char* interval) {
        return answer(200, "", {{"x-rate-limit-limit", limit}, {"x-rate-limit-interval", interval}});
    };
    struct Row {
        const char* what;
        std::vector<Result<HttpResponse>> answers;
        std::vector<long long> sleeps; // five requests
    };
    const std::vector<Row> rows{
        {"no limit", {answer(200)}, {400, 400, 400, 400}},
        {"a generous limit", {limited("50", "1s")}, {400, 400, 400, 400}},
        {"a narrow limit", {limited("1", "1s")}, {1000, 1000, 1000, 1000}},
        {"a limit that is named once", {limited("1", "2s"), answer(200)}, {2000, 2000, 2000, 2000}},
        {"a limit that grows narrow and wide again",
         {limited("50", "1s"), limited("1", "1s"), limited("50", "1s")},
         {400, 1000, 1000, 1000}},
        {"429 slows for the rest", {answer(200), answer(429), answer(200)}, {400, 3000, 3000, 3000}},
        {"429 and a limit", {limited("1", "5s"), answer(429), answer(200)}, {5000, 5000, 5000, 5000}},
        {"no answer teaches nothing", {failure(ErrorCode::network, "cut off")}, {400, 400, 400, 400}},
        {"503 teaches nothing", {answer(503)}, {400, 400, 400, 400}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{row.answers};
            const auto http = make_polite_http(inner, clock, always(0),
                                               {.spacing = 400ms, .single_spacing = 400ms, .slowed = 3000ms});
            for (int i = 0; i < 5; ++i) {
                static_cast<void>(http->get(i % 2 == 0 ? "https://x.example/works?query=a" : "https://x.example/a"));
            }
            CHECK(clock.sleeps == row.sleeps);
        }
    }
}

TEST_CASE("asked_spacing reads rate limits that can be read, and bounds them", "[polite]")
{
    struct Row {
        const char* limit; // nullptr: no such header
        const char* interval;
        long long spacing;
    };
    const std::vector<Row> rows{
        {"10", "1s", 100},      {"5", "1s", 200},        {"50", "1", 20},
        {"3", "2s", 666},       {"1", "60s", 60'000},    {"1", "999999999s", 60'000},
        {"0", "1s", 0},         {"10", "0s", 0},         {"-1", "1s", 0},
        {"10", "-1s", 0},       {"ten", "1s", 0},        {"10", "1m", 0},
        {"10", "s", 0},         {"10", "", 0},           {"", "1s", 0},
        {"10", nullptr, 0},     {nullptr, "1s", 0},      {nullptr, nullptr, 0},
        {"999999999", "1s", 0}, {"9999999999", "1s", 0}, {"1", "9999999999s", 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION((row.limit ? row.limit : "none") << " a " << (row.interval ? row.interval : "none"))
        {
            HttpResponse response{.status = 200};
            if (row.limit) {
                response.headers["x-rate-limit-limit"] = row.limit;
            }
            if (row.interval) {
                response.headers["x-rate-limit-interval"] = row.interval;
            }
            CHECK(asked_spacing(response).count() == row.spacing);
        }
    }
}
