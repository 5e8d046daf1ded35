#include "cache/record_document.hpp"
#include "catch.hpp"

#include <nlohmann/json.hpp>

using namespace vitalign;
using namespace vitalign::cache;

namespace {

SourceRecord full_record()
{
    const auto date = [](const char* text) { return PartialDate::parse(text).value(); };
    const auto number = [](const char* text) { return PatentNumber::parse(text).value(); };
    return {.source = Source::google_patents,
            .key = "US20240135189A1",
            .url = "https://example.org/?a=\"b\"&c",
            .kind = Kind::patent,
            .title = "An \"Invented\" Thing: \\ é 오",
            .alternative_titles = {"發明", "Thing"},
            .authors = {{.name = {.given = "Ada Maria", .particle = "van der", .family = "Example", .suffix = "Jr."},
                         .pid = DblpPid::parse("95/7448-1"),
                         .orcid = Orcid::parse("0000-0002-1825-0097"),
                         .affiliations = {"Example University", "Other Institute"}},
                        {.name = {.family = "Wandy"}},
                        {.name = {.family = "Example Consortium"}, .organisation = true}},
            .venue = "Journal of Examples",
            .venue_key = "journals/je",
            .date = date("2024-04"),
            .alternate_years = {2023, 2025},
            .volume = "12",
            .number = "3-4",
            .pages = "1:1-1:20",
            .publisher = "Example Press",
            .doi = Doi::parse("10.5555/a.1"),
            .arxiv = ArxivId::parse("2506.04667v2"),
            .isbns = {Isbn::parse("978-3-16-148410-0").value()},
            .link = "https://example.org/full.pdf",
            .related = {{.relation = "is-preprint-of", .target = "10.5555/b"}},
            .notices = {{.type = "retraction", .doi = "10.5555/r", .date = date("2025-01-31")},
                        {.type = "erratum", .doi = "10.5555/e"}},
            .patent = PatentFacts{.publication = number("US20240135189A1"),
                                  .application_number = "US18/398,543",
                                  .priority_date = date("2021"),
                                  .filing_date = date("2022-10-18"),
                                  .publication_date = date("2024-04-25"),
                                  .grant_date = date("2025-02"),
                                  .status = PatentStatus::granted,
                                  .assignees = {"Example Co., Ltd."},
                                  .same_application = {number("US20240135189A1"), number("KR102620822B1")},
                                  .family = {number("WO2003090297A1")},
                                  .parents_and_children = {number("EP0213467A1")}}};
}

} // namespace

TEST_CASE("A record comes back from its document member for member", "[record_document]")
{
    const SourceRecord record = full_record();
    const auto read = from_document(to_document(record));
    REQUIRE(read);
    CHECK((*read == record));
    CHECK(read->authors == record.authors);
    CHECK(read->notices == record.notices);
    CHECK(read->patent == record.patent);
    CHECK(to_document(*read) == to_document(record));
}

TEST_CASE("Every source, kind and patent status comes back", "[record_document]")
{
    for (int kind = 0; kind <= static_cast<int>(Kind::misc); ++kind) {
        for (const Source source : all_sources) {
            const SourceRecord record{.source = source, .key = "k", .kind = static_cast<Kind>(kind), .title = "T"};
            CHECK((from_document(to_document(record)) == record));
        }
    }
    for (const PatentStatus status : {PatentStatus::pending, PatentStatus::granted, PatentStatus::expired,
                                      PatentStatus::dead, PatentStatus::unknown}) {
        SourceRecord record = full_record();
        record.patent->status = status;
        CHECK((from_document(to_document(record)) == record));
    }
}

TEST_CASE("Identifiers come back whatever characters they hold", "[record_document]")
{
    for (const char* text : {"10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-#", "10.5555/50%25-more",
                             "https://doi.org/10.5555/a%2Fb%3Cc%3E", "https://doi.org/10.5555/a%252Fb",
                             "https://doi.org/10.5555/a%2E", "https://doi.org/10.5555/a%3F", "10.5555/a\"b\\c"}) {
        DYNAMIC_SECTION(text)
        {
            const SourceRecord record{.key = text, .doi = Doi::parse(text)};
            REQUIRE(record.doi);
            const auto read = from_document(to_document(record));
            REQUIRE(read);
            CHECK((read->doi ? read->doi->str() : "") == record.doi->str());
        }
    }
    const SourceRecord old{
        .key = "k", .doi = Doi::parse("10.48550/arxiv.hep-th/9901001"), .arxiv = ArxivId::parse("hep-th/9901001")};
    CHECK((from_document(to_document(old)) == old));
}

