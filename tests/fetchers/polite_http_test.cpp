#include "catch.hpp"
#include "polite_http.hpp"
#include "scripted_http.hpp"

using namespace vitalign;
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
