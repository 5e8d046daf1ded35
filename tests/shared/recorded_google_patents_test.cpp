#include "fetchers/answer.hpp"
#include "fetchers/google_patents_csv.hpp"
#include "fetchers/google_patents_page.hpp"
#include "fetchers/google_patents_search.hpp"
#include "recorded.hpp"

#include <set>

using namespace vitalign;
using namespace vitalign::fetchers;
using namespace vitalign::testing;

namespace {

// The headers.txt files hold nothing to parse: they show that pages come without charset.
SourceRecord page_in(const std::string& file)
{
    const auto body = body_if(Content::html, {.status = 200, .body = recorded("google_patents/" + file)});
    INFO(file);
    REQUIRE(body);
    const auto record = fetchers::google_patents::read_page(*body);
    INFO((record ? "" : record.error().message));
    REQUIRE(record);
    REQUIRE(record->patent);
    return *record;
}

std::vector<SourceRecord> csv_in(const std::string& file)
{
    const auto records = fetchers::google_patents::read_csv_export(recorded("google_patents/" + file));
    INFO(file);
    REQUIRE(records);
    return *records;
}

} // namespace

TEST_CASE("recorded patent pages are read", "[recorded][google_patents]")
{
    if (!have_recordings()) {
        return;
    }
    struct Row {
        const char* file;
        const char* key;
        const char* title;
        std::size_t inventors;
        const char* last_inventor;
        const char* application;
        const char* priority;
        const char* filing;
        const char* publication;
        const char* grant;
        PatentStatus status;
        const char* assignee;
        std::vector<const char*> same_application;
        std::size_t family;
    };
    const std::vector<Row> rows{
        {"US7654321B2_en.html",
         "US7654321B2",
         "Formation fluid sampling apparatus and methods",
         6,
         "Keith A. Burgess",
         "US11/616,583",
         "2006-12-27",
         "2006-12-27",
         "2010-02-02",
         "2010-02-02",
         PatentStatus::granted,
         "Schlumberger Technology Corp",
         {"US20080156487A1"},
         19},
        {"US20250368620A1_en.noscript.html",
         "US20250368620A1",
         "ARNT Degrading Compounds and Uses Thereof",
         10,
         "Joshua M. Baughman",
         "US19/221,762",
         "2024-05-30",
         "2025-05-29",
         "2025-12-04",
         "",
         PatentStatus::pending,
         "Celgene Corp",
         {},
         1},
        {"CN117788264A_en.html",
         "CN117788264A",
         "GPU virtualization method, device, equipment and storage medium",
         1,
         "孙汉源",
         "CN202311843374.5A",
         "2023-12-28",
         "2023-12-28",
         "2024-03-29",
         "",
         PatentStatus::pending,
         "Suzhou Metabrain Intelligent Technology Co Ltd",
         {},
         0},
        {"CN111736987B_zh.html",
         "CN111736987B",
         "一种基于gpu空间资源共享的任务调度方法",
         5,
         "胡程瑜",
         "CN202010474738.7A",
         "2020-05-29",
         "2020-05-29",
         "2023-08-04",
         "2023-08-04",
         PatentStatus::granted,
         "Shandong University",
         {"CN111736987A"},
         1},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.file)
        {
            const auto record = page_in(row.file);
            CHECK(record.key == row.key);
            CHECK(record.title == row.title);
            CHECK(record.authors.size() == row.inventors);
            CHECK(names(record).back() == row.last_inventor);
            CHECK(iso(record.date) == row.publication);
            const PatentFacts& facts = *record.patent;
            CHECK(facts.application_number == row.application);
            CHECK(iso(facts.priority_date) == row.priority);
            CHECK(iso(facts.filing_date) == row.filing);
            CHECK(iso(facts.grant_date) == row.grant);
            CHECK(facts.status == row.status);
            CHECK(facts.assignees == std::vector<std::string>{row.assignee});
            CHECK(facts.family.size() == row.family);
            std::vector<std::string> siblings;
            for (const PatentNumber& number : facts.same_application) {
                siblings.push_back(number.str());
            }
            CHECK(siblings == std::vector<std::string>(row.same_application.begin(), row.same_application.end()));
        }
    }
    const auto continued = page_in("US7654321B2_en.html").patent->parents_and_children;
    REQUIRE(continued.size() == 1);
    CHECK(continued[0].str() == "US7841406B2");
}

