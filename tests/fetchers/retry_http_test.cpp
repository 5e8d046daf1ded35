#include "catch.hpp"
#include "fetchers/retry_http.hpp"
#include "scripted_http.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;
using namespace std::chrono_literals;
using vitalign::testing::always;
using vitalign::testing::answer;
using vitalign::testing::FakeClock;
using vitalign::testing::ScriptedHttp;

namespace {

constexpr RetryPolicy policy{.tries = 4, .first_pause = 1000ms, .too_many_pause = 2500ms, .longest_pause = 60'000ms};

Result<HttpResponse> later(const char* seconds)
{
    return answer(429, "", {{"retry-after", seconds}});
}

} // namespace

TEST_CASE("retry http waits as asked, else ever longer", "[retry]")
{
    const Result<HttpResponse> cut = failure(ErrorCode::network, "cut off");
    struct Row {
        const char* what;
        std::vector<Result<HttpResponse>> answers;
        std::vector<long long> sleeps;
        int status; // 0: an error
    };
    const std::vector<Row> rows{
        {"success at once", {answer(200)}, {}, 200},
        {"overload passes", {answer(503), answer(200)}, {1000}, 200},
        {"all passing statuses", {answer(500), answer(502), answer(504), answer(200)}, {1000, 2000, 4000}, 200},
        {"no answer passes", {cut, cut, answer(200)}, {1000, 2000}, 200},
        {"no answer at all", {cut}, {1000, 2000, 4000}, 0},
        {"overload does not pass", {answer(503)}, {1000, 2000, 4000}, 503},
        {"Retry-After in seconds", {later("7"), answer(200)}, {7000}, 200},
        {"Retry-After of one answer only", {later("7"), answer(503), answer(200)}, {7000, 1000}, 200},
        {"Retry-After as a date", {later("Sun, 09 Sep 2001 01:46:47 GMT"), answer(200)}, {7000}, 200},
        {"Retry-After as a date that has passed", {later("Sun, 09 Sep 2001 01:46:39 GMT"), answer(200)}, {0}, 200},
        {"Retry-After as a date too far off", {later("Fri, 31 Dec 2027 23:59:59 GMT"), answer(200)}, {}, 429},
        {"Retry-After that is no date falls back", {later("soon"), answer(200)}, {2500}, 200},
        {"429 grows by itself", {answer(429), answer(503), answer(429), answer(200)}, {2500, 1000, 5000}, 200},
        {"Retry-After that is negative falls back", {later("-5"), answer(200)}, {2500}, 200},
        {"Retry-After longer than we would wait", {later("3600"), answer(200)}, {}, 429},
        {"Retry-After at the end of days", {later("Fri, 31 Dec 9999 23:59:59 GMT"), answer(200)}, {}, 429},
        {"Retry-After of more seconds than can be counted", {later("99999999999"), answer(200)}, {}, 429},
        {"429 without Retry-After", {answer(429), answer(200)}, {2500}, 200},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{row.answers};
            const auto response = make_retry_http(inner, clock, always(0), policy)->get("https://x.example/a");
            CHECK(clock.sleeps == row.sleeps);
            CHECK((response ? response->status : 0) == row.status);
            CHECK(inner.asked == std::vector<std::string>(row.sleeps.size() + 1, "https://x.example/a"));
        }
    }
}

TEST_CASE("retry http asks only once where trying again cannot help", "[retry]")
{
    const char* const wall =
        "<!doctype html><html><head><title>Making sure you&#39;re not a bot!</title></head></html>";
    const std::vector<std::pair<const char*, Result<HttpResponse>>> rows{
        {"404", answer(404, "Resource not found.")},
        {"400", answer(400)},
        {"403", answer(403)},
        {"501", answer(501)},
        {"wall with status 500", answer(500, wall)},
        {"wall with status 503 and a pause", answer(503, wall, {{"retry-after", "1"}})},
        {"wall with status 200", answer(200, wall)},
        {"too large", failure(ErrorCode::malformed, "the answer is too large")},
        {"a redirect elsewhere", failure(ErrorCode::blocked, "refused to follow")},
        {"no connection", failure(ErrorCode::unreachable, "refused")},
        {"offline", failure(ErrorCode::offline, "offline")},
    };
    for (const auto& [what, only] : rows) {
        DYNAMIC_SECTION(what)
        {
            FakeClock clock;
            ScriptedHttp inner{{only, answer(200, "second")}};
            const auto response = make_retry_http(inner, clock, always(0), policy)->get("u");
            CHECK(inner.asked.size() == 1);
            CHECK(clock.sleeps.empty());
            CHECK(response.has_value() == only.has_value());
        }
    }
}

