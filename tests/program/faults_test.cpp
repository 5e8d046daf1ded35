// Faults of a source that outage_test.cpp does not have: those that pass, and those that come from in between.
#include "cache_rows.hpp"
#include "catch.hpp"
#include "example_workspace.hpp"
#include "packed.hpp"

#include <algorithm>

using namespace vitalign::testing;

namespace {

struct SourceUnderTest {
    const char* name;
    const char* prefix;
    const char* title;
};

const std::vector<SourceUnderTest> sources{{"dblp", "/dblp/", "DBLP"},
                                           {"crossref", "/crossref/", "Crossref"},
                                           {"google_patents", "/google_patents/", "Google Patents"}};

const std::set<std::string> ledger{"run", "request", "coverage"};

/// What the last run says of the source: `failed: HTTP 500`.
std::string noted(const ExampleWorkspace& workspace, const std::string& source)
{
    SQLite::Database db{workspace.file("cache.sqlite").string(), SQLite::OPEN_READONLY};
    SQLite::Statement find{db, "SELECT state, coalesce(message, '') FROM coverage WHERE source = ? ORDER BY run DESC"};
    find.bind(1, source);
    return find.executeStep() ? find.getColumn(0).getString() + ": " + find.getColumn(1).getString() : "";
}

Reply packed(std::string body)
{
    return {.body = std::move(body), .headers = {{"Content-Encoding", "gzip"}}};
}

const std::string& bomb()
{
    static const std::string small = gzip(std::string((std::size_t{32} << 20) + 1, ' '));
    return small;
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

const std::string portal = "<!DOCTYPE html><html><head><title>Welcome to Hotel Nowhere WiFi</title></head>"
                           "<body>Accept the terms to go online.</body></html>";

} // namespace

TEST_CASE("A source that stumbles is asked again, and the night is as good as any", "[program]")
{
    struct Row {
        const char* name;
        std::vector<Reply> first; ///< before the usual answer
    };
    const Reply wait_not{.status = 429, .body = "slow down", .headers = {{"Retry-After", "0"}}};
    const std::vector<Row> rows{
        {"429 with Retry-After", {wait_not}},
        {"429 without", {{.status = 429}}},
        {"500, then 502", {{.status = 500}, {.status = 502}}},
        {"503, then 504", {{.status = 503, .headers = {{"Retry-After", "0"}}}, {.status = 504}}},
        {"a reset, then an answer cut off", {{.reset = true}, {.body = "ab", .cut_off_after = 1}}}};
    for (const SourceUnderTest& source : sources) {
        DYNAMIC_SECTION(source.title)
        {
            ExampleServer server;
            const ExampleWorkspace workspace{server};
            REQUIRE(workspace.run({"sync"}).status == 0);
            const auto before = rows_of(workspace.file("cache.sqlite"), ledger, {"asked"});
            for (const Row& row : rows) {
                INFO(row.name);
                std::size_t asked = 0;
                server.replace(source.prefix, [&](const Request&, Reply usual) {
                    return asked < row.first.size() ? row.first[asked++] : usual;
                });
                const Finished synced = workspace.run({"sync", "--full"});
                server.answer_as_usual();
                CHECK(synced.status == 0);
                CHECK(synced.err.empty());
                CHECK(asked == row.first.size());
                CHECK(noted(workspace, source.name) == "complete: ");
                CHECK((rows_of(workspace.file("cache.sqlite"), ledger, {"asked"}) == before));
            }
        }
    }
}

TEST_CASE("Whatever comes in place of an answer is told by its content and takes nothing away", "[program]")
{
    struct Row {
        const char* name;
        Reply (*reply)(Reply usual);
        const char* said;
    };
    const std::vector<Row> rows{
        {"403", [](Reply) { return Reply{.status = 403, .body = "Forbidden"}; }, "HTTP 403"},
        {"503 without end", [](Reply) { return Reply{.status = 503}; }, "HTTP 503"},
        {"504 without end", [](Reply) { return Reply{.status = 504, .body = "<html>Gateway Time-out</html>"}; },
         "HTTP 504"},
        {"a bot wall with status 500",
         [](Reply) {
             return Reply{.status = 500,
                          .body = "<!doctype html><html lang=\"en\"><head><title>Making sure you&#39;re not a bot!"};
         },
         "bot wall"},
        {"a captive portal", [](Reply) { return Reply{.body = portal}; }, "portal"},
        {"a captive portal that says it is what was asked for",
         [](Reply usual) {
             usual.body = portal;
             return usual;
         },
         "portal"},
        {"a length too great",
         [](Reply usual) {
             usual.announced = usual.body.size() + 1;
             return usual;
         },
         ""},
        {"a length too small",
         [](Reply usual) {
             usual.announced = usual.body.size() - 20;
             return usual;
         },
         ""},
        {"corrupt gzip", [](Reply) { return packed("this is not packed"); }, ""},
        {"gzip cut off",
         [](Reply usual) {
             const std::string whole = gzip(usual.body);
             return packed(whole.substr(0, whole.size() / 2));
         },
         ""},
        {"a gzip bomb", [](Reply) { return packed(bomb()); }, "larger than 32 MB"},
        {"letters of another charset",
         [](Reply usual) {
             usual.body = replaced(std::move(usual.body), "ung", "\xF6ng");  // Latin-1
             usual.body = replaced(std::move(usual.body), "오", "\xBF\xC0"); // EUC-KR
             return usual;
         },
         ""},
        {"blanks only",
         [](Reply usual) {
             usual.body = " \n ";
             return usual;
         },
         "empty"},
        {"a redirect to where only http leads",
         [](Reply) {
             return Reply{.status = 302, .headers = {{"Location", "http://portal.example/login"}}};
         },
         "redirect"},
    };
    for (const SourceUnderTest& source : sources) {
        DYNAMIC_SECTION(source.title)
        {
            ExampleServer server;
            const ExampleWorkspace workspace{server};
            REQUIRE(workspace.run({"sync"}).status == 0);
            const auto findings = findings_in(workspace.diff_json());
            const auto known = rows_of(workspace.file("cache.sqlite"), ledger);
            for (const Row& row : rows) {
                INFO(row.name);
                server.replace(source.prefix, [&](const Request&, Reply usual) { return row.reply(std::move(usual)); });
                const Finished synced = workspace.run({"sync", "--full", "--quiet"});
                server.answer_as_usual();
                CHECK(synced.status == 4);
                CHECK(synced.out.empty());
                CHECK(std::ranges::count(synced.err, '\n') == 1);
                CHECK(synced.err.starts_with(fmt::format("vitalign: {} could not be read: ", source.title)));
                CHECK(synced.err.find(row.said) != std::string::npos);
                CHECK(noted(workspace, source.name).starts_with("failed: "));
                CHECK((rows_of(workspace.file("cache.sqlite"), ledger) == known));
            }
            const auto report = workspace.diff_json();
            CHECK(findings_in(report) == findings);
            CHECK(state_in(report, source.name) == "stale");
            CHECK(workspace.run({"sync", "--full"}).status == 0);
            CHECK(state_in(workspace.diff_json(), source.name) == "complete");
        }
    }
}

TEST_CASE("Crossref's ways to say no, whatever type they are labelled with, are no answers", "[program]")
{
    struct Row {
        int status;
        const char* body;
    };
    const std::vector<Row> rows{
        {404, "Resource not found."},
        {200, "Resource not found."},
        {400, R"({"status":"failed","message-type":"validation-failure","message":[{"type":"filter-not-available",)"
              R"("value":"x","message":"Filter x specified but there is no such filter"}]})"},
        {200, R"({"status":"failed","message-type":"validation-failure","message":[{"type":"integer-not-valid",)"
              R"("value":"x","message":"Integer specified as x is not valid"}]})"},
        {200, R"({"status":"ok","message-type":"work-list","message":{"total-results":3}})"},
        {200, R"({"status":"ok","message-type":"member-list","message":{"items":[]}})"},
        {200, "[]"}};
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto before = rows_of(workspace.file("cache.sqlite"), ledger);
    for (const Row& row : rows) {
        INFO(row.body);
        server.replace("/crossref/", [&](const Request&, const Reply&) {
            return Reply{.status = row.status, .content_type = "application/json;charset=utf-8", .body = row.body};
        });
        CHECK(workspace.run({"sync", "--full"}).status == 4);
        CHECK(noted(workspace, "crossref").starts_with("failed: "));
        CHECK((rows_of(workspace.file("cache.sqlite"), ledger) == before));
    }
}

TEST_CASE("Behind a portal that answers for everybody the user is told what it is and what to do", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    server.replace("/", [](const Request&, const Reply&) { return Reply{.body = portal}; });
    const Finished synced = workspace.run({"sync"});
    CHECK(synced.status == 4);
    CHECK(synced.out.empty());
    for (const SourceUnderTest& source : sources) {
        const std::size_t at = synced.err.find(fmt::format("vitalign: {} could not be read", source.title));
        REQUIRE(at != std::string::npos);
        CHECK(synced.err.substr(at, synced.err.find('\n', at) - at).find("portal") != std::string::npos);
    }
    CHECK(synced.err.find("import FILE") != std::string::npos);
    CHECK(synced.err.find("vitalign doctor") != std::string::npos);

    const Finished doctor = workspace.run({"doctor"});
    CHECK(doctor.status == 1);
    CHECK(doctor.out.find("/pid/228/4692.xml") != std::string::npos);
    CHECK(rows_of(workspace.file("cache.sqlite"), {"profile", "run", "request", "coverage"}).empty());
}
