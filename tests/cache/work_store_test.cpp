#include "cache/work_store.hpp"
#include "cache_rows.hpp"
#include "catch.hpp"
#include "sample_cache.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::paper;
using vitalign::testing::rows_of;
using vitalign::testing::SampleCache;
using Links = std::vector<WorkLink>;

namespace {

struct Shelf : SampleCache {
    Shelf()
    {
        const auto response = respond("u", "1");
        const std::vector<HarvestedRecord> harvest{
            {paper("a", "A"), response}, {paper("b", "B"), response}, {paper("c", "C"), response}};
        static_cast<void>(RecordStore{*db}.take(ada, run, Source::dblp, harvest, true).value());
        const auto records = RecordStore{*db}.of_profile(ada).value();
        for (const StoredRecord& stored : records) {
            ids.push_back(stored.id);
        }
        first = {{ids[0], "w:1", 0, ""}, {ids[1], "w:1", 1, "+4.0 title"}, {ids[2], "w:2", 0, ""}};
    }
    std::vector<std::int64_t> ids = {};
    Links first = {};
};

} // namespace

TEST_CASE("Links come back as they were put, by record", "[work_store]")
{
    const Shelf shelf;
    WorkStore store{*shelf.db};
    CHECK(store.of_profile(shelf.ada).value().empty());
    const Links backwards{shelf.first.rbegin(), shelf.first.rend()};
    REQUIRE(store.put(shelf.ada, backwards));
    CHECK(store.of_profile(shelf.ada).value() == shelf.first);
    CHECK(store.of_profile(shelf.bob).value().empty());
}

TEST_CASE("Profiles that share records place them each for itself", "[work_store]")
{
    const Shelf shelf;
    WorkStore store{*shelf.db};
    REQUIRE(store.put(shelf.ada, shelf.first));
    const std::vector<HarvestedRecord> harvest{{paper("a", "A"), 1}};
    static_cast<void>(RecordStore{*shelf.db}.take(shelf.bob, shelf.run, Source::dblp, harvest, true).value());
    const Links of_bob{{shelf.ids[0], "w:1", 3, "his"}};
    REQUIRE(store.put(shelf.bob, of_bob));
    CHECK(store.of_profile(shelf.bob).value() == of_bob);
    CHECK(store.of_profile(shelf.ada).value() == shelf.first);
}

TEST_CASE("put writes only the links that differ and drops works without records", "[work_store]")
{
    const Shelf shelf;
    WorkStore store{*shelf.db};
    REQUIRE(store.put(shelf.ada, shelf.first));
    const int before = shelf.db->handle().getTotalChanges();
    REQUIRE(store.put(shelf.ada, shelf.first));
    CHECK(shelf.db->handle().getTotalChanges() == before);

    struct Row {
        const char* name;
        WorkLink link;
    };
    for (const Row& row : {Row{"version", {shelf.ids[1], "w:1", 2, "+4.0 title"}},
                           Row{"evidence", {shelf.ids[1], "w:1", 2, ""}}, Row{"work", {shelf.ids[1], "w:2", 2, ""}}}) {
        CAPTURE(row.name);
        const int earlier = shelf.db->handle().getTotalChanges();
        REQUIRE(store.put(shelf.ada, Links{shelf.first[0], row.link}));
        CHECK(shelf.db->handle().getTotalChanges() == earlier + 1);
        CHECK(store.of_profile(shelf.ada).value()[1] == row.link);
    }
    REQUIRE(store.put(shelf.ada, Links{{shelf.ids[0], "w:2", 1, ""}}));
    CHECK(shelf.db->handle().execAndGet("SELECT group_concat(key) FROM work").getString() == "w:2");
}

TEST_CASE("The link of a record that is gone is not shown, but comes back with it", "[work_store]")
{
    const Shelf shelf;
    WorkStore store{*shelf.db};
    REQUIRE(store.put(shelf.ada, shelf.first));
    const auto response = shelf.respond("u", "2");
    const std::vector<HarvestedRecord> less{{paper("a", "A"), response}, {paper("c", "C"), response}};
    REQUIRE(RecordStore{*shelf.db}.take(shelf.ada, shelf.run, Source::dblp, less, true));
    CHECK(store.of_profile(shelf.ada).value() == Links{shelf.first[0], shelf.first[2]});
    REQUIRE(store.put(shelf.ada, Links{shelf.first[0], shelf.first[2]}));
    REQUIRE(RecordStore{*shelf.db}.take(shelf.ada, shelf.run, Source::dblp,
                                        std::vector<HarvestedRecord>{{paper("b", "B"), response}}, false));
    CHECK(store.of_profile(shelf.ada).value() == shelf.first);
}

TEST_CASE("A link to a record that is not there fails, and with it all of them", "[work_store]")
{
    const Shelf shelf;
    const auto rows = rows_of(shelf.db->handle());
    const auto put = WorkStore{*shelf.db}.put(shelf.ada, Links{shelf.first[0], {999, "w:9", 0, ""}});
    REQUIRE_FALSE(put);
    CHECK(put.error().code == ErrorCode::storage);
    CHECK(rows_of(shelf.db->handle()) == rows);
}