TEST_CASE("recorded pages that are no patent pages are refused with a reason", "[recorded][google_patents]")
{
    if (!have_recordings()) {
        return;
    }
    for (const char* file :
         {"KR20150001432U.reduced.html", "EP0213467A1.reduced.html", "US4248189.old-layout-2013.html"}) {
        DYNAMIC_SECTION(file)
        {
            const auto record = fetchers::google_patents::read_page(recorded(std::string{"google_patents/"} + file));
            REQUIRE_FALSE(record);
            CHECK(record.error().code == ErrorCode::malformed);
            CHECK(record.error().message.find("not a patent page") != std::string::npos);
        }
    }
    const auto missing =
        body_if(Content::html, {.status = 404, .body = recorded("google_patents/US0000001B2_en.404.html")});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::not_found);
}

TEST_CASE("recorded CSV exports are read", "[recorded][google_patents]")
{
    if (!have_recordings()) {
        return;
    }
    const auto records = csv_in("gp-search_cpc_A63B59-40.csv");
    const auto count = [&](auto fits) { return std::ranges::count_if(records, fits); };
    const auto korean = [&](std::string_view kind) {
        return count([&](const SourceRecord& r) {
            return r.patent->publication.country() == "KR" && r.patent->publication.kind() == kind;
        });
    };
    CHECK(records.size() == 536);
    CHECK(std::vector{korean("B1"), korean("A"), korean("Y1"), korean("U")} ==
          std::vector<std::ptrdiff_t>{18, 31, 22, 8});
    CHECK(count([](const SourceRecord& r) { return r.authors.empty(); }) == 97);
    CHECK(count([](const SourceRecord& r) { return r.patent->assignees.empty(); }) == 30);
    CHECK(count([](const SourceRecord& r) { return !r.date; }) == 3);
    CHECK(count([](const SourceRecord& r) { return r.patent->grant_date.has_value(); }) == 234);
    CHECK(count([](const SourceRecord& r) { return r.title.empty(); }) == 30);
    CHECK(count([](const SourceRecord& r) { return r.url.ends_with("/ko"); }) == 39 + 1); // one of them a WO
    for (const SourceRecord& record : records) {
        INFO(record.key);
        const PatentNumber& number = record.patent->publication;
        CHECK((number.country() != "US" || number.kind() != "A1" || number.serial().size() == 11));
        const auto all = names(record);
        CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    }
    CHECK(names(with_key(records, "JP6527238B2")).size() == 1);
    CHECK(names(with_key(records, "JP4711091B2")).size() == 1);
    CHECK(with_key(records, "US3997161A").authors.at(0).name ==
          PersonName{.given = "Paul", .family = "Lemke", .suffix = "Jr."});
    CHECK(with_key(records, "EP0427522A1").patent->assignees ==
          std::vector<std::string>{"MARVIN GLASS & ASSOCIATES LIQUIDATING TRUST"});

    const auto single = csv_in("gp-search_single_EP.csv");
    REQUIRE(single.size() == 1);
    CHECK(single[0].key == "EP3502051A1");
    CHECK(single[0].authors.size() == 7);
    CHECK(single[0].patent->assignees == std::vector<std::string>{"Hyundai Motor Company", "Kia Motors Corporation"});
    CHECK_FALSE(single[0].patent->grant_date);
}

TEST_CASE("a recorded search is read", "[recorded][google_patents]")
{
    if (!have_recordings()) {
        return;
    }
    const auto body = body_if(Content::json, {.status = 200, .body = recorded("google_patents/xhr_query_robot.json")});
    REQUIRE(body);
    const auto records = fetchers::google_patents::read_search(*body);
    REQUIRE(records);
    CHECK(records->size() == 10);
    CHECK(with_key(*records, "JP7661093B2").title ==
          "Grasp planning method for industrial robot and grasp planning system for");
    CHECK(with_key(*records, "TWI657903B").title ==
          "system, manufacturing system construction method, end effector, robot, and");
    CHECK(names(with_key(*records, "KR101479233B1")) == std::vector<std::string>{"최종도"});
    CHECK(iso(with_key(*records, "KR101479233B1").patent->grant_date) == "2015-01-05");
    CHECK_FALSE(with_key(*records, "CN117697735A").patent->grant_date);
}
