#include "cache/inquiry_log.hpp"
#include "cache_rows.hpp"
#include "sample_cache.hpp"

using namespace vitalign;
using namespace vitalign::cache;
using vitalign::testing::at;
using vitalign::testing::paper;
using vitalign::testing::rows_of;
using vitalign::testing::SampleCache;

TEST_CASE("What was asked comes back per source, the latest word on each thing", "[inquiry_log]")
{
    const SampleCache cache;
    InquiryLog log{*cache.db};
    CHECK(log.of_source(Source::crossref).value().empty());

    const Inquiries first{{"10.5555/a'b", {at("2026-01-01T00:00:00Z"), true}},
                          {"reference:é \"x\"", {at("2026-01-01"), false}}};
    InquiryLog::put(cache.db->handle(), Source::crossref, first);
    InquiryLog::put(cache.db->handle(), Source::google_patents, {{"10.5555/a'b", {at("2025-01-01"), false}}});
    CHECK(log.of_source(Source::crossref).value() == first);

    InquiryLog::put(cache.db->handle(), Source::crossref,
                    {{"10.5555/a'b", {at("2026-02-01"), false}}, {"new", {at("2026-02-01")}}});
    CHECK(log.of_source(Source::crossref).value() == Inquiries{{"10.5555/a'b", {at("2026-02-01"), false}},
                                                               {"reference:é \"x\"", {at("2026-01-01"), false}},
                                                               {"new", {at("2026-02-01"), true}}});
    CHECK(log.of_source(Source::google_patents).value() == Inquiries{{"10.5555/a'b", {at("2025-01-01"), false}}});
    CHECK(log.of_source(Source::dblp).value().empty());

    const auto rows = rows_of(cache.db->handle());
    InquiryLog::put(cache.db->handle(), Source::crossref, {});
    CHECK(rows_of(cache.db->handle()) == rows);
}

TEST_CASE("Inquiries are noted with the records that they brought, or not at all", "[inquiry_log]")
{
    const SampleCache cache;
    RecordStore store{*cache.db};
    InquiryLog log{*cache.db};
    const Inquiries inquiries{{"10.5555/a", {at("2026-01-01"), true}}};
    const std::vector<HarvestedRecord> broken{{paper("a", "A"), cache.respond("u", "1")}, {paper("b", "B"), 999}};
    CHECK_FALSE(store.take(cache.ada, cache.run, Source::crossref, broken, false, inquiries));
    CHECK(log.of_source(Source::crossref).value().empty());

    REQUIRE(store.take(cache.ada, cache.run, Source::crossref, {}, false, inquiries)); // it brought nothing
    CHECK(log.of_source(Source::crossref).value() == inquiries);
    CHECK(log.of_source(Source::dblp).value().empty());
}
