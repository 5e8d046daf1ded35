#include "cache_rows.hpp"
#include "catch.hpp"
#include "example_workspace.hpp"

#include <algorithm>

using namespace vitalign::testing;

namespace {

struct Failure {
    const char* name;
    Reply (*reply)(Reply usual);
    const char* said; // on standard error
};

const std::vector<Failure> failures{
    {"a reset connection", [](Reply) { return Reply{.reset = true}; }, ""},
    {"HTTP 500", [](Reply) { return Reply{.status = 500, .body = "<html>Internal Server Error</html>"}; }, "HTTP 500"},
    {"HTTP 429", [](Reply) { return Reply{.status = 429, .body = "slow down"}; }, "HTTP 429"},
    {"a bot wall with status 200",
     [](Reply) {
         return Reply{.body = "<!doctype html><html><head><title>Making sure you're not a bot!</title></head></html>"};
     },
     "bot wall"},
    {"an empty answer", [](Reply usual) { return Reply{.content_type = usual.content_type}; }, "empty"},
    {"an answer cut off on the way",
     [](Reply usual) {
         usual.cut_off_after = usual.body.size() / 2;
         return usual;
     },
     ""},
    {"an answer that is half",
     [](Reply usual) {
         usual.body.resize(usual.body.size() / 2);
         return usual;
     },
     ""},
    {"an endless redirect",
     [](Reply) {
         return Reply{.status = 302, .headers = {{"Location", "?again"}}};
     },
     "redirects"},
    {"a redirect to another host",
     [](Reply) {
         return Reply{.status = 301, .headers = {{"Location", "http://127.0.0.2:9/"}}};
     },
     "redirect"},
};

struct Outage {
    const char* source;
    const char* prefix;
    const char* title;
};

const std::vector<Outage> outages{{"dblp", "/dblp/", "DBLP"},
                                  {"crossref", "/crossref/", "Crossref"},
                                  {"google_patents", "/google_patents/", "Google Patents"}};

std::size_t lines_of(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

} // namespace

TEST_CASE("However a source fails, it is said in one sentence and nothing of the cache is lost", "[program]")
{
    for (const Outage& outage : outages) {
        DYNAMIC_SECTION(outage.title)
        {
            ExampleServer server;
            const ExampleWorkspace workspace{server};
            REQUIRE(workspace.run({"sync"}).status == 0);
            const auto findings = findings_in(workspace.diff_json());
            const std::set<std::string> ledger{"run", "request", "coverage"};
            for (const Failure& failure : failures) {
                INFO(failure.name);
                const auto before = rows_of(workspace.file("cache.sqlite"), ledger);
                server.replace(outage.prefix,
                               [&](const Request&, Reply usual) { return failure.reply(std::move(usual)); });
                // --full, because a patent is not asked for every night.
                const Finished synced = workspace.run({"sync", "--full", "--quiet"});
                server.answer_as_usual();
                CHECK(synced.status == 4);
                CHECK(synced.out.empty());
                CHECK(lines_of(synced.err) == 1);
                CHECK(synced.err.starts_with(fmt::format("vitalign: {} could not be read", outage.title)));
                CHECK(synced.err.find(failure.said) != std::string::npos);
                CHECK((rows_of(workspace.file("cache.sqlite"), ledger) == before));

                const Finished diff = workspace.run({"diff", "--format", "json"});
                CHECK(diff.status == 4);
                const auto report = nlohmann::json::parse(diff.out);
                CHECK(findings_in(report) == findings);
                for (const Outage& other : outages) {
                    CHECK(state_in(report, other.source) == (other.source == outage.source ? "stale" : "complete"));
                }
                CHECK(workspace.run({"sync", "--full"}).status == 0);
            }
            CHECK(workspace.run({"diff"}).status == 1);
        }
    }
}

TEST_CASE("After an outage in the first sync the next one says what an undisturbed one says", "[program]")
{
    const auto said_in = [](const nlohmann::json& report) {
        std::vector<std::string> said;
        for (const auto& finding : report.at("findings")) {
            said.push_back(fmt::format("{} {} {} {}", finding.at("line").get<int>(),
                                       finding.at("rule").get<std::string>(), finding.value("record_value", ""),
                                       finding.at("message").get<std::string>()));
        }
        std::ranges::sort(said);
        return said;
    };
    ExampleServer server;
    const ExampleWorkspace undisturbed{server};
    REQUIRE(undisturbed.run({"sync"}).status == 0);
    const auto expected = said_in(undisturbed.diff_json());
    for (const Outage& outage : outages) {
        DYNAMIC_SECTION(outage.title)
        {
            const ExampleWorkspace workspace{server};
            server.replace(outage.prefix, [](const Request&, const Reply&) {
                return Reply{.status = 500, .body = "<html>Internal Server Error</html>"};
            });
            CHECK(workspace.run({"sync", "--quiet"}).status == 4);
            server.answer_as_usual();
            REQUIRE(workspace.run({"sync"}).status == 0);
            CHECK(said_in(workspace.diff_json()) == expected);
        }
    }
}

TEST_CASE("A source that knows nothing any more from one day to the next has lost its memory, not our works",
          "[program]")
{
    struct Row {
        const char* prefix;
        Reply reply;
    };
    const std::vector<Row> rows{
        {"/dblp/",
         {.content_type = "text/xml",
          .body = "<?xml version=\"1.0\"?><dblpperson name=\"Byungsoo Oh\" pid=\"228/4692\" n=\"0\"></dblpperson>"}},
        {"/dblp/", {.status = 404}},
        {"/crossref/",
         {.content_type = "application/json",
          .body = R"({"status":"ok","message-type":"work-list","message":{"total-results":0,"items":[]}})"}},
        {"/crossref/", {.status = 404}},
        {"/google_patents/", {.status = 404}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.prefix << " " << row.reply.status)
        {
            ExampleServer server;
            const ExampleWorkspace workspace{server};
            REQUIRE(workspace.run({"sync"}).status == 0);
            const auto findings = findings_in(workspace.diff_json());
            server.replace(row.prefix, [&](const Request&, const Reply&) { return row.reply; });
            CHECK(workspace.run({"sync", "--full"}).status == 4);
            const Finished diff = workspace.run({"diff", "--format", "json"});
            CHECK(diff.status == 4);
            auto expected = findings;
            if (row.reply.status == 200 ||
                std::string{row.prefix} == "/google_patents/") { // it answers, but knows nothing
                expected.push_back("identity-alarm 1:1 error");
                std::ranges::sort(expected);
            }
            CHECK(findings_in(nlohmann::json::parse(diff.out)) == expected);
        }
    }
}

TEST_CASE("A page that becomes somebody else's takes nothing away and brings nothing in, night after night",
          "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const std::set<std::string> moving{"run", "request", "coverage", "response", "finding"};
    const auto before = rows_of(workspace.file("cache.sqlite"), moving);
    std::string page = "<?xml version=\"1.0\"?><dblpperson name=\"Byungsoo Oh\" pid=\"228/4692\" n=\"14\">";
    for (int i = 0; i < 14; ++i) {
        page += fmt::format("<r><article key=\"journals/jis/Other{0}\" mdate=\"2026-11-01\"><author "
                            "pid=\"228/4692\">Byungsoo Oh</author>"
                            "<title>An Invented Study of Other Matters {0}.</title><year>2024</year><journal>J. "
                            "Inv.</journal></article></r>",
                            i);
    }
    page += "</dblpperson>";
    server.replace("/dblp/",
                   [&](const Request&, const Reply&) { return Reply{.content_type = "text/xml", .body = page}; });
    for (int night = 0; night < 2; ++night) {
        CHECK(workspace.run({"sync"}).status == 4);
        CHECK(workspace.run({"diff"}).out.find("identity-alarm") != std::string::npos);
    }
    server.answer_as_usual();
    REQUIRE(workspace.run({"sync"}).status == 0);
    CHECK((rows_of(workspace.file("cache.sqlite"), moving) == before));
}
