// How few requests a person with many works costs.
#include "catch.hpp"
#include "invented_person.hpp"

#include <algorithm>
#include <set>

using namespace vitalign::testing;

namespace {

constexpr std::size_t works = 60;
constexpr std::size_t with_orcid = 40;
constexpr std::size_t with_doi = 52; ///< the rest has appeared where nobody gives DOIs

const std::vector<std::pair<std::string, std::string>> patents{{"US9999991B2", "Kettle with two handles"},
                                                               {"US9999992B2", "Lantern for deep orchards"},
                                                               {"US9999993B2", "Bridge of woven glass"},
                                                               {"US9999994B2", "Carousel without an axis"}};

Reply works_of(const Request& request)
{
    nlohmann::json items = nlohmann::json::array();
    const std::string filter = request.parameter("filter");
    const std::size_t changed_only = filter.find("from-index-date");
    for (std::size_t i = 0; i < with_doi; ++i) {
        const bool listed = filter.starts_with("orcid:") && changed_only == std::string::npos && i < with_orcid;
        if (listed || (filter + ",").find("doi:" + invented_doi(i) + ",") != std::string::npos) {
            items.push_back(crossref_work(i, i < with_orcid));
        }
    }
    return crossref_list(items, items.size());
}

Reply answer(const Request& request)
{
    if (request.path == "/dblp/pid/1/2.xml") {
        std::string records;
        for (std::size_t i = 0; i < works; ++i) {
            records += dblp_record(i, i < with_doi);
        }
        return {.content_type = "text/xml", .body = dblp_person(records, works)};
    }
    if (request.path == "/crossref/works") {
        return works_of(request);
    }
    for (const auto& [number, title] : patents) {
        if (request.path == "/google_patents/patent/" + number + "/en") {
            return {.body = patent_page(number, title)};
        }
    }
    return nowhere();
}

std::map<std::string, std::size_t> count_by_source(const std::vector<std::string>& requests)
{
    std::map<std::string, std::size_t> count;
    for (const std::string& request : requests) {
        ++count[request.substr(1, request.find('/', 1) - 1)];
    }
    return count;
}

} // namespace

TEST_CASE("Sixty works and four patents cost few requests at first, and hardly any on a night without news",
          "[program]")
{
    ExampleServer server;
    server.replace("/", [](const Request& request, const Reply&) { return answer(request); });
    const ExampleWorkspace workspace{server};
    std::string cv;
    for (std::size_t i = 0; i < works; ++i) {
        cv += cv_line(i);
    }
    cv += "\nPATENTS\n\n";
    for (const auto& [number, title] : patents) {
        cv += fmt::format("- **Jo Doe**, \"{}\", US Patent, {}, Issued: May 2021\n", title, number);
    }
    make_invented(workspace, cv, fmt::format("dblp = \"1/2\"\norcid = \"{}\"\n", invented_orcid));

    REQUIRE(workspace.run({"sync"}).status == 0);
    auto asked = count_by_source(server.take_requests());
    CHECK(asked["dblp"] == 1);
    CHECK(asked["crossref"] <= 4);
    CHECK(asked["google_patents"] >= patents.size());
    CHECK(asked["google_patents"] <= 8);
    const auto report = workspace.diff_json();
    CHECK(report.at("cv").at(0).at("entries") == works + patents.size());
    CHECK(report.at("summary").at("matched") == works + patents.size());
    CHECK(report.at("findings").empty());
    CHECK(report.at("coverage").at(1).at("records") == with_doi);

    const Finished second = workspace.run({"sync"});
    CHECK(second.status == 0);
    CHECK(second.out.empty());
    CHECK(second.err.empty());
    asked = count_by_source(server.take_requests());
    CHECK(asked["dblp"] == 1);
    CHECK(asked["crossref"] == 1);
    CHECK(asked["google_patents"] == 0);
}
