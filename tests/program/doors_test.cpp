// DBLP has several doors, and people of one name.
#include "cache_rows.hpp"
#include "catch.hpp"
#include "invented_person.hpp"

#include <algorithm>

using namespace vitalign::testing;

namespace {

const std::set<std::string> ledger{"run", "request", "coverage"};

const Reply wall{.status = 500, .body = "<!doctype html><html><head><title>Making sure you're not a bot!</title>"};
const Reply broken{.status = 500, .body = "<html>Internal Server Error</html>"};

/// A server beside the example's: a mirror, or the knowledge graph.
class Door {
public:
    explicit Door(LoopbackServer::Handler handler) : m_server(std::move(handler)) {}

    std::string url() const { return m_server.url(); }
    bool was_asked() const { return !m_server.requests().empty(); }

private:
    LoopbackServer m_server;
};

LoopbackServer::Handler always(const Reply& reply)
{
    return [reply](const Request&) { return reply; };
}

LoopbackServer::Handler mirror()
{
    return [](const Request& request) {
        return answer_from(std::filesystem::path{VITALIGN_SOURCE_DIR} / "examples/responses",
                           Request{.path = "/dblp" + request.path, .query = request.query});
    };
}

const char* const new_work = "An Invented Study of Open Doors";

/// One new work, and one that is known, of which this says less.
const Reply graph{.content_type = "application/sparql-results+json", .body = R"({"head":{},"results":{"bindings":[
{"publ":{"value":"https://dblp.org/rec/conf/nips/AimuyoOS25"},"title":{"value":"FlashMoE."},"ordinal":{"value":"1"},
"name":{"value":"Byungsoo Oh"},"year":{"value":"2025"}},
{"publ":{"value":"https://dblp.org/rec/conf/nips/Oh26"},"title":{"value":"An Invented Study of Open Doors."},
"ordinal":{"value":"1"},"name":{"value":"Byungsoo Oh"},"year":{"value":"2026"}}]}})"};

const Reply bib{.content_type = "text/plain", .body = R"(@inproceedings{DBLP:conf/nips/AimuyoOS25,
  author = {Byungsoo Oh}, title = {FlashMoE}, year = {2025}}
@inproceedings{DBLP:conf/nips/Oh26,
  author = {Byungsoo Oh}, title = {An Invented Study of Open Doors}, booktitle = {NeurIPS}, year = {2026}}
)"};

