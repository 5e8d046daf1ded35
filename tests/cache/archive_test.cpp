#include "cache/archive.hpp"
#include "cache_rows.hpp"
#include "catch.hpp"
#include "sample_cache.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::at;
using vitalign::testing::rows_of;
using vitalign::testing::SampleCache;

namespace {

int count_of(Database& db, const std::string& table)
{
    return db.handle().execAndGet("SELECT count(*) FROM " + table).getInt();
}

} // namespace

TEST_CASE("An answer comes back as it was received", "[archive]")
{
    const SampleCache cache;
    Archive archive{*cache.db};
    for (const std::string& body :
         {std::string{"<r/>"}, std::string{}, std::string{"\0\xff\0'\"", 5}, std::string(99999, 'x')}) {
        const std::string url = fmt::format("https://example.org/{}?a='b'", body.size());
        const auto id = archive.store(
            {.run = cache.run, .source = Source::crossref, .url = url, .asked = at("2026-01-01T00:00:01Z")},
            {.status = 203, .headers = {{"content-type", "text/xml"}, {"etag", "\"\xe9\""}}, .body = body});
        REQUIRE(id);
        for (const auto& found : {archive.latest(url), archive.of_run(cache.run, url)}) {
            REQUIRE(found);
            REQUIRE(*found);
            CHECK((*found)->id == *id);
            CHECK((*found)->fetched == at("2026-01-01T00:00:01Z"));
            CHECK((*found)->status == 203);
            CHECK((*found)->headers.at("content-type") == "text/xml");
            CHECK(((*found)->body == body));
        }
    }
    CHECK_FALSE(archive.latest("https://example.org/other").value());
    CHECK_FALSE(archive.of_run(cache.run + 1, "https://example.org/4?a='b'").value());
    CHECK_FALSE(archive.last_asked("https://example.org/other").value());
}

TEST_CASE("The same bytes for the same address are stored once", "[archive]")
{
    const SampleCache cache;
    Archive archive{*cache.db};
    std::int64_t run = cache.run;
    const auto store = [&](const char* url, const char* body, const char* asked) {
        run = cache.begin(cache.ada, asked);
        return archive.store({.run = run, .url = url, .asked = at(asked)}, {.status = 200, .body = body}).value();
    };
    const auto first = store("u", "old", "2026-01-01");
    CHECK(store("u", "old", "2026-01-02") == first);
    CHECK(archive.latest("u").value()->fetched == at("2026-01-01"));
    CHECK(archive.last_asked("u").value() == at("2026-01-02"));
    CHECK(count_of(*cache.db, "response") == 1);

    const auto second = store("u", "new", "2026-01-03");
    CHECK(second != first);
    CHECK(archive.latest("u").value()->body == "new");
    CHECK(store("v", "new", "2026-01-03") != second);
    CHECK(count_of(*cache.db, "response") == 3);

    // It reads as before again.
    CHECK(store("u", "old", "2026-01-04") == first);
    CHECK(archive.latest("u").value()->body == "old");
    CHECK(count_of(*cache.db, "response") == 3);
}

TEST_CASE("A failure is noted without content and hides no earlier answer", "[archive]")
{
    const SampleCache cache;
    Archive archive{*cache.db};
    cache.respond("u", "body", "2026-01-01");
    const auto later = cache.begin(cache.ada, "2026-01-02");
    REQUIRE(archive.note_failure({.run = later, .url = "u", .asked = at("2026-01-02"), .error = "HTTP 500"}));
    CHECK(archive.latest("u").value()->body == "body");
    CHECK(archive.last_asked("u").value() == at("2026-01-01"));
    CHECK_FALSE(archive.of_run(later, "u").value());

    REQUIRE(archive.note_failure({.run = later, .url = "v", .asked = at("2026-01-02"), .error = "HTTP 500"}));
    CHECK_FALSE(archive.latest("v").value());
    CHECK_FALSE(archive.last_asked("v").value());
    CHECK(count_of(*cache.db, "response") == 1);

    // Asked again in the same run, with success.
    REQUIRE(archive.store({.run = later, .url = "v", .asked = at("2026-01-03")}, {.status = 200, .body = "v"}));
    CHECK(archive.of_run(later, "v").value()->body == "v");
    // What the run already has it keeps, should it ask once more in vain.
    REQUIRE(archive.note_failure({.run = later, .url = "v", .asked = at("2026-01-04"), .error = "HTTP 500"}));
    REQUIRE(archive.of_run(later, "v").value());
    CHECK(archive.latest("v").value()->body == "v");
}

TEST_CASE("The latest answer is the one that was asked for last, whatever the order of the runs", "[archive]")
{
    const SampleCache cache;
    Archive archive{*cache.db};
    const auto other = cache.begin(cache.bob, "2026-01-02");
    REQUIRE(archive.store({.run = other, .url = "u", .asked = at("2026-01-02")}, {.status = 200, .body = "older"}));
    // The first run was killed and is gone on with after the second.
    cache.respond("u", "newer", "2026-01-03");
    CHECK(archive.latest("u").value()->body == "newer");
}

TEST_CASE("An answer is stored with its request or not at all", "[archive]")
{
    const SampleCache cache;
    Archive archive{*cache.db};
    const auto before = rows_of(cache.db->handle());
    const auto stored = archive.store({.run = 99, .url = "u", .asked = at("2026-01-01")}, {.status = 200, .body = "b"});
    REQUIRE_FALSE(stored);
    CHECK(stored.error().code == ErrorCode::storage);
    CHECK_FALSE(archive.note_failure({.run = 99, .url = "u", .asked = at("2026-01-01")}));
    CHECK(rows_of(cache.db->handle()) == before);
}

TEST_CASE("An unchanged answer is noted without its bytes", "[archive]")
{
    const SampleCache cache;
    Archive archive{*cache.db};
    const auto id = cache.respond("u", "body", "2026-01-01");
    const auto later = cache.begin(cache.ada, "2026-01-02");
    REQUIRE(archive.note_unchanged({.run = later, .url = "u", .asked = at("2026-01-02")}, id));
    CHECK(archive.last_asked("u").value() == at("2026-01-02"));
    CHECK(count_of(*cache.db, "response") == 1);
    for (const auto& found : {archive.latest("u"), archive.of_run(later, "u"), archive.by_id(id)}) {
        REQUIRE(found);
        REQUIRE(*found);
        CHECK((*found)->id == id);
        CHECK((*found)->body == "body");
        CHECK((*found)->fetched == at("2026-01-01")); // when these bytes came
    }
    // A failure later in the same run hides it as little as any other answer.
    REQUIRE(archive.note_failure({.run = later, .url = "u", .asked = at("2026-01-03"), .error = "HTTP 500"}));
    CHECK(archive.of_run(later, "u").value());
}

TEST_CASE("Nothing is unchanged that was never there", "[archive]")
{
    const SampleCache cache;
    Archive archive{*cache.db};
    const auto id = cache.respond("u", "body");
    const auto before = rows_of(cache.db->handle());
    const auto noted = archive.note_unchanged({.run = cache.run, .url = "v", .asked = at("2026-01-02")}, id + 1);
    REQUIRE_FALSE(noted);
    CHECK(noted.error().code == ErrorCode::storage);
    CHECK(rows_of(cache.db->handle()) == before);
    CHECK_FALSE(archive.by_id(id + 1).value());
    CHECK_FALSE(archive.by_id(0).value());
}
