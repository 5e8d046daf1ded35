// What the user is told, night after night: what is wrong, how to mend it, and nothing that is nobody's business.
#include "cache_rows.hpp"
#include "catch.hpp"
#include "example_workspace.hpp"

#include <algorithm>

using namespace vitalign::testing;

namespace {

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

const Reply wall{.body = "<!doctype html><html><head><title>Making sure you're not a bot!</title></head></html>"};

/// The line that names the source.
std::string line_of(const std::string& text, const std::string& source)
{
    const std::size_t at = text.find(source);
    return at == std::string::npos ? "" : text.substr(at, text.find('\n', at) - at);
}

} // namespace

TEST_CASE("doctor says what to do about each source that does not answer", "[program]")
{
    struct Row {
        const char* name;
        const char* prefix;
        Reply reply;
        std::vector<std::string> said;
    };
    const std::vector<Row> rows{
        {"a pid that nobody has", "/dblp/", {.status = 404}, {"problem  DBLP", "nobody has this pid", "`dblp`"}},
        {"a wall before DBLP",
         "/dblp/",
         wall,
         {"problem  DBLP", "bot wall", "https://dblp.org/pid/228/4692.xml", "`vitalign import FILE`"}},
        {"a wall before Crossref", "/crossref/", wall, {"problem  Crossref", "bot wall", "wait"}},
        {"a wall before Google Patents",
         "/google_patents/",
         wall,
         {"problem  Google Patents", "bot wall", "save the pages of your patents", "`vitalign import FILE"}},
        {"a fault", "/crossref/", {.status = 502}, {"problem  Crossref", "HTTP 502", "nothing is lost"}},
    };
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            server.replace(row.prefix, [&](const Request&, const Reply&) { return row.reply; });
            const Finished doctor = workspace.run({"doctor"});
            CHECK(doctor.status == 1);
            for (const std::string& said : row.said) {
                INFO(said);
                CHECK(has(doctor.out, said));
            }
            server.answer_as_usual();
            CHECK(workspace.run({"doctor"}).status == 0);
        }
    }
    // Without a pid DBLP is asked for the name.
    workspace.edit("vitalign.toml", "dblp = \"228/4692\"", "");
    server.replace("/dblp/", [&](const Request&, const Reply&) { return wall; });
    CHECK(has(workspace.run({"doctor"}).out, "set `dblp` in [profile]"));
}

TEST_CASE("status shows what is known of each source, and since when", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    for (const char* source : {"DBLP", "Crossref", "Google Patents"}) {
        CHECK(has(workspace.run({"status"}).out, fmt::format("source     {} never-asked\n", source)));
    }
    REQUIRE(workspace.run({"sync"}).status == 0);
    std::string status = workspace.run({"status"}).out;
    CHECK(line_of(status, "DBLP").starts_with("DBLP complete, 12 records (20"));
    CHECK(line_of(status, "Google Patents").starts_with("Google Patents complete, 4 records (20"));

    server.replace("/dblp/", [&](const Request&, const Reply&) { return wall; });
    REQUIRE(workspace.run({"sync"}).status == 4);
    status = workspace.run({"status"}).out;
    CHECK(line_of(status, "DBLP").starts_with("DBLP stale, 12 records (20"));
    CHECK(has(line_of(status, "DBLP"), "bot wall"));
    CHECK(line_of(status, "Crossref").starts_with("Crossref complete, "));
}

TEST_CASE("A drop is believed when the user says so, and only then", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    server.replace("/dblp/", [](const Request&, Reply usual) {
        // Of twelve records the first four.
        std::size_t end = 0;
        for (int i = 0; i < 4; ++i) {
            end = usual.body.find("</r>", end) + 4;
        }
        usual.body.replace(end, usual.body.rfind("</r>") + 4 - end, "");
        usual.body.replace(usual.body.find("n=\"12\""), 6, "n=\"4\"");
        return usual;
    });
    const Finished doubted = workspace.run({"sync"});
    CHECK(doubted.status == 4);
    CHECK(has(doubted.err, "of 12 records known before it names only 4"));
    CHECK(has(doubted.err, "vitalign sync --full --accept-drop"));
    CHECK(workspace.run({"sync"}).status == 4);
    const Finished believed = workspace.run({"sync", "--full", "--accept-drop"});
    CHECK(believed.status == 0);
    CHECK(has(believed.out, "DBLP: 4 records, 8 gone"));
    CHECK(std::ranges::count(believed.out, '\n') == 9);
    CHECK(workspace.run({"sync"}).out.empty());
    CHECK(line_of(workspace.run({"status"}).out, "DBLP").starts_with("DBLP complete, 4 records"));
}

