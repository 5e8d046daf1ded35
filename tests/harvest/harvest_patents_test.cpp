#include "harvest_scene.hpp"

using namespace vitalign;
using namespace vitalign::testing;
using Names = std::vector<std::string>;

namespace {

/// What a page leads to.
struct Leads {
    Names same_application = {};
    Names parents = {};
    Names family = {};
};

std::string rows_of(const Names& numbers, std::string_view row, std::string_view property)
{
    std::string out;
    for (const std::string& number : numbers) {
        out += fmt::format("<tr itemprop=\"{}\" itemscope repeat><td><span itemprop=\"{}\">{}</span></td></tr>", row,
                           property, number);
    }
    return out;
}

/// In the shape of Google Patents' own.
HttpResponse patent(const std::string& number, const Leads& leads = {}, const std::string& inventor = "Ada Loom",
                    const std::string& status = "Pending")
{
    return page(
        fmt::format("<!DOCTYPE html><html><body><article class=\"result\" itemscope "
                    "itemtype=\"http://schema.org/ScholarlyArticle\">"
                    "<span itemprop=\"title\">Thread tensioner</span><dl><dd itemprop=\"publicationNumber\">{}</dd>"
                    "<dd itemprop=\"legalStatusIfi\" itemscope><span itemprop=\"status\">{}</span></dd>"
                    "<dd itemprop=\"inventor\" repeat>{}</dd></dl>"
                    "<section itemprop=\"application\" itemscope><table>{}{}</table></section>"
                    "<section itemprop=\"family\" itemscope><table>{}</table></section></article></body></html>",
                    number, status, inventor, rows_of(leads.same_application, "pubs", "publicationNumber"),
                    rows_of(leads.parents, "parentApps", "representativePublication"),
                    rows_of(leads.family, "docdbFamily", "publicationNumber")));
}

Entry cites(const Names& candidates)
{
    PatentCitation citation{.printed = candidates.front()};
    for (const std::string& candidate : candidates) {
        citation.candidates.push_back(*PatentNumber::parse(candidate));
    }
    return {.kind = Kind::patent, .patent = Stated<PatentCitation>{citation}};
}

HttpResponse hits(const std::vector<std::pair<std::string, std::string>>& numbers_and_titles)
{
    std::string results;
    for (const auto& [number, title] : numbers_and_titles) {
        results += fmt::format(
            R"({}{{"id":"patent/{}/en","patent":{{"publication_number":"{}","title":"{}","inventor":"Ada Loom"}}}})",
            results.empty() ? "" : ",", number, number, title);
    }
    return page(
        fmt::format(R"({{"results":{{"total_num_results":1,"num_page":0,"cluster":[{{"result":[{}]}}]}}}})", results));
}

/// Every patent of the list has its page.
void answer_for(HarvestScene& scene, const std::vector<std::pair<std::string, Leads>>& patents)
{
    for (const auto& [number, leads] : patents) {
        scene.http.answers.emplace_back("/patent/" + number + "/", patent(number, leads));
    }
}

Names pages_of(const Names& numbers)
{
    Names pages;
    for (const std::string& number : numbers) {
        pages.push_back("/patent/" + number + "/");
    }
    return pages;
}

} // namespace

