#include "catch.hpp"
#include "fetchers/breaker_http.hpp"
#include "scripted_http.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;
using namespace std::chrono_literals;
using vitalign::testing::answer;
using vitalign::testing::FakeClock;
using vitalign::testing::ScriptedHttp;

namespace {

const std::string url = "https://x.example/a";
const std::string origin = "https://x.example:443";
const char* const wall = "<!doctype html><html><head><title>Making sure you&#39;re not a bot!</title></head></html>";
const Result<HttpResponse> cut = failure(ErrorCode::network, "cut off");

} // namespace

TEST_CASE("breaker http stops at the first block, or after failures in a row", "[breaker]")
{
    struct Row {
        const char* what;
        std::vector<Result<HttpResponse>> answers; // the last one for ever
        std::size_t sent;                          // of eight
        bool backs_off;                            // beyond the run
    };
    const Result<HttpResponse> ok = answer(200, "{}");
    const std::vector<Row> rows{
        {"all is well", {ok}, 8, false},
        {"unknown things are no failures", {answer(404)}, 8, false},
        {"nor are questions that were refused", {answer(400)}, 8, false},
        {"403", {answer(403)}, 1, true},
        {"429", {ok, answer(429)}, 2, true},
        {"a wall with status 200", {answer(200, wall)}, 1, true},
        {"a wall with status 500", {answer(500, wall)}, 1, true},
        {"a wall with status 404", {answer(404, wall)}, 1, true},
        {"led elsewhere", {failure(ErrorCode::blocked, "refused to follow")}, 1, true},
        {"overload", {answer(503)}, 3, false},
        {"no answers", {cut}, 3, false},
        {"nobody there", {failure(ErrorCode::unreachable, "refused")}, 3, false},
        {"failures of every kind", {answer(500), cut, answer(504)}, 3, false},
        {"failures, but not in a row", {cut, cut, ok, cut, answer(503), answer(404), cut, ok}, 8, false},
        {"failures, then a block", {cut, answer(503), answer(429)}, 3, true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{row.answers};
            BreakerHttp http{inner, clock, {.failures = 3, .cool_down = 600s}};
            for (std::size_t i = 0; i < 8; ++i) {
                const auto response = http.get(url);
                if (i >= row.sent) {
                    REQUIRE_FALSE(response);
                    CHECK(response.error().code == ErrorCode::blocked);
                } else {
                    const auto& expected = row.answers[std::min(i, row.answers.size() - 1)];
                    REQUIRE(response.has_value() == expected.has_value());
                    CHECK((!response || response->status == expected->status)); // handed on as it came
                }
            }
            CHECK(inner.asked.size() == row.sent);
            CHECK(http.backoffs().contains(origin) == row.backs_off);
            CHECK(clock.sleeps.empty());
        }
    }
}

TEST_CASE("breaker http backoffs as long as was asked for, within reason", "[breaker]")
{
    struct Row {
        const char* what;
        std::chrono::seconds cool_down;
        Result<HttpResponse> answer;
        std::chrono::seconds rest; // 0: none beyond the run
    };
    const auto asked = [](const char* value) { return answer(429, "", {{"retry-after", value}}); };
    const std::vector<Row> rows{
        {"none was named", 600s, answer(429), 600s},
        {"a shorter one", 600s, asked("5"), 600s},
        {"a longer one", 600s, asked("3600"), 3600s},
        {"a longer one, by date", 600s, asked("Sun, 09 Sep 2001 02:46:40 GMT"), 3600s},
        {"a whole month", 600s, asked("2592000"), 86'400s},
        {"the end of days", 600s, asked("Fri, 31 Dec 9999 23:59:59 GMT"), 86'400s},
        {"more seconds than can be counted", 600s, asked("99999999999999999999"), 86'400s},
        {"nonsense", 600s, asked("soon"), 600s},
        {"for this run only", 0s, asked("3600"), 0s},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{{row.answer}};
            BreakerHttp http{inner, clock, {.cool_down = row.cool_down}};
            REQUIRE(http.get(url));
            CHECK_FALSE(http.get(url));
            const auto rest = http.backoffs().find(origin);
            REQUIRE((rest != http.backoffs().end()) == (row.rest > 0s));
            if (rest != http.backoffs().end()) {
                CHECK((rest->second.until - clock.now()) / 1ms == row.rest / 1ms);
                CHECK(rest->second.reason.find("429") != std::string::npos);
            }
        }
    }
}

TEST_CASE("breaker http keeps an account per origin", "[breaker]")
{
    FakeClock clock;
    ScriptedHttp inner{{answer(403), answer(200), answer(200), answer(200)}};
    BreakerHttp http{inner, clock, {.cool_down = 600s}};
    REQUIRE(http.get("https://x.example/a"));
    CHECK_FALSE(http.get("https://x.example:443/b?c"));
    CHECK(http.get("https://x.example:444/a"));
    CHECK(http.get("https://y.example/a"));
    CHECK(http.get("https://www.x.example/a"));
    CHECK(inner.asked.size() == 4);
}

TEST_CASE("breaker http keeps the backoffs of an earlier run, and forgets those that are over", "[breaker]")
{
    FakeClock clock;
    ScriptedHttp inner{{answer(200)}};
    BreakerHttp http{inner, clock, {.cool_down = 600s}};
    http.remember(origin, {clock.now() + 100s, "a bot wall answered"});

    const auto refused = http.get(url);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::blocked);
    CHECK(refused.error().message.find("2001-09-09T01:48:20Z") != std::string::npos);
    CHECK(refused.error().message.find("a bot wall answered") != std::string::npos);
    CHECK(inner.asked.empty());
    CHECK(http.backoffs().contains(origin));
    CHECK(http.get("https://y.example/")); // others are asked

    clock.advance(100s);
    CHECK(http.get(url));
    CHECK_FALSE(http.backoffs().contains(origin));
}

TEST_CASE("breaker http makes the rest of an earlier run longer when the place blocks again", "[breaker]")
{
    FakeClock clock;
    ScriptedHttp inner{{answer(429)}};
    BreakerHttp http{inner, clock, {.cool_down = 600s}};
    http.remember(origin, {clock.now() - 1s, "old"});
    REQUIRE(http.get(url));
    CHECK((http.backoffs().at(origin).until - clock.now()) / 1s == 600);
    CHECK(http.backoffs().at(origin).reason != "old");
}

TEST_CASE("breaker http sends no request to what is no address", "[breaker]")
{
    FakeClock clock;
    ScriptedHttp inner{{answer(200)}};
    BreakerHttp http{inner, clock, {}};
    for (const char* bad : {"", "x.example", "http://x.example/", "file:///etc/hostname"}) {
        const auto response = http.get(bad);
        REQUIRE_FALSE(response);
        CHECK(response.error().code == ErrorCode::usage);
    }
    CHECK(inner.asked.empty());
}
