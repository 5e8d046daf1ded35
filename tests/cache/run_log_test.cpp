#include "cache/run_log.hpp"
#include "catch.hpp"
#include "sample_cache.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::at;
using vitalign::testing::paper;
using vitalign::testing::SampleCache;

TEST_CASE("A run that was killed lately is gone on with, any other is not", "[run_log]")
{
    struct Row {
        const char* name;
        const char* started;
        bool finished;
        bool own; // by the same profile
        bool resumed;
    };
    const std::vector<Row> rows{
        {"killed an hour ago", "2026-01-02T11:00:00Z", false, true, true},
        {"killed just in time", "2026-01-02T06:00:00Z", false, true, true},
        {"killed long ago", "2026-01-02T05:59:59Z", false, true, false},
        {"finished an hour ago", "2026-01-02T11:00:00Z", true, true, false},
        {"killed, but another's", "2026-01-02T11:00:00Z", false, false, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const auto db = Database::in_memory().value();
            RunLog log{*db};
            const auto ada = db->profile("Ada Example").value();
            const auto old = log.begin(row.own ? ada : db->profile("Bob Example").value(), at(row.started)).value();
            if (row.finished) {
                REQUIRE(log.finish(old, at("2026-01-02T11:01:00Z")));
            }
            const auto run = log.begin(ada, at("2026-01-02T12:00:00Z"), at("2026-01-02T06:00:00Z"));
            REQUIRE(run);
            CHECK((*run == old) == row.resumed);
            CHECK(log.latest(ada).value() == (row.finished ? old : 0));
            REQUIRE(log.finish(*run, at("2026-01-02T12:01:00Z")));
            CHECK(log.latest(ada).value() == *run);
        }
    }
}

TEST_CASE("Only the last run can be gone on with", "[run_log]")
{
    const auto db = Database::in_memory().value();
    RunLog log{*db};
    const auto ada = db->profile("Ada Example").value();
    const auto killed = log.begin(ada, at("2026-01-02T10:00:00Z")).value();
    const auto finished = log.begin(ada, at("2026-01-02T11:00:00Z")).value();
    REQUIRE(log.finish(finished, at("2026-01-02T11:00:00Z")));
    const auto next = log.begin(ada, at("2026-01-02T12:00:00Z"), at("2026-01-02T06:00:00Z")).value();
    CHECK(next != killed);
    CHECK(next != finished);
    CHECK_FALSE(log.begin(999, at("2026-01-02T12:00:00Z")));
}

TEST_CASE("Coverage is that of the latest run that asked, and remembers an earlier success", "[run_log]")
{
    using enum CoverageState;
    struct Row {
        const char* name;
        std::vector<CoverageState> noted; // run after run; never_asked: the run did not ask
        CoverageState state;
        const char* fetched;
        bool message;
    };
    const std::vector<Row> rows{
        {"never asked", {}, never_asked, "never", false},
        {"complete", {complete}, complete, "2026-01-01", false},
        {"complete, again", {complete, complete}, complete, "2026-01-02", false},
        {"failed at once", {failed}, failed, "never", true},
        {"partial at once", {partial}, partial, "never", true},
        {"failed twice", {failed, failed}, failed, "never", true},
        {"failed after a success", {complete, failed}, stale, "2026-01-01", true},
        {"failed twice after a success", {complete, failed, failed}, stale, "2026-01-01", true},
        {"mended", {complete, failed, complete}, complete, "2026-01-03", false},
        {"not asked after a success", {complete, never_asked}, complete, "2026-01-01", false},
        {"not asked after a failure", {complete, failed, never_asked}, stale, "2026-01-01", true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const SampleCache cache;
            RunLog log{*cache.db};
            for (std::size_t i = 0; i < row.noted.size(); ++i) {
                const std::string day = fmt::format("2026-01-0{}", i + 1);
                const auto run = cache.begin(cache.ada, day);
                const CoverageState state = row.noted[i];
                if (state != never_asked) {
                    const auto said = state == complete ? std::nullopt : std::optional<std::string>{"HTTP 500"};
                    REQUIRE(log.note(run, {.source = Source::crossref, .state = state, .message = said}, at(day)));
                }
            }
            // Another profile's runs say nothing of this one's.
            const auto other = cache.begin(cache.bob, "2026-02-01");
            REQUIRE(log.note(other, {.source = Source::dblp, .state = complete}, at("2026-02-01")));
            REQUIRE(log.note(other, {.source = Source::crossref, .state = failed}, at("2026-02-01")));

            const auto coverage = log.coverage(cache.ada);
            REQUIRE(coverage);
            REQUIRE(coverage->size() == all_sources.size());
            CHECK((*coverage)[0].source == Source::dblp);
            CHECK((*coverage)[0].state == never_asked);
            const Coverage& crossref = (*coverage)[1];
            CHECK(name_of(crossref.state) == name_of(row.state));
            CHECK((crossref.fetched ? crossref.fetched->day() : "never") == row.fetched);
            CHECK(crossref.message.has_value() == row.message);
        }
    }
}

TEST_CASE("What is noted again in one run replaces what was noted", "[run_log]")
{
    const SampleCache cache;
    RunLog log{*cache.db};
    REQUIRE(log.note(cache.run, {.state = CoverageState::failed, .message = "HTTP 500"}, at("2026-01-01")));
    REQUIRE(log.note(cache.run, {.state = CoverageState::complete}, at("2026-01-02")));
    const Coverage dblp = log.coverage(cache.ada).value().front();
    CHECK(dblp.state == CoverageState::complete);
    CHECK_FALSE(dblp.message);
}

TEST_CASE("Coverage counts the profile's records of the source, without those that are gone", "[run_log]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto response = cache.respond("u", "1");
    const std::vector<HarvestedRecord> three{
        {paper("a", "A"), response}, {paper("b", "B"), response}, {paper("c", "C"), response}};
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, three, true));
    REQUIRE(store.take(cache.bob, cache.run, Source::dblp, std::span{three}.first(1), true));
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, std::span{three}.first(2), true));
    const auto coverage = RunLog{*cache.db}.coverage(cache.ada).value();
    CHECK(coverage[0].records == 2);
    CHECK(coverage[1].records == 0);
}

TEST_CASE("An identity alarm is that of the latest run, whatever its message", "[run_log]")
{
    const SampleCache cache;
    RunLog log{*cache.db};
    const auto alarm_after = [&](const Coverage& noted) {
        REQUIRE(log.note(cache.run, noted, at("2026-01-02")));
        return log.coverage(cache.ada).value().front().identity_alarm;
    };
    CHECK(alarm_after({.state = CoverageState::failed, .message = "somebody else's page", .identity_alarm = true}));
    CHECK_FALSE(alarm_after({.state = CoverageState::failed, .message = "identity alarm: only words"}));
    CHECK_FALSE(alarm_after({.state = CoverageState::complete}));
}