TEST_CASE("Of a patent of the CV the pages are read that it leads to", "[harvest][patents]")
{
    struct Row {
        const char* what;
        Names cv; // what its number can mean
        std::vector<std::pair<std::string, Leads>> pages;
        Names asked;
    };
    const std::vector<Row> rows{
        {"its own", {"US1000001B2"}, {{"US1000001B2", {}}}, {"US1000001B2"}},
        {"the grant of an application",
         {"US20200000001A1"},
         {{"US20200000001A1", {.same_application = {"US1000001B2"}}}, {"US1000001B2", {}}},
         {"US20200000001A1", "US1000001B2"}},
        {"not the application of a grant",
         {"US1000001B2"},
         {{"US1000001B2", {.same_application = {"US20200000001A1"}}}},
         {"US1000001B2"}},
        {"what it continues, two steps far",
         {"US1000001B2"},
         {{"US1000001B2", {.parents = {"US1000002B2"}}},
          {"US1000002B2", {.parents = {"US1000003B2"}}},
          {"US1000003B2", {.parents = {"US1000004B2"}}}},
         {"US1000001B2", "US1000002B2", "US1000003B2"}},
        {"a circle once",
         {"US1000001B2"},
         {{"US1000001B2", {.parents = {"US1000002B2"}}}, {"US1000002B2", {.parents = {"US1000001B2"}}}},
         {"US1000001B2", "US1000002B2"}},
        {"no family where the inventors are in Latin letters",
         {"US1000001B2"},
         {{"US1000001B2", {.family = {"EP2000001A1"}}}},
         {"US1000001B2"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.add_entry(cites(row.cv));
            answer_for(scene, row.pages);
            const Harvest harvest = scene.harvest(patent_source);
            CHECK(scene.http.asked == pages_of(row.asked));
            CHECK(keys_of(harvest) == row.asked);
            CHECK(name_of(harvest.state) == name_of(CoverageState::complete));
        }
    }
}

TEST_CASE("Inventors in Hangul are read through the first member of the family in Latin letters", "[harvest][patents]")
{
    HarvestScene scene;
    scene.add_entry(cites({"KR102000001B1"}));
    scene.http.answers = {
        {"/patent/KR102000001B1/",
         patent("KR102000001B1", {.family = {"CN110000001A", "EP2000001A1", "US1000001B2"}}, "오병수")}};
    answer_for(scene, {{"EP2000001A1", {}}});
    CHECK(keys_of(scene.harvest(patent_source)) == Names{"KR102000001B1", "EP2000001A1"});
}

TEST_CASE("Of what a number can mean the first that has a page is the one", "[harvest][patents]")
{
    HarvestScene scene;
    scene.add_entry(cites({"US1000001B2", "US1000001B1", "US1000001A"}));
    answer_for(scene, {{"US1000001B1", {}}, {"US1000001A", {}}});
    const Harvest harvest = scene.harvest(patent_source);
    CHECK(keys_of(harvest) == Names{"US1000001B1"});
    CHECK_FALSE(harvest.inquiries.at("US1000001B2").known);
    CHECK(harvest.inquiries.size() == 1); // that of a page is in the archive
}

TEST_CASE("A page is looked at again when its patent may have changed", "[harvest][patents]")
{
    struct Row {
        const char* what;
        const char* number;
        const char* status;
        int days; // later
        bool full;
        bool asked;
    };
    const std::vector<Row> rows{
        {"a pending one, a week", "US20200000001A1", "Pending", 7, false, false},
        {"a pending one, later", "US20200000001A1", "Pending", 8, false, true},
        {"a pending one, the user wants all anew", "US20200000001A1", "Pending", 1, true, true},
        {"a dead one, later", "US20200000001A1", "Abandoned", 8, false, false},
        {"a dead one, after 90 days", "US20200000001A1", "Abandoned", 91, false, true},
        {"a grant, 90 days", "US1000001B2", "Active", 90, false, false},
        {"a grant, later", "US1000001B2", "Active", 91, false, true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.http.answers = {{"/patent/", patent(row.number, {}, "Ada Loom", row.status)}};
            scene.add_entry(cites({row.number}));
            const Harvest first = scene.harvest(patent_source);
            REQUIRE(keys_of(first) == Names{row.number});
            scene.next_run(first, row.days);
            scene.full = row.full;
            CHECK(keys_of(scene.harvest(patent_source)) == Names{row.number});
            CHECK(scene.http.asked.size() == (row.asked ? 1 : 0));
        }
    }
}

TEST_CASE("A number without a page is asked for again after a week", "[harvest][patents]")
{
    HarvestScene scene;
    scene.add_entry(cites({"US20200000001A1"}));
    const Harvest first = scene.harvest(patent_source);
    CHECK(scene.http.asked.size() == 1);
    CHECK(name_of(first.state) == name_of(CoverageState::complete)); // it is an answer
    scene.next_run(first, 7);
    const Harvest second = scene.harvest(patent_source);
    CHECK(scene.http.asked.empty());
    scene.next_run(second, 1);
    answer_for(scene, {{"US20200000001A1", {}}});
    const Harvest third = scene.harvest(patent_source);
    CHECK(keys_of(third) == Names{"US20200000001A1"});
    CHECK(third.inquiries.at("US20200000001A1").known);
}

TEST_CASE("A refusal ends the asking, a page that cannot be read does not", "[harvest][patents]")
{
    struct Row {
        const char* what;
        HttpResponse second; // of three
        std::size_t asked;
        Names kept;
    };
    const std::vector<Row> rows{
        {"a wall", {.status = 403, .body = "no"}, 2, {"US1000001B2"}},
        {"the page of another patent", patent("US9000009B2"), 3, {"US1000001B2", "US1000003B2"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.http.answers = {{"/patent/US1000002B2/", row.second}};
            answer_for(scene, {{"US1000001B2", {}}, {"US1000003B2", {}}});
            for (const char* number : {"US1000001B2", "US1000002B2", "US1000003B2"}) {
                scene.add_entry(cites({number}));
            }
            const Harvest harvest = scene.harvest(patent_source);
            CHECK(scene.http.asked.size() == row.asked);
            CHECK(keys_of(harvest) == row.kept);
            CHECK(name_of(harvest.state) == name_of(CoverageState::partial));
            CHECK(harvest.message);
        }
    }
}

TEST_CASE("No more than 30 pages are asked for in a run, the rest in the next", "[harvest][patents]")
{
    HarvestScene scene;
    for (int i = 0; i < 31; ++i) {
        const std::string number = fmt::format("US10000{:02}B2", i);
        scene.add_entry(cites({number}));
        answer_for(scene, {{number, {}}});
    }
    const Harvest first = scene.harvest(patent_source);
    CHECK(scene.http.asked.size() == 30);
    CHECK(name_of(first.state) == name_of(CoverageState::partial));
    scene.next_run(first, 1);
    const Harvest second = scene.harvest(patent_source);
    CHECK(scene.http.asked.size() == 1);
    CHECK(second.records.size() == 31);
    CHECK(name_of(second.state) == name_of(CoverageState::complete));
}

TEST_CASE("Patents without a number are searched for only where the user allows it", "[harvest][patents]")
{
    struct Row {
        const char* what;
        bool allowed;
        std::vector<std::pair<std::string, std::string>> hits;
        Names kept;
    };
    const std::vector<Row> rows{
        {"not allowed", false, {{"US1000001B2", "Thread tensioner"}}, {}},
        {"the title", true, {{"US1000001B2", "Thread tensioner"}}, {"US1000001B2"}},
        {"a title that was cut", true, {{"US1000001B2", "Thread ten"}}, {"US1000001B2"}},
        {"another title", true, {{"US1000001B2", "Wool dryer"}}, {}},
        {"the first three of the title",
         true,
         {{"US1000001B2", "Thread tensioner"},
          {"US1000002B2", "Thread tensioner"},
          {"US1000003B2", "Thread tensioner"},
          {"US1000004B2", "Thread tensioner"}},
         {"US1000001B2", "US1000002B2", "US1000003B2"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.configuration.sources.at(Source::google_patents).search = row.allowed;
            scene.add_entry({.kind = Kind::patent, .title = Stated<std::string>{"Thread tensioner"}});
            scene.http.answers = {{"/xhr/query", hits(row.hits)}};
            answer_for(scene, {{"US1000001B2", {}}, {"US1000002B2", {}}, {"US1000003B2", {}}, {"US1000004B2", {}}});
            const Harvest harvest = scene.harvest(patent_source);
            CHECK(std::ranges::count(scene.http.asked, "/xhr/query") == (row.allowed ? 1 : 0));
            CHECK(keys_of(harvest) == row.kept);

            // What was found, or not, is good for a week.
            scene.next_run(harvest, 7);
            static_cast<void>(scene.harvest(patent_source));
            CHECK(std::ranges::count(scene.http.asked, "/xhr/query") == 0);
        }
    }
}

TEST_CASE("A search that is refused ends the asking before any page", "[harvest][patents]")
{
    HarvestScene scene;
    scene.configuration.sources.at(Source::google_patents).search = true;
    scene.add_entry({.kind = Kind::patent, .title = Stated<std::string>{"Thread tensioner"}});
    scene.add_entry(cites({"US1000001B2"}));
    scene.http.answers = {{"/xhr/query", {.status = 403, .body = "no"}}};
    answer_for(scene, {{"US1000001B2", {}}});
    const Harvest harvest = scene.harvest(patent_source);
    CHECK(scene.http.asked == Names{"/xhr/query"});
    CHECK(name_of(harvest.state) == name_of(CoverageState::failed));
}
