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
    const Reference merged = merge(version);
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
    CHECK(merged.origin.at("title") == Source::dblp);
    CHECK(merged.origin.at("venue") == Source::crossref);
    CHECK_FALSE(merged.origin.contains("patent"));
}

TEST_CASE("merge fills what the preferred source lacks from the others", "[match][merge]")
{
    SourceRecord bare{.source = Source::dblp, .key = "bare"};
    const Reference merged = merge({Kind::article, {bare, full_record(Source::crossref, "cr")}});
    CHECK(merged.title == "cr");
    CHECK(merged.origin.at("title") == Source::crossref);
    CHECK(merged.authors.size() == 1);
    CHECK(merged.pages == "cr");
}

TEST_CASE("merge of one record is that record", "[match][merge]")
{
    const SourceRecord patent = patent_record("A Lamp", {"Ann Oh"}, "US20240135189A1");
    const Reference merged = merge({Kind::patent, {patent}});
    CHECK(merged.title == "A Lamp");
    CHECK(merged.patent == patent.patent);
    CHECK(merged.origin.at("patent") == Source::google_patents);
    CHECK_FALSE(merged.venue);
    CHECK(merge(Version{}).origin.empty());
}

TEST_CASE("reference_of lists the version of record with the preprint's number, not with its DOI", "[works][merge]")
{
    SourceRecord paper = record_of({.title = "On Looms", .year = 2021});
    SourceRecord preprint =
        record_of({.title = "On Looms", .year = 2020, .kind = Kind::preprint, .arxiv = "2001.00001"});
    Work work{.id = "w:1", .versions = {{Kind::article, {paper}}, {Kind::preprint, {preprint}}}};
    CHECK(reference_of(work).arxiv == preprint.arxiv);
    CHECK(reference_of(work).work == "w:1");
    work.versions.front().records.front().doi = Doi::parse("10.48550/arXiv.2001.00001");
    CHECK_FALSE(reference_of(work).doi);
}
