#include "catch.hpp"
#include "fetchers/budget_http.hpp"
#include "scripted_http.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;
using namespace std::chrono_literals;
using vitalign::testing::answer;
using vitalign::testing::FakeClock;
using vitalign::testing::ScriptedHttp;

TEST_CASE("budget http sends nothing more once its time is used up", "[budget]")
{
    struct Row {
        const char* what;
        std::chrono::milliseconds before; // the first request
        std::chrono::milliseconds takes;  // each request
        std::chrono::seconds budget;
        std::size_t sent; // of ten
    };
    const std::vector<Row> rows{
        {"there is time for all", 0ms, 1s, 60s, 10},   {"the time before the first request is free", 24h, 1s, 60s, 10},
        {"begun in time is begun", 0ms, 30s, 61s, 3},  {"used up to the millisecond", 0ms, 30s, 60s, 2},
        {"one request takes it all", 0ms, 1h, 60s, 1}, {"no time at all", 0ms, 0ms, 0s, 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{{answer(200, "body"), failure(ErrorCode::network, "cut off"), answer(500)}};
            inner.clock = &clock;
            inner.takes = row.takes;
            const auto http = make_budget_http(inner, clock, row.budget);
            clock.advance(row.before);
            for (std::size_t i = 0; i < 10; ++i) {
                const auto response = http->get("u");
                if (i >= row.sent) {
                    REQUIRE_FALSE(response);
                    CHECK(response.error().code == ErrorCode::blocked);
                } else if (i == 0) {
                    CHECK(response.value().body == "body");
                } else if (i == 1) {
                    CHECK(response.error().message == "cut off");
                } else {
                    CHECK(response.value().status == 500);
                }
            }
            CHECK(inner.asked.size() == row.sent);
            CHECK(clock.sleeps.empty());
        }
    }
}

TEST_CASE("budget http names its limit in whole minutes", "[budget]")
{
    for (const auto& [budget, words] : {std::pair{900s, "15 minutes"}, std::pair{61s, "2 minutes"}}) {
        FakeClock clock;
        ScriptedHttp inner{{answer(200)}};
        const auto http = make_budget_http(inner, clock, budget);
        REQUIRE(http->get("u"));
        clock.advance(budget);
        CHECK(http->get("u").error().message.starts_with(words));
    }
}
