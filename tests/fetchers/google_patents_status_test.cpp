#include "catch.hpp"
#include "fetchers/google_patents_page.hpp"
#include "patent_page.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;
using vitalign::testing::patent_page;
using vitalign::testing::with;

namespace {

PatentFacts facts(const std::string& page)
{
    const auto record = fetchers::google_patents::read_page(page);
    REQUIRE(record);
    REQUIRE(record->patent);
    return *record->patent;
}

const std::string granted_event = R"(<span itemprop="type">granted</span>)";
const std::string own_status = R"(<dd itemprop="legalStatusIfi" itemscope><span itemprop="status">Active</span></dd>)";

std::string application_page()
{
    const std::string serial = with(patent_page, R"(content="9999999")", R"(content="20200123456")");
    const std::string number = with(serial, R"(<dd itemprop="publicationNumber">US9999999B2)",
                                    R"(<dd itemprop="publicationNumber">US20200123456A1)");
    return with(with(number, R"(content="B2")", R"(content="A1")"), granted_event,
                R"(<span itemprop="type">filed</span>)");
}

} // namespace

TEST_CASE("google_patents::read_page reads Google's status words", "[google_patents]")
{
    struct Row {
        const char* text;
        PatentStatus status;
    };
    const std::vector<Row> rows{
        {"Active", PatentStatus::granted},
        {"Granted", PatentStatus::granted},
        {"IP Right Grant", PatentStatus::granted},
        {"Pending", PatentStatus::pending},
        {"Expired - Fee Related", PatentStatus::expired},
        {"Expired - Lifetime", PatentStatus::expired},
        {"IP Right Cessation", PatentStatus::expired},
        {"Ceased", PatentStatus::dead},
        {"Withdrawn", PatentStatus::dead},
        {"Abandoned", PatentStatus::dead},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            const std::string status = fmt::format(R"(<span itemprop="status">{}</span>)", row.text);
            CHECK(facts(with(patent_page, R"(<span itemprop="status">Active</span>)", status)).status == row.status);
        }
    }
}

TEST_CASE("google_patents::read_page tells grants from applications", "[google_patents]")
{
    SECTION("a grant without event and status was granted when it was published")
    {
        const auto grant =
            facts(with(with(patent_page, granted_event, R"(<span itemprop="type">filed</span>)"), own_status, ""));
        CHECK(grant.status == PatentStatus::granted);
        CHECK(grant.grant_date == PartialDate::of(2021, 5, 4));
    }
    SECTION("an application without event is not granted, and its other publication is the grant")
    {
        const auto application = facts(with(application_page(), own_status, ""));
        CHECK(application.status == PatentStatus::unknown);
        CHECK_FALSE(application.grant_date);
        REQUIRE(application.same_application.size() == 1);
        CHECK(application.same_application[0].str() == "US9999999B2");
    }
}

TEST_CASE("google_patents::read_page takes the original assignees, else the current ones", "[google_patents]")
{
    struct Row {
        const char* original;
        std::vector<std::string> assignees;
    };
    const std::vector<Row> rows{
        {R"(<dd itemprop="assigneeOriginal">A Co., Ltd.</dd><dd itemprop="assigneeOriginal">B &amp; C</dd>)",
         {"A Co., Ltd.", "B & C"}},
        {"", {"Big Buyer LLC"}},
        {R"(<dd itemprop="assigneeOriginal">Individual</dd>)", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.original)
        {
            CHECK(facts(with(patent_page, R"(<dd itemprop="assigneeOriginal" repeat>Kettle Works, Inc.</dd>)",
                             row.original))
                      .assignees == row.assignees);
        }
    }
}