TEST_CASE("Under --quiet only failures are told; on a night without news nothing is, unless asked for", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    workspace.edit("vitalign.toml", "dblp = \"228/4692\"", ""); // found by name, which is worth a hint
    const Finished dry = workspace.run({"sync", "--dry-run"});
    CHECK(has(dry.err, "add `dblp = \"228/4692\"`"));
    CHECK(has(dry.out, "+ Tvcache"));
    const Finished quiet = workspace.run({"sync", "--quiet"});
    CHECK(quiet.status == 0);
    CHECK(quiet.out + quiet.err == "");
    const Finished verbose = workspace.run({"sync", "--verbose"});
    CHECK(verbose.status == 0);
    CHECK(verbose.out.empty());
    CHECK(has(verbose.err, "DBLP: 12 records\n"));
    server.replace("/crossref/", [](const Request&, const Reply&) { return Reply{.status = 500}; });
    const Finished failed = workspace.run({"sync", "--quiet"});
    CHECK(failed.status == 4);
    CHECK(failed.out.empty());
    CHECK(failed.err.starts_with("vitalign: Crossref could not be read: "));
    CHECK(std::ranges::count(failed.err, '\n') == 1);
}

TEST_CASE("The user's address goes to the sources and nowhere else", "[program]")
{
    struct Row {
        const char* name;
        Reply (*reply)(const Request&, Reply usual);
        int status;
    };
    const std::vector<Row> rows{
        {"all is well", [](const Request&, Reply usual) { return usual; }, 0},
        {"a reset", [](const Request&, Reply) { return Reply{.reset = true}; }, 4},
        {"HTTP 500", [](const Request&, Reply) { return Reply{.status = 500}; }, 4},
        {"broken JSON", [](const Request&, Reply) { return Reply{.body = "{\"status\":"}; }, 4},
        {"a redirect in a circle",
         [](const Request& request, Reply) {
             return Reply{.status = 302, .headers = {{"Location", "?mailto=" + request.parameter("mailto")}}};
         },
         4},
        {"a redirect to another host, which repeats the query",
         [](const Request& request, Reply) {
             return Reply{.status = 302,
                          .headers = {{"Location", "https://portal.example/works?mailto=" +
                                                       request.parameter("mailto") + "&rows=1"}}};
         },
         4},
        {"an error that repeats the query",
         [](const Request& request, Reply) {
             return Reply{.body = R"({"status":"failed","message-type":"validation-failure","message":[{"message":)"
                                  R"("no such parameter: mailto=)" +
                                  request.parameter("mailto") + "\"}]}"};
         },
         4},
    };
    ExampleServer server;
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const ExampleWorkspace workspace{server};
            workspace.edit("vitalign.toml", "[cache]", "[contact]\nmailto = \"very.secret@example.org\"\n\n[cache]");
            std::size_t told = 0;
            server.replace("/crossref/", [&](const Request& request, Reply usual) {
                told += request.parameter("mailto") == "very.secret@example.org" ? 1 : 0;
                return row.reply(request, std::move(usual));
            });
            for (const std::vector<std::string>& arguments :
                 {std::vector<std::string>{"sync", "-v"}, {"doctor", "-v"}, {"status", "-v"}, {"diff", "-v"}}) {
                const Finished done = workspace.run(arguments);
                INFO(arguments.front() << ": " << done.out << done.err);
                CHECK_FALSE(has(done.out + done.err, "very.secret"));
                CHECK((arguments.front() != "sync" || done.status == row.status));
            }
            CHECK(told > 0);
            for (const std::string& line : rows_of(workspace.file("cache.sqlite"))) {
                INFO(line);
                CHECK_FALSE(has(line, "very.secret"));
            }
        }
    }
}

TEST_CASE("Who named a contact and is served as a stranger is told so", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    workspace.edit("vitalign.toml", "[cache]", "[contact]\nmailto = \"me@example.org\"\n\n[cache]");
    for (const auto& [pool, hinted] : {std::pair{"public", true}, std::pair{"public-array", true},
                                       std::pair{"polite", false}, std::pair{"polite-array", false}}) {
        INFO(pool);
        server.replace("/crossref/", [pool = pool](const Request&, Reply usual) {
            usual.headers["X-API-Pool"] = pool;
            return usual;
        });
        const Finished synced = workspace.run({"sync", "--full"});
        CHECK(synced.status == 0);
        CHECK(has(synced.err, "contact.mailto") == hinted);
    }
}