std::vector<std::string> dblp_documents(const ExampleWorkspace& workspace)
{
    std::vector<std::string> documents;
    SQLite::Database db{workspace.file("cache.sqlite").string(), SQLite::OPEN_READONLY};
    SQLite::Statement find{db, "SELECT document FROM source_record WHERE source = 'dblp' ORDER BY key"};
    while (find.executeStep()) {
        documents.push_back(find.getColumn(0).getString());
    }
    return documents;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Where DBLP's front door is shut the next is tried, and the first that opens will do", "[program]")
{
    struct Row {
        const char* name;
        Reply front;
        LoopbackServer::Handler first_mirror;
        LoopbackServer::Handler second_mirror;
        Reply sparql;
        bool with_bib;
        std::vector<bool> asked; ///< the mirrors and the graph
        int status;
        bool poorer; ///< it came from a door that says less
    };
    const std::vector<Row> rows{
        {"a wall, and a mirror", wall, mirror(), mirror(), graph, true, {true, false, false}, 0, false},
        {"a fault, and a mirror", broken, mirror(), mirror(), graph, true, {true, false, false}, 0, false},
        {"walls, and the second mirror", wall, always(wall), mirror(), graph, true, {true, true, false}, 0, false},
        {"walls, and the graph", wall, always(wall), always(broken), graph, true, {true, true, true}, 0, true},
        {"a fault, and the BibTeX", broken, always(wall), always(wall), broken, true, {true, true, true}, 0, true},
        {"a graph without rows, and the BibTeX",
         broken,
         always(wall),
         always(wall),
         {.content_type = "application/json", .body = R"({"results":{"bindings":[]}})"},
         true,
         {true, true, true},
         0,
         true},
        {"nothing opens", broken, always(wall), always(wall), wall, false, {true, true, true}, 4, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            ExampleServer server;
            const Door first{row.first_mirror};
            const Door second{row.second_mirror};
            const Door third{always(row.sparql)};
            const ExampleWorkspace workspace{server};
            REQUIRE(workspace.run({"sync", "--source", "dblp"}).status == 0);
            workspace.edit("vitalign.toml", "/dblp\"\n",
                           fmt::format("/dblp\"\nmirrors = [\"{}\", \"{}\"]\nsparql = \"{}/sparql\"\n", first.url(),
                                       second.url(), third.url()));
            const auto before = dblp_documents(workspace);
            server.replace("/dblp/", [&](const Request& request, const Reply&) {
                return row.with_bib && request.path.ends_with(".bib") ? bib : row.front;
            });
            // The lists of the poorer doors are so short that they would raise the alarm.
            const Finished synced = workspace.run({"sync", "--source", "dblp", "--full", "--accept-drop"});
            CHECK(synced.status == row.status);
            CHECK(std::vector<bool>{first.was_asked(), second.was_asked(), third.was_asked()} == row.asked);
            auto after = dblp_documents(workspace);
            if (row.poorer) {
                CHECK(has(synced.out, fmt::format("+ {}", new_work)));
                CHECK_FALSE(has(synced.out, "~")); // what was known reads as before
                CHECK(std::erase_if(after, [&](const std::string& d) { return has(d, new_work); }) == 1);
            }
            CHECK(after == before);
        }
    }
}

TEST_CASE("A wall in front of every door of DBLP is answered by the page that a person can save", "[program]")
{
    ExampleServer server;
    const Door other{always(wall)};
    const ExampleWorkspace workspace{server};
    workspace.edit("vitalign.toml", "/dblp\"\n",
                   fmt::format("/dblp\"\nmirrors = [\"{0}\"]\nsparql = \"{0}/sparql\"\n", other.url()));
    server.replace("/dblp/", [&](const Request&, const Reply&) { return wall; });
    const Finished synced = workspace.run({"sync"});
    CHECK(synced.status == 4);
    CHECK(has(synced.err, "bot wall"));
    CHECK(has(synced.err, "https://dblp.org/pid/228/4692.xml"));
    CHECK(has(synced.err, "vitalign import FILE"));
    CHECK(state_in(workspace.diff_json(), "dblp") == "failed");
}

TEST_CASE("A page that has not changed since is not sent, not written and not lost", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    std::vector<std::string> asked_with;
    server.replace("/dblp/", [&](const Request& request, Reply usual) {
        const auto tag = request.headers.find("if-none-match");
        asked_with.push_back(tag == request.headers.end() ? "" : tag->second);
        if (asked_with.back() == "\"v1\"") {
            return Reply{.status = 304};
        }
        usual.headers["ETag"] = "\"v1\"";
        return usual;
    });
    REQUIRE(workspace.run({"sync"}).status == 0);
    REQUIRE(workspace.run({"diff"}).status == 1);
    const auto before = rows_of(workspace.file("cache.sqlite"), ledger);
    const Finished second = workspace.run({"sync"});
    CHECK(second.status == 0);
    CHECK(second.out.empty());
    CHECK((rows_of(workspace.file("cache.sqlite"), ledger) == before));
    CHECK(state_in(workspace.diff_json(), "dblp") == "complete");
    // Whoever wants all asks without a condition.
    CHECK(workspace.run({"sync", "--full"}).status == 0);
    CHECK(asked_with == std::vector<std::string>{"", "\"v1\"", ""});

    // A 304 that nobody asked for is no answer.
    server.replace("/dblp/", [&](const Request&, const Reply&) { return Reply{.status = 304}; });
    CHECK(workspace.run({"sync", "--full"}).status == 4);
    CHECK((rows_of(workspace.file("cache.sqlite"), ledger) == before));
}

namespace {

/// The people whom DBLP finds for a name: pid, name, ORCID or none, which of the invented works they have.
struct Candidate {
    const char* pid;
    const char* name;
    const char* orcid;
    std::vector<std::size_t> works;
};

Reply answer_of(const std::vector<Candidate>& candidates, const Request& request)
{
    nlohmann::json hits = nlohmann::json::array();
    for (const Candidate& candidate : candidates) {
        if (request.path == fmt::format("/dblp/pid/{}.xml", candidate.pid)) {
            std::string records;
            for (const std::size_t work : candidate.works) {
                records += dblp_record(work);
            }
            const std::string about =
                *candidate.orcid == '\0' ? "" : fmt::format("<url>https://orcid.org/{}</url>", candidate.orcid);
            return {.content_type = "text/xml",
                    .body = dblp_person(records, candidate.works.size(), candidate.pid, about)};
        }
        hits.push_back(
            {{"info", {{"author", candidate.name}, {"url", fmt::format("https://dblp.org/pid/{}", candidate.pid)}}}});
    }
    if (request.path == "/dblp/search/author/api") {
        nlohmann::json found{{"@total", std::to_string(hits.size())}};
        if (!hits.empty()) {
            found["hit"] = hits;
        }
        const nlohmann::json answer{{"result", {{"hits", found}}}};
        return {.content_type = "application/json", .body = answer.dump()};
    }
    if (request.path == "/dblp/search/publ/api") {
        return {.content_type = "application/json",
                .body = R"({"result":{"hits":{"@total":"2","hit":[{"info":{"authors":{"author":{"@pid":"9/9",)"
                        R"("text":"Jo Doe"}},"title":"Found by Name.","year":"2020","key":"journals/jinv/ByName20"}},)"
                        R"({"info":{"authors":{"author":{"text":"Joan Other"}},"title":"Foreign.","year":"2020",)"
                        R"("key":"journals/jinv/Foreign20"}}]}}})"};
    }
    return nowhere();
}

} // namespace

TEST_CASE("Who of DBLP the person is is told by the CV or the ORCID, or left to the user", "[program]")
{
    struct Row {
        const char* name;
        std::vector<Candidate> candidates;
        const char* profile; ///< further lines of [profile]
        int status;
        std::size_t records;
        std::vector<std::string> said;
    };
    const std::string orcid = fmt::format("orcid = \"{}\"\n", invented_orcid);
    const std::vector<Row> rows{
        {"one, with the CV's titles", {{"1/2", "Jo Doe", "", {0, 1, 5}}}, "", 0, 3, {"dblp = \"1/2\""}},
        {"two, of whom one has the titles",
         {{"1/3-1", "Jo Doe 0001", "", {7, 8}}, {"1/2", "Jo Doe 0002", "", {0, 1}}},
         "",
         0,
         2,
         {"dblp = \"1/2\""}},
        {"two that the CV does not tell apart",
         {{"1/3-1", "Jo Doe 0001", "", {0, 1}}, {"1/2", "Jo Doe 0002", "", {0, 1}}},
         "",
         4,
         0,
         {"1/2", "1/3-1", "2 of the CV's titles", "set `dblp` in [profile]"}},
        {"one without a title of the CV: publications by name",
         {{"1/2", "Jo Doe", "", {7, 8}}},
         "",
         0,
         1,
         {"only namesakes of yours, 1/2", "0 of the CV's titles", "set `dblp` in [profile]"}},
        {"the ORCID decides, whatever the titles",
         {{"1/3-1", "Jo Doe 0001", "0000-0001-5109-3700", {0, 1}}, {"1/2", "Jo Doe 0002", invented_orcid, {7}}},
         orcid.c_str(),
         0,
         1,
         {"dblp = \"1/2\""}},
        {"others of similar names are nobody", {{"1/3", "Joan Doering", "", {0, 1}}}, "", 0, 1, {"nobody of the name"}},
        {"nobody: publications by name", {}, "", 0, 1, {"nobody of the name", "set `dblp` in [profile]"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            ExampleServer server;
            server.replace("/dblp/",
                           [&](const Request& request, const Reply&) { return answer_of(row.candidates, request); });
            const ExampleWorkspace workspace{server};
            make_invented(workspace, cv_line(0) + cv_line(1), row.profile);
            const Finished synced = workspace.run({"sync", "--source", "dblp"});
            CHECK(synced.status == row.status);
            CHECK(dblp_documents(workspace).size() == row.records);
            for (const std::string& said : row.said) {
                INFO(said);
                CHECK(has(synced.err, said));
            }
        }
    }
}
