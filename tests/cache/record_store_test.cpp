#include "cache/record_store.hpp"
#include "cache_rows.hpp"
#include "catch.hpp"
#include "sample_cache.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::at;
using vitalign::testing::paper;
using vitalign::testing::rows_of;
using vitalign::testing::SampleCache;
using Titles = std::vector<std::string>;

namespace {

Titles titles_of(RecordStore& store, std::int64_t profile)
{
    const auto records = store.of_profile(profile).value();
    Titles titles;
    for (const StoredRecord& stored : records) {
        titles.push_back(stored.record.title);
    }
    return titles;
}

int writes(Database& db)
{
    return db.handle().getTotalChanges();
}

} // namespace

TEST_CASE("take tells what is new, what reads differently and what is gone", "[record_store]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto take = [&](const std::vector<HarvestedRecord>& harvest, bool complete = true) {
        return store.take(cache.ada, cache.run, Source::dblp, harvest, complete).value();
    };
    const auto one = cache.respond("u", "1", "2026-01-01");
    const auto two = cache.respond("u", "2", "2026-01-02");

    auto changes = take({{paper("a", "A"), one, true}, {paper("b", "B"), one}, {paper("c", "C"), one}});
    CHECK(changes.added == Titles{"A", "B", "C"});
    CHECK(changes.changed.empty());
    CHECK(changes.gone.empty());

    changes = take({{paper("c", "C"), two}, {paper("b", "B'"), two}});
    CHECK(changes.added.empty());
    CHECK(changes.changed == Titles{"B'"});
    CHECK(changes.gone == Titles{"A"});
    const auto records = store.of_profile(cache.ada).value();
    REQUIRE(records.size() == 2);
    CHECK(records[0].record == paper("b", "B'"));
    CHECK(records[0].fetched == at("2026-01-02"));
    CHECK(records[1].fetched == at("2026-01-01")); // nothing new was said of C

    // What is gone already does not go a second time; what comes back has its old row.
    CHECK(take({{paper("c", "C"), two}, {paper("b", "B'"), two}}).gone.empty());
    take({{paper("a", "A"), two, true}, {paper("b", "B'"), two}, {paper("c", "C"), two}});
    CHECK(titles_of(store, cache.ada) == Titles{"A", "B'", "C"});
    CHECK(store.of_profile(cache.ada).value().front().listed);
}

TEST_CASE("Only a complete harvest, and only of the same source, makes records go", "[record_store]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto response = cache.respond("u", "1");
    SourceRecord crossref = paper("10.5555/x", "X");
    crossref.source = Source::crossref;
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp,
                       std::vector<HarvestedRecord>{{paper("a", "A"), response}, {paper("b", "B"), response}}, true));
    REQUIRE(
        store.take(cache.ada, cache.run, Source::crossref, std::vector<HarvestedRecord>{{crossref, response}}, true));
    CHECK(titles_of(store, cache.ada) == Titles{"A", "B", "X"});

    CHECK(store.take(cache.ada, cache.run, Source::dblp, {}, false).value().gone.empty());
    CHECK(store
              .take(cache.ada, cache.run, Source::dblp,
                    std::vector<HarvestedRecord>{{paper("a", "A"), response}, {paper("c", "C"), response}}, false)
              .value()
              .added == Titles{"C"});
    CHECK(titles_of(store, cache.ada) == Titles{"A", "B", "X", "C"});
    CHECK(store.take(cache.ada, cache.run, Source::google_patents, {}, true).value().gone.empty());
    CHECK(store.take(cache.ada, cache.run, Source::dblp, {}, true).value().gone.size() == 3);
    CHECK(titles_of(store, cache.ada) == Titles{"X"});
}

