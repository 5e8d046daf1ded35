#include "cache_rows.hpp"
#include "catch.hpp"
#include "example_workspace.hpp"

#include <algorithm>

using namespace vitalign::testing;

namespace {

std::vector<std::string> sorted(std::vector<std::string> lines)
{
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> without_repeats(const std::vector<std::string>& lines)
{
    const std::set<std::string> once(lines.begin(), lines.end());
    return {once.begin(), once.end()};
}

/// All rows but for moments, and for the numbers of responses: the sources answer in no fixed order.
std::vector<std::string> sorted_rows(const ExampleWorkspace& workspace)
{
    auto rows =
        rows_of(workspace.file("cache.sqlite"), {"response"}, {"fetched", "asked", "started", "finished", "response"});
    const auto responses = rows_of(workspace.file("cache.sqlite"),
                                   {"coverage", "finding", "harvest", "inquiry", "link", "profile", "request", "rest",
                                    "run", "source_record", "work"},
                                   {"fetched", "id"});
    rows.insert(rows.end(), responses.begin(), responses.end());
    return sorted(std::move(rows));
}

} // namespace

TEST_CASE("A sync that was killed is gone on with: nothing is lost, nothing asked twice", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace undisturbed{server};
    REQUIRE(undisturbed.run({"sync"}).status == 0);
    const auto expected = sorted_rows(undisturbed);
    const auto everything = sorted(server.take_requests());

    for (const char* at :
         {"/dblp/", "/crossref/", "/google_patents/patent/US20240135189A1", "/google_patents/patent/KR102620822B1"}) {
        DYNAMIC_SECTION("killed while asking for " << at)
        {
            const ExampleWorkspace workspace{server};
            server.hold(at);
            RunningProgram killed{workspace.invocation({"sync"})};
            const bool held = server.wait_until_held();
            killed.kill();
            CHECK(killed.wait().status == 128 + 9);
            server.release();
            REQUIRE(held);
            auto asked = server.take_requests();
            asked.pop_back(); // the one that was not answered

            CHECK(workspace.run({"sync"}).status == 0);
            const auto rest = server.take_requests();
            asked.insert(asked.end(), rest.begin(), rest.end());
            // The sources are asked side by side: of the two others an answer may have been on its way, too.
            CHECK(asked.size() <= everything.size() + 2);
            CHECK(without_repeats(asked) == everything);
            CHECK((sorted_rows(workspace) == expected));
        }
    }
}

TEST_CASE("One sync at a time: the second says why it will not", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    server.hold("/dblp/");
    RunningProgram first{workspace.invocation({"sync"})};
    const bool held = server.wait_until_held();
    const Finished second = workspace.run({"sync"});
    const Finished reader = workspace.run({"status"});
    server.release();
    REQUIRE(held);
    CHECK(second.status == 3);
    CHECK(second.err.find("another sync") != std::string::npos);
    CHECK(std::ranges::count(second.err, '\n') == 1);
    CHECK(reader.status == 0);
    CHECK(first.wait().status == 0);
    CHECK(workspace.run({"sync"}).status == 0);
}

TEST_CASE("Two profiles share a cache without seeing each other's findings", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto before = findings_in(workspace.diff_json());
    std::string other = content_of(workspace.file("vitalign.toml"));
    other.replace(other.find("name = \"Byungsoo Oh\""), 20, "name = \"Rachee Singh\"");
    other.erase(other.find("dblp = \"228"), 17);
    put_file(workspace.file("other.toml"), other);
    const Finished nothing_yet = workspace.run({"diff", "--config", "other.toml", "--format", "json"});
    CHECK(nothing_yet.status == 4);
    CHECK(nlohmann::json::parse(nothing_yet.out).at("findings").empty());
    static_cast<void>(workspace.run({"sync", "--config", "other.toml"}));
    CHECK(findings_in(workspace.diff_json()) == before);
    CHECK(workspace.run({"sync"}).status == 0);
    CHECK(findings_in(workspace.diff_json()) == before);
}
