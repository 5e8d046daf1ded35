#include "cache_rows.hpp"
#include "catch.hpp"
#include "example_workspace.hpp"

using namespace vitalign::testing;

namespace {

std::size_t lines_of(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

} // namespace

TEST_CASE("Of a source that never answered nothing is claimed", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    server.replace("/dblp/", [](const Request&, Reply) { return Reply{.status = 503}; });
    CHECK(workspace.run({"sync"}).status == 4);
    const Finished diff = workspace.run({"diff", "--format", "json"});
    CHECK(diff.status == 4);
    const auto report = nlohmann::json::parse(diff.out);
    CHECK(state_in(report, "dblp") == "failed");
    CHECK(report.at("summary").at("missing") == 0);
    CHECK(report.at("summary").at("unconfirmed") == 0);
    for (const auto& finding : report.at("findings")) {
        CHECK(finding.at("rule") != "missing");
        CHECK(finding.at("rule") != "unconfirmed");
    }
    // FlashMoE and Metis are known to DBLP only.
    CHECK(std::ranges::count(report.at("entries"), "not-checked", [](const auto& e) { return e.at("state"); }) == 2);
}

TEST_CASE("With every source gone the cache still answers, and --offline is no failure", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto findings = findings_in(workspace.diff_json());
    const std::set<std::string> ledger{"run", "request", "coverage"};
    const auto before = rows_of(workspace.file("cache.sqlite"), ledger);
    server.stop();

    SECTION("refused connections are failures of the sources")
    {
        const Finished refused = workspace.run({"sync", "--full", "--quiet"});
        CHECK(refused.status == 4);
        CHECK(lines_of(refused.err) == 3);
        CHECK(workspace.run({"diff"}).status == 4);
        CHECK(state_in(workspace.diff_json(), "dblp") == "stale");
    }
    SECTION("the archive is read again")
    {
        const Finished offline = workspace.run({"sync", "--offline"});
        CHECK(offline.status == 0);
        CHECK(workspace.run({"diff"}).status == 1);
        CHECK(state_in(workspace.diff_json(), "dblp") == "complete");
    }
    CHECK((rows_of(workspace.file("cache.sqlite"), ledger) == before));
    CHECK(findings_in(workspace.diff_json()) == findings);
}

TEST_CASE("sync --offline asks nobody, and tells where the archive has nothing", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const Finished empty = workspace.run({"sync", "--offline"});
    CHECK(empty.status == 4);
    CHECK(empty.err.find("--offline") != std::string::npos);
    CHECK(server.take_requests().empty());
    REQUIRE(workspace.run({"sync"}).status == 0);
    server.take_requests();
    CHECK(workspace.run({"--offline", "sync", "--full"}).status == 0);
    CHECK(server.take_requests().empty());
}