TEST_CASE("What did not change is not written", "[record_store]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto one = cache.respond("u", "1");
    const std::vector<HarvestedRecord> harvest{{paper("a", "A"), one, true}, {paper("b", "B"), one}};
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, harvest, true));

    const auto two = cache.respond("u", "2");
    auto later = harvest;
    later[0].response = later[1].response = two;
    std::swap(later[0], later[1]);
    const auto rows = rows_of(cache.db->handle());
    const int before = writes(*cache.db);
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, later, true));
    CHECK(writes(*cache.db) == before);
    CHECK(rows_of(cache.db->handle()) == rows);

    later[0].listed = true; // of B, one row
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, later, true));
    CHECK(writes(*cache.db) == before + 1);
    CHECK(store.of_profile(cache.ada).value()[1].listed);
}

TEST_CASE("Two profiles share a record, but not whether it is theirs", "[record_store]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto response = cache.respond("u", "1");
    const std::vector<HarvestedRecord> adas{{paper("a", "A"), response, true}, {paper("ab", "AB"), response, true}};
    const std::vector<HarvestedRecord> bobs{{paper("ab", "AB"), response, false}};
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, adas, true));
    CHECK(store.take(cache.bob, cache.run, Source::dblp, bobs, true).value().added == Titles{"AB"});

    const auto ada = store.of_profile(cache.ada).value();
    const auto bob = store.of_profile(cache.bob).value();
    REQUIRE(ada.size() == 2);
    REQUIRE(bob.size() == 1);
    CHECK(bob[0].id == ada[1].id);
    CHECK(ada[1].listed);
    CHECK_FALSE(bob[0].listed);

    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, {}, true));
    CHECK(titles_of(store, cache.ada).empty());
    CHECK(titles_of(store, cache.bob) == Titles{"AB"});
    CHECK(store.of_profile(999).value().empty());
}

TEST_CASE("A harvest is taken whole or not at all", "[record_store]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto response = cache.respond("u", "1");
    const auto rows = rows_of(cache.db->handle());
    const std::vector<HarvestedRecord> harvest{{paper("a", "A"), response}, {paper("b", "B"), 999}};
    const auto taken = store.take(cache.ada, cache.run, Source::dblp, harvest, true);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::storage);
    CHECK(rows_of(cache.db->handle()) == rows);
}

TEST_CASE("A damaged record is an error, not a record left out", "[record_store]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto response = cache.respond("u", "1");
    REQUIRE(store.take(cache.ada, cache.run, Source::dblp, std::vector<HarvestedRecord>{{paper("a", "A"), response}},
                       true));
    cache.db->handle().exec("UPDATE source_record SET document = substr(document, 2)");
    const auto records = store.of_profile(cache.ada);
    REQUIRE_FALSE(records);
    CHECK(records.error().code == ErrorCode::storage);
}

TEST_CASE("find knows a record of any profile by source and key", "[record_store]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    const auto response = cache.respond("u", "1", "2026-01-02");
    SourceRecord crossref = paper("a", "X");
    crossref.source = Source::crossref;
    const std::vector<HarvestedRecord> harvest{{paper("a", "A"), response, true}, {crossref, response}};
    REQUIRE(store.take(cache.bob, cache.run, Source::dblp, harvest, true));

    const auto found = store.find(Source::dblp, "a");
    REQUIRE(found);
    REQUIRE(*found);
    CHECK((*found)->record == paper("a", "A"));
    CHECK((*found)->response == response);
    CHECK((*found)->fetched == at("2026-01-02"));
    CHECK((*found)->id == store.of_profile(cache.bob).value()[0].id);
    CHECK(store.find(Source::crossref, "a").value()->record.title == "X");
    for (const char* key : {"", "A", "a ", "%", "a' OR '1'='1"}) {
        CHECK_FALSE(store.find(Source::dblp, key).value());
    }
    CHECK_FALSE(store.find(Source::file, "a").value());

    // Gone from a profile is not gone from the world.
    REQUIRE(store.take(cache.bob, cache.run, Source::dblp, {}, true));
    CHECK(store.find(Source::dblp, "a").value());

    cache.db->handle().exec("UPDATE source_record SET document = substr(document, 2)");
    const auto damaged = store.find(Source::dblp, "a");
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::storage);
}
