#include "cache_rows.hpp"
#include "catch.hpp"
#include "example_workspace.hpp"

using namespace vitalign::testing;

namespace {

const std::vector<std::string> planted{"author-name 14:47 note", "missing 11:3 warning", "missing 11:3 warning",
                                       "status-outdated 23:156 warning", "title-mismatch 22:49 note"};

bool all_new(const nlohmann::json& report, bool expected)
{
    return std::ranges::all_of(report.at("findings"), [&](const auto& f) { return f.at("new") == expected; });
}

} // namespace

TEST_CASE("sync and diff find in the example exactly what is planted there", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const Finished synced = workspace.run({"sync"});
    CHECK(synced.status == 0);
    CHECK(synced.out.find("+ Tvcache") != std::string::npos);
    CHECK(synced.err.empty());

    const Finished first = workspace.run({"diff", "--format", "json"});
    CHECK(first.status == 1);
    CHECK(first.err.empty());
    auto report = nlohmann::json::parse(first.out);
    CHECK(findings_in(report) == planted);
    std::set<std::string> missing;
    std::set<std::string> ids;
    for (const auto& finding : report.at("findings")) {
        ids.insert(finding.at("id").get<std::string>());
        for (const char* title : {"\"Tvcache: A Tool-Value Cache for Post-Training LLM Agents\"",
                                  "\"Eliminating Hidden Serialization in Multi-Node Megakernel Communication\""}) {
            if (finding.at("rule") == "missing" &&
                finding.at("message").get<std::string>().find(title) != std::string::npos) {
                missing.insert(title);
            }
        }
    }
    CHECK(missing.size() == 2);
    CHECK(ids.size() == planted.size());
    CHECK(report.at("cv").at(0).at("entries") == 11);
    CHECK(report.at("entries").size() == 11);
    CHECK(report.at("summary").at("missing") == 2);
    CHECK(report.at("summary").at("unconfirmed") == 0);

    // The same question gets the same bytes for an answer, save for the time.
    auto again = nlohmann::json::parse(workspace.run({"diff", "--format", "json"}).out);
    report.erase("generated");
    again.erase("generated");
    CHECK(again.dump() == report.dump());
}

TEST_CASE("A second sync with nothing new writes nothing but its own run and asks for no patent", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    REQUIRE(workspace.run({"diff"}).status == 1);
    const std::set<std::string> ledger{"run", "request", "coverage"};
    const auto before = rows_of(workspace.file("cache.sqlite"), ledger);
    REQUIRE(before.size() > 50);
    server.take_requests();

    const Finished second = workspace.run({"sync"});
    CHECK(second.status == 0);
    CHECK(second.out.empty());
    CHECK(second.err.empty());
    CHECK((rows_of(workspace.file("cache.sqlite"), ledger) == before));
    const auto asked = server.take_requests();
    CHECK_FALSE(asked.empty());
    CHECK(std::ranges::none_of(asked, [](const std::string& r) { return r.starts_with("/google_patents"); }));
}

TEST_CASE("A finding is new until the sync after the one that brought it", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    CHECK(all_new(workspace.diff_json(), true));
    CHECK(workspace.run({"diff", "--new"}).status == 1);
    CHECK(workspace.run({"diff", "--new"}).out.find("[missing]") != std::string::npos);

    REQUIRE(workspace.run({"sync", "--quiet"}).err.empty());
    const auto report = workspace.diff_json();
    CHECK(findings_in(report) == planted);
    CHECK(all_new(report, false));
    const Finished silent = workspace.run({"diff", "--new"});
    CHECK(silent.status == 0);
    CHECK(silent.out.empty());
    CHECK(silent.err.empty());

    SECTION("a new line in the CV makes only its own finding new")
    {
        workspace.edit("cv.md", "PokéMem: Taming Wild", "PokéMem: Training Mild");
        const Finished changed = workspace.run({"diff", "--new", "--format", "json"});
        CHECK(changed.status == 1);
        const auto now = nlohmann::json::parse(changed.out);
        REQUIRE_FALSE(now.at("findings").empty());
        CHECK(std::ranges::all_of(now.at("findings"), [](const auto& f) { return f.at("line") == 14; }));
    }
    SECTION("a look at another CV in between makes nothing new")
    {
        put_file(workspace.file("draft.md"), "PUBLICATIONS\n\n- Byungsoo Oh, \"An Invented Draft\", 2026\n");
        CHECK(workspace.run({"diff", "draft.md"}).status == 1);
        CHECK(workspace.run({"diff", "--new"}).out.empty());
    }
}

TEST_CASE("sync --dry-run says what is new and leaves no trace", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const Finished first = workspace.run({"sync", "--dry-run"});
    CHECK(first.status == 0);
    CHECK(first.out.find("Tvcache") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(workspace.file("cache.sqlite")));

    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto before = rows_of(workspace.file("cache.sqlite"));
    const std::string bytes = content_of(workspace.file("cache.sqlite"));
    CHECK(workspace.run({"sync", "--dry-run", "--full"}).status == 0);
    CHECK((rows_of(workspace.file("cache.sqlite")) == before));
    CHECK((content_of(workspace.file("cache.sqlite")) == bytes));
}

TEST_CASE("sync --source asks that source only and leaves the others as they were", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync", "--source", "dblp"}).status == 0);
    CHECK(server.take_requests() == std::vector<std::string>{"/dblp/pid/228/4692.xml"});
    const auto report = workspace.diff_json();
    CHECK(state_in(report, "dblp") == "complete");
    CHECK(state_in(report, "crossref") == "never-asked");
    CHECK(workspace.run({"diff"}).status == 4);
    // The patents were not looked for, so none can be unconfirmed.
    CHECK(report.at("summary").at("unconfirmed") == 0);
}

TEST_CASE("A record that a source no longer names is gone, not deleted, and comes back", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    server.replace("/dblp/pid/", [](const Request&, Reply usual) {
        const std::size_t key = usual.body.find("conf/icml/KumarKOMS26");
        const std::size_t begin = usual.body.rfind("<r>", key);
        usual.body.erase(begin, usual.body.find("</r>", key) + 4 - begin);
        usual.body.replace(usual.body.find("n=\"12\""), 6, "n=\"11\"");
        return usual;
    });
    const Finished less = workspace.run({"sync"});
    CHECK(less.status == 0);
    CHECK(less.out.find("1 gone") != std::string::npos);
    server.answer_as_usual();
    CHECK(workspace.run({"sync"}).status == 0);
    CHECK(findings_in(workspace.diff_json()) == planted);
}
