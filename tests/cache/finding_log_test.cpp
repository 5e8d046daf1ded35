#include "cache/finding_log.hpp"
#include "catch.hpp"
#include "sample_cache.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::SampleCache;

TEST_CASE("A finding keeps the run that first reported it until it is no longer reported", "[finding_log]")
{
    const SampleCache cache;
    FindingLog log{*cache.db};
    const auto first_run = [&](std::int64_t run, const std::vector<std::string>& findings, const char* id) {
        const auto noted = log.note(cache.ada, run, findings);
        REQUIRE(noted);
        return noted->at(id);
    };
    CHECK(first_run(1, {"f:1", "f:2"}, "f:1") == 1);
    CHECK(first_run(2, {"f:2", "f:1"}, "f:1") == 1);
    CHECK(first_run(3, {"f:1", "f:3"}, "f:3") == 3);
    CHECK(first_run(4, {"f:1", "f:2", "f:3"}, "f:2") == 4); // it was away
    CHECK(first_run(4, {"f:1", "f:2", "f:3"}, "f:1") == 1);
    REQUIRE(log.note(cache.ada, 5, {}));
    CHECK(first_run(6, {"f:1"}, "f:1") == 6);
}

TEST_CASE("Each profile has its own log of findings", "[finding_log]")
{
    const SampleCache cache;
    FindingLog log{*cache.db};
    const std::vector<std::string> findings{"f:1"};
    REQUIRE(log.note(cache.ada, 1, findings));
    CHECK(log.note(cache.bob, 2, findings).value().at("f:1") == 2);
    REQUIRE(log.note(cache.bob, 3, {}));
    CHECK(log.note(cache.ada, 3, findings).value().at("f:1") == 1);
}

TEST_CASE("Findings that are logged already are not written again", "[finding_log]")
{
    const SampleCache cache;
    FindingLog log{*cache.db};
    const std::vector<std::string> findings{"f:1", "f:2", "f:1"};
    REQUIRE(log.note(cache.ada, 1, findings));
    const int before = cache.db->handle().getTotalChanges();
    REQUIRE(log.note(cache.ada, 2, findings));
    CHECK(cache.db->handle().getTotalChanges() == before);
    // Before there is a profile nothing is logged, and everything is new.
    CHECK(log.note(0, 0, findings).value().at("f:2") == 0);
    CHECK(cache.db->handle().getTotalChanges() == before);
}