TEST_CASE("retry http never waits longer than the longest pause", "[retry]")
{
    FakeClock clock;
    ScriptedHttp inner{{answer(503)}};
    const auto http =
        make_retry_http(inner, clock, always(0), {.tries = 5, .first_pause = 1000ms, .longest_pause = 3000ms});
    CHECK(http->get("u")->status == 503);
    CHECK(clock.sleeps == std::vector<long long>{1000, 2000, 3000, 3000});

    SECTION("and begins anew with the next request")
    {
        clock.sleeps.clear();
        CHECK(http->get("v")->status == 503);
        CHECK(clock.sleeps.front() == 1000);
    }
}

TEST_CASE("retry http never tries 429 again without a pause for it", "[retry]")
{
    constexpr RetryPolicy patient{.tries = 4, .first_pause = 1000ms, .too_many_pause = std::nullopt};
    struct Row {
        const char* what;
        std::vector<Result<HttpResponse>> answers;
        std::vector<long long> sleeps;
        int status;
    };
    const std::vector<Row> rows{
        {"429", {answer(429), answer(200)}, {}, 429},
        {"429 with a short pause", {later("1"), answer(200)}, {}, 429},
        {"429 after an overload", {answer(503), answer(429), answer(200)}, {1000}, 429},
        {"an overload", {answer(503), answer(200)}, {1000}, 200},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{row.answers};
            CHECK(make_retry_http(inner, clock, always(0), patient)->get("u")->status == row.status);
            CHECK(clock.sleeps == row.sleeps);
        }
    }
}

TEST_CASE("retry http grows its pauses by the factor and takes chance off, but not from what was asked", "[retry]")
{
    struct Row {
        const char* what;
        std::vector<Result<HttpResponse>> answers;
        double chance;
        std::vector<long long> sleeps;
    };
    const std::vector<Row> rows{
        {"threefold", {answer(503)}, 0, {1000, 3000, 9000, 20'000}},
        {"threefold after 429", {answer(429)}, 0, {2000, 6000, 18'000, 20'000}},
        {"with chance", {answer(503)}, 0.5, {750, 2250, 6750, 15'000}},
        {"Retry-After is kept to", {later("8")}, 0.5, {8000, 8000, 8000, 8000}},
        {"Retry-After does not make the next pause longer", {later("8"), answer(429)}, 0, {8000, 6000, 18'000, 20'000}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            FakeClock clock;
            ScriptedHttp inner{row.answers};
            const auto http = make_retry_http(inner, clock, always(row.chance),
                                              {.tries = 5,
                                               .first_pause = 1000ms,
                                               .too_many_pause = 2000ms,
                                               .longest_pause = 20'000ms,
                                               .growth = 3,
                                               .jitter = 0.5});
            REQUIRE(http->get("u"));
            CHECK(clock.sleeps == row.sleeps);
        }
    }
}

TEST_CASE("retry_after reads seconds and dates, however far off", "[retry]")
{
    struct Row {
        const char* value;
        long long pause; // milliseconds; -1: none
    };
    const FakeClock clock; // Sun, 09 Sep 2001 01:46:40 GMT
    const std::vector<Row> rows{
        {"0", 0},
        {"120", 120'000},
        {"Sun, 09 Sep 2001 01:47:40 GMT", 60'000},
        {"Sunday, 09-Sep-01 01:47:40 GMT", 60'000}, // the two obsolete forms of RFC 9110
        {"Sun Sep  9 01:47:40 2001", 60'000},
        {"Sun, 09 Sep 2001 03:47:40 +0200", 60'000},
        {"Thu, 01 Jan 1970 00:00:00 GMT", 0},
        {"Fri, 31 Dec 9999 23:59:59 GMT", 252'402'300'799'000},
        {"", -1},
        {"soon", -1},
        {"-5", -1},
        {"1.5", -1},
        {"120s", -1},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.value)
        {
            const auto pause = retry_after({.status = 429, .headers = {{"retry-after", row.value}}}, clock.now());
            CHECK((pause ? pause->count() : -1) == row.pause);
        }
    }
}

TEST_CASE("retry_after knows no pause where none is named, and a long one where it cannot be counted", "[retry]")
{
    const FakeClock clock;
    CHECK_FALSE(retry_after({.status = 429}, clock.now()));
    const auto endless = retry_after({.headers = {{"retry-after", "99999999999999999999"}}}, clock.now());
    REQUIRE(endless);
    CHECK(*endless > 24h);
}
