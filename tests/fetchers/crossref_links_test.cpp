#include "catch.hpp"
#include "fetchers/crossref_works.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

SourceRecord work(const std::string& members)
{
    const auto works = fetchers::crossref::read_works(R"({"DOI":"10.5555/x",)" + members + "}");
    REQUIRE(works);
    REQUIRE(works->records.size() == 1);
    return works->records.front();
}

} // namespace

TEST_CASE("crossref::read_works keeps every character of a DOI", "[crossref]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {"10.5555\\/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
         "10.5555/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"},
        {"10.5555\\/(SICI)1097-4571(199806)49:8<S12::AID-ASI4>3.0.CO;2-O",
         "10.5555/(sici)1097-4571(199806)49:8<s12::aid-asi4>3.0.co;2-o"},
        {"10.5555\\/a&b", "10.5555/a&b"},
        {"10.5555\\/UPPER_case", "10.5555/upper_case"},
    };
    for (const auto& [json, doi] : rows) {
        DYNAMIC_SECTION(json)
        {
            const auto works = fetchers::crossref::read_works(fmt::format(R"({{"DOI":"{}"}})", json));
            REQUIRE(works);
            REQUIRE(works->records.size() == 1);
            CHECK(works->records.front().key == doi);
        }
    }
}

TEST_CASE("crossref::read_works keeps pages as given and falls back to the article number", "[crossref]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {R"("page":"604.4-604")", "604.4-604"},
        {R"("page":"107382","article-number":"107382")", "107382"},
        {R"("article-number":"022212")", "022212"},
        {R"("page":"","article-number":"e33")", "e33"},
        {R"("volume":"1")", ""},
    };
    for (const auto& [members, pages] : rows) {
        DYNAMIC_SECTION(members)
        {
            CHECK(work(members).pages.value_or("") == pages);
        }
    }
}

TEST_CASE("crossref::read_works names related works, citations left out", "[crossref]")
{
    const auto record = work(
        R"("relation":{"is-preprint-of":[{"id-type":"doi","id":"10.5555/2020MS002386","asserted-by":"subject"}],
        "has-version":[{"id-type":"doi","id":"10.5555/x.1"},{"id-type":"uri","id":"https://x.example/2"},{"id-type":"doi"}],
        "cites":[{"id-type":"doi","id":"10.5555/cited"}]})");
    CHECK(record.related == std::vector<RelatedWork>{{.relation = "has-version", .target = "10.5555/x.1"},
                                                     {.relation = "has-version", .target = "https://x.example/2"},
                                                     {.relation = "is-preprint-of", .target = "10.5555/2020MS002386"}});
}

TEST_CASE("crossref::read_works reads notices about a work, never those that it gives", "[crossref]")
{
    const auto record = work(
        R"("updated-by":[{"DOI":"10.5555/C1","type":"correction","source":"publisher","updated":{"date-parts":[[2013,4,3]]}},
        {"DOI":"10.5555/X","type":"new_version"},{"DOI":"10.5555/r","type":"retraction","source":"retraction-watch","record-id":7}],
        "update-to":[{"DOI":"10.5555/other","type":"erratum"}])");
    CHECK(record.notices ==
          std::vector<Notice>{{.type = "correction", .doi = "10.5555/c1", .date = PartialDate::of(2013, 4, 3)},
                              {.type = "retraction", .doi = "10.5555/r"}});
}

TEST_CASE("crossref::read_works takes the flag of a retraction out of the title", "[crossref]")
{
    struct Row {
        const char* raw;
        const char* title;
        const char* notice;
    };
    const std::vector<Row> rows{
        {"RETRACTED: A finding", "A finding", "retraction"},
        {"Retracted: A finding", "A finding", "retraction"},
        {"RETRACTED ARTICLE: A finding", "A finding", "retraction"},
        {"WITHDRAWN: A finding", "A finding", "withdrawal"},
        {"<b>RETRACTED:</b> A finding", "A finding", "retraction"},
        {"Retracted papers: a survey", "Retracted papers: a survey", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.raw)
        {
            const auto record = work(fmt::format(R"("title":["{}"])", row.raw));
            CHECK(record.title == row.title);
            CHECK((record.notices.empty() ? "" : record.notices.front().type) == row.notice);
        }
    }
}
