// Killed at whatever point, a sync is gone on with and ends in the same cache. The points lie before and after each
// answer and each statement of the database: inside and around every transaction.
#include "cache_rows.hpp"
#include "catch.hpp"
#include "example_http.hpp"
#include "fetchers/clock.hpp"
#include "pipeline/sync.hpp"

#include <atomic>
#include <csignal>
#include <random>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace vitalign;
using namespace vitalign::config;
using namespace vitalign::fetchers;
using namespace vitalign::harvest;
using namespace vitalign::pipeline;
using namespace vitalign::testing;

namespace {

/// Shared with the processes that are to die.
struct Fate {
    std::atomic<long> passed = 0;
    std::atomic<long> last = 0; ///< 0: live
};

Fate& fate()
{
    static Fate* const shared =
        new (::mmap(nullptr, sizeof(Fate), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) Fate;
    return *shared;
}

void pass_point()
{
    if (++fate().passed == fate().last) {
        ::kill(::getpid(), SIGKILL);
    }
}

int on_statement(unsigned, void*, void*, void*)
{
    pass_point();
    return 0;
}

/// Called by SQLite for each connection that is opened.
int watch_connection(sqlite3* db, const char**, const sqlite3_api_routines*)
{
    sqlite3_trace_v2(db, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, &on_statement, nullptr);
    return SQLITE_OK;
}

/// Syncs in a process of its own; its wait status.
int sync_in_child(const Configuration& configuration, long die_at)
{
    fate().passed = 0;
    fate().last = die_at;
    const pid_t child = ::fork();
    if (child == 0) {
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch_connection));
        ExampleHttp http{[](const std::string&) { pass_point(); }, [](const std::string&) { pass_point(); }};
        const auto clock = make_system_clock();
        const auto report = sync(configuration, {}, [](const SourceProgress&) {},
                                 {.clock = *clock, .network = &http, .random = [] { return 0.0; }});
        ::_exit(report && !report->incomplete ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

/// All that a sync is for: not its own ledger, no moments, no numbers of responses, which come in no fixed order.
std::vector<std::string> rows(const TemporaryFolder& folder)
{
    auto all = rows_of(folder / "cache.sqlite", {"run", "request", "coverage", "response"}, {"asked", "response"});
    const auto responses = rows_of(folder / "cache.sqlite",
                                   {"coverage", "finding", "harvest", "inquiry", "link", "profile", "request", "rest",
                                    "run", "source_record", "work"},
                                   {"fetched", "id"});
    all.insert(all.end(), responses.begin(), responses.end());
    std::ranges::sort(all);
    return all;
}

} // namespace

TEST_CASE("A sync that is killed at any of 200 points is gone on with to the same cache", "[sync]")
{
    const TemporaryFolder undisturbed;
    REQUIRE(sync_in_child(example_configuration(undisturbed, "http://127.0.0.1:1"), 0) == 0);
    const long points = fate().passed;
    const auto expected = rows(undisturbed);
    REQUIRE(points > 200);
    REQUIRE(expected.size() > 40);

    std::mt19937 random{20261122};
    int killed = 0;
    for (int i = 0; i < 200; ++i) {
        const long point = std::uniform_int_distribution<long>{1, points}(random);
        INFO("killed at point " << point << " of " << points);
        const TemporaryFolder folder;
        const Configuration configuration = example_configuration(folder, "http://127.0.0.1:1");
        const int status = sync_in_child(configuration, point);
        killed += WIFSIGNALED(status) ? 1 : 0;
        REQUIRE(sync_in_child(configuration, 0) == 0);
        const bool same = rows(folder) == expected;
        REQUIRE(same);
    }
    // The threads come in no fixed order, so that a run may have some points less.
    CHECK(killed > 190);
}
