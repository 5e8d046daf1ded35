#include "cache/backoff_log.hpp"
#include "cache_rows.hpp"
#include "sample_cache.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::at;
using vitalign::testing::rows_of;
using vitalign::testing::SampleCache;

TEST_CASE("The backoffs are what was put last, and only what differs is written", "[backoff_log]")
{
    const SampleCache cache;
    BackoffLog log{*cache.db};
    CHECK(log.all().value().empty());
    const StoredBackoffs both{
        {"https://dblp.org:443", {at("2100-01-01"), "a bot wall answered"}},
        {"https://x.example:443", {at("1970-01-01T00:00:01Z"), "it refused to answer (HTTP 429) 'é'"}}};
    REQUIRE(log.put(both));
    CHECK(log.all().value() == both);

    const int before = cache.db->handle().getTotalChanges();
    REQUIRE(log.put(both));
    CHECK(cache.db->handle().getTotalChanges() == before);

    auto later = both;
    later.at("https://dblp.org:443").until = at("2100-01-01T01:00:00Z");
    later.erase("https://x.example:443");
    REQUIRE(log.put(later));
    CHECK(log.all().value() == later);
    REQUIRE(log.put({}));
    CHECK(log.all().value().empty());
}

TEST_CASE("Backoffs that cannot be written are an error and leave the old ones", "[backoff_log]")
{
    const SampleCache cache;
    BackoffLog log{*cache.db};
    const StoredBackoffs old{{"https://dblp.org:443", {at("2026-01-07"), "wall"}}};
    REQUIRE(log.put(old));
    cache.db->handle().exec("CREATE TRIGGER no_more BEFORE INSERT ON rest BEGIN SELECT RAISE(ABORT, 'full'); END");
    const auto put = log.put({{"https://x.example:443", {at("2026-01-08"), "403"}}});
    REQUIRE_FALSE(put);
    CHECK(put.error().code == ErrorCode::storage);
    CHECK(log.all().value() == old);
}