TEST_CASE("What is absent has no member in the document", "[record_document]")
{
    const auto document = nlohmann::json::parse(to_document({.source = Source::dblp, .key = "a/b/c", .title = "T"}));
    CHECK(document.size() == 4);
    for (const char* member : {"source", "kind", "key", "title"}) {
        CHECK(document.contains(member));
    }
}

TEST_CASE("Any difference between two records is one between their documents", "[record_document]")
{
    const std::string document = to_document(full_record());
    CHECK(to_document(full_record()) == document);
    const std::vector<void (*)(SourceRecord&)> changes{
        [](SourceRecord& r) { std::swap(r.authors[0], r.authors[1]); },
        [](SourceRecord& r) { r.authors[2].organisation = false; },
        [](SourceRecord& r) { r.authors[0].name.suffix.clear(); },
        [](SourceRecord& r) { r.authors[0].orcid.reset(); },
        [](SourceRecord& r) { std::swap(r.alternate_years[0], r.alternate_years[1]); },
        [](SourceRecord& r) { r.date = PartialDate::parse("2024"); },
        [](SourceRecord& r) { r.notices[1].date = PartialDate::parse("2024"); },
        [](SourceRecord& r) { r.patent->status = PatentStatus::dead; },
        [](SourceRecord& r) { r.patent->grant_date.reset(); },
        [](SourceRecord& r) { r.patent->family.clear(); },
        [](SourceRecord& r) { r.link.reset(); },
        [](SourceRecord& r) { r.kind = Kind::misc; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        SourceRecord changed = full_record();
        changes[i](changed);
        CAPTURE(i);
        CHECK((to_document(changed) != document));
    }
}

TEST_CASE("Broken UTF-8 makes a document that can be read and does not change again", "[record_document]")
{
    const SourceRecord record{.key = "k", .title = "caf\xe9 \xed\xa0\x80"};
    const auto read = from_document(to_document(record));
    REQUIRE(read);
    CHECK(to_document(*read) == to_document(record));
}

TEST_CASE("A damaged document is an error, not a guess", "[record_document]")
{
    const std::string whole = to_document(full_record());
    std::vector<std::string> documents{"",
                                       "null",
                                       "[]",
                                       "{}",
                                       "\"text\"",
                                       whole.substr(0, whole.size() / 2),
                                       whole + "}",
                                       R"({"source":"dblp","kind":"article","key":"k","title":7})",
                                       R"({"source":"scopus","kind":"article","key":"k"})",
                                       R"({"source":7,"kind":"article","key":"k"})",
                                       R"({"source":"dblp","key":"k"})",
                                       R"({"source":"dblp","kind":"article","key":"k","doi":"no doi"})",
                                       R"({"source":"dblp","kind":"article","key":"k","date":"2024-13"})",
                                       R"({"source":"dblp","kind":"article","key":"k","authors":[7]})",
                                       R"({"source":"dblp","kind":"article","key":"k","patent":{"status":"dead"}})"};
    for (const std::string& document : documents) {
        DYNAMIC_SECTION(document.substr(0, 70))
        {
            const auto read = from_document(document);
            REQUIRE_FALSE(read);
            CHECK(read.error().code == ErrorCode::storage);
        }
    }
}

TEST_CASE("An excerpt stays one, and only an excerpt is", "[record_document]")
{
    SourceRecord record = full_record();
    CHECK_FALSE(from_document(to_document(record)).value().excerpt);
    CHECK_FALSE(nlohmann::json::parse(to_document(record)).contains("excerpt"));
    const std::string whole = to_document(record);
    record.excerpt = true;
    CHECK((from_document(to_document(record)).value() == record));
    CHECK(to_document(record) != whole);
    CHECK_FALSE(from_document(R"({"source":"dblp","kind":"article","key":"k","excerpt":"yes"})"));
}
