#include "catch.hpp"
#include "match_records.hpp"
#include "works/merge.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using namespace vitalign::works;

namespace {

SourceRecord full_record(Source source, const std::string& tag)
{
    SourceRecord record = record_of({.title = "A Title", .year = source == Source::dblp ? 2020 : 2021});
    record.source = source;
    record.key = tag;
    record.title = tag;
    record.authors = {{.name = PersonName{.given = "Ann", .family = tag}}};
    record.venue = record.volume = record.number = record.pages = record.publisher = record.link = tag;
    record.doi = Doi::parse("10.5555/" + tag);
    return record;
}

} // namespace

TEST_CASE("merge takes each field from the first source of its precedence and says whose it is", "[match][merge]")
{
    const Version version{Kind::article, {full_record(Source::crossref, "cr"), full_record(Source::dblp, "db")}};
    const MergedRecord merged = merge(version);
    CHECK(merged.kind == Kind::article);
    CHECK(merged.title == "db");
    REQUIRE(merged.authors.size() == 1);
    CHECK(merged.authors[0].name.family == "db");
    CHECK(merged.venue == "cr");
    REQUIRE(merged.date);
    CHECK(merged.date->year == 2020);
    CHECK(merged.volume == "cr");
    CHECK(merged.number == "cr");
    CHECK(merged.pages == "db");
    CHECK(merged.publisher == "cr");
    REQUIRE(merged.doi);
    CHECK(merged.doi->str() == "10.5555/cr");
    CHECK(merged.origin.at("title") == "dblp:db");
    CHECK(merged.origin.at("venue") == "crossref:cr");
    CHECK_FALSE(merged.origin.contains("patent"));
}

TEST_CASE("merge fills what the preferred source lacks from the others", "[match][merge]")
{
    SourceRecord bare{.source = Source::dblp, .key = "bare"};
    const MergedRecord merged = merge({Kind::article, {bare, full_record(Source::crossref, "cr")}});
    CHECK(merged.title == "cr");
    CHECK(merged.origin.at("title") == "crossref:cr");
    CHECK(merged.authors.size() == 1);
    CHECK(merged.pages == "cr");
}

TEST_CASE("merge of one record is that record", "[match][merge]")
{
    const SourceRecord patent = patent_record("A Lamp", {"Ann Oh"}, "US20240135189A1");
    const MergedRecord merged = merge({Kind::patent, {patent}});
    CHECK(merged.title == "A Lamp");
    CHECK(merged.patent == patent.patent);
    CHECK(merged.origin.at("patent") == "google_patents:US20240135189A1");
    CHECK_FALSE(merged.venue);
    CHECK(merge(Version{}).origin.empty());
}
