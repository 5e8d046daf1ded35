#include "catch.hpp"
#include "fetchers/google_patents_requests.hpp"
#include "fetchers/google_patents_search.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

Result<std::vector<SourceRecord>> read_hits(const std::string& hits)
{
    return fetchers::google_patents::read_search(
        R"({"results":{"total_num_results":110761, "num_page":0, "cluster":[{"result":[)" + hits + "]}]}}");
}

SourceRecord patent(const std::string& members)
{
    const auto records = read_hits(
        R"({"id":"patent/KR101479233B1/en","rank":0,"patent":{"publication_number":"KR101479233B1")" + members + "}}");
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    return records->front();
}

} // namespace

TEST_CASE("google_patents::page_url is a page, not a search", "[google_patents]")
{
    CHECK(fetchers::google_patents::page_url("https://patents.google.com", *PatentNumber::parse("KR-102620822-B1")) ==
          "https://patents.google.com/patent/KR102620822B1/en");
}

TEST_CASE("google_patents::read_search reads a hit", "[google_patents]")
{
    const auto record = patent(R"(,"title":" Tea &amp; <b>kettle</b>","inventor":"최종도","assignee":"주전자 &amp; 차",
        "priority_date":"2013-01-02","filing_date":"2013-01-03","publication_date":"2015-01-05","grant_date":"2015-01-05",
        "snippet":"","figures":[],"family_metadata":{})");
    CHECK(record.key == "KR101479233B1");
    CHECK(record.kind == Kind::patent);
    CHECK(record.title == "Tea & kettle");
    REQUIRE(record.authors.size() == 1);
    CHECK(record.authors[0].name.display() == "최종도");
    CHECK(record.date == PartialDate::of(2015, 1, 5));
    REQUIRE(record.patent);
    CHECK(record.patent->assignees == std::vector<std::string>{"주전자 & 차"});
    CHECK(record.patent->priority_date == PartialDate::of(2013, 1, 2));
    CHECK(record.patent->filing_date == PartialDate::of(2013, 1, 3));
    CHECK(record.patent->grant_date == PartialDate::of(2015, 1, 5));
}

TEST_CASE("google_patents::read_search leaves absent what a hit does not say", "[google_patents]")
{
    const auto record = patent(R"(,"inventor":"","assignee":"")");
    CHECK(record.title.empty());
    CHECK(record.authors.empty());
    CHECK_FALSE(record.date);
    CHECK(record.patent->assignees.empty());
    CHECK_FALSE(record.patent->grant_date);
}

TEST_CASE("google_patents::read_search takes the ellipsis off both ends of a cut title", "[google_patents]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {" A <b>robot</b> for &hellip;", "A robot for"},
        {"&hellip;  end effector, <b>robot</b>, and &hellip;", "end effector, robot, and"},
        {" It&#39;s &quot;x&quot; &lt; y", "It's \"x\" < y"},
    };
    for (const auto& [raw, title] : rows) {
        DYNAMIC_SECTION(raw)
        {
            CHECK(patent(fmt::format(R"(,"title":"{}")", raw)).title == title);
        }
    }
}

TEST_CASE("google_patents::read_search leaves out hits that are no patents", "[google_patents]")
{
    const std::string good = R"({"id":"patent/US1234567B2/en","patent":{"publication_number":"US1234567B2"}})";
    const std::vector<std::string> rows{
        R"({"id":"scholar/123","scholar":{"title":"T"}})",
        R"({"id":"scholar/123","patent":{"publication_number":"US1234568B2"}})",
        R"({"id":"patent/US1234568B2/en"})",
        R"({"id":"patent/US1234568B2/en","patent":null})",
        R"({"id":"patent/x/en","patent":{"publication_number":"x"}})",
        "null",
    };
    for (const std::string& row : rows) {
        DYNAMIC_SECTION(row)
        {
            const auto records = read_hits(row + "," + good);
            REQUIRE(records);
            REQUIRE(records->size() == 1);
            CHECK(records->front().key == "US1234567B2");
        }
    }
}

TEST_CASE("google_patents::read_search reads every form of no hits", "[google_patents]")
{
    for (const char* json : {R"({"results":{"total_num_results":0,"cluster":[]}})", R"({"results":{"cluster":[{}]}})",
                             R"({"results":{"cluster":[{"result":[]}]}})"}) {
        DYNAMIC_SECTION(json)
        {
            const auto records = fetchers::google_patents::read_search(json);
            REQUIRE(records);
            CHECK(records->empty());
        }
    }
}

TEST_CASE("google_patents::read_search refuses what is no search result", "[google_patents]")
{
    for (const char* text :
         {"", "Bad request.", "[]", "{}", R"({"results":[]})", R"({"results":{"cluster":["x"]}})",
          "<html><body>unusual traffic</body></html>", R"({"results":{"cluster":[{"result":[{"id")"}) {
        DYNAMIC_SECTION(text)
        {
            const auto records = fetchers::google_patents::read_search(text);
            REQUIRE_FALSE(records);
            CHECK(records.error().code == ErrorCode::malformed);
        }
    }
}
