// Crossref's long lists: a thousand items a page, which for a person means thousands of works.
#include "cache_rows.hpp"
#include "catch.hpp"
#include "invented_person.hpp"

#include <algorithm>

using namespace vitalign::testing;

namespace {

constexpr std::size_t page_size = 1000;

/// Two works and, so that the page is full, components, which are no works.
nlohmann::json page(std::size_t first, std::size_t items = page_size)
{
    nlohmann::json list = nlohmann::json::array();
    for (std::size_t i = 0; i < items; ++i) {
        list.push_back(i < 2 ? crossref_work(first + i)
                             : nlohmann::json{{"DOI", invented_doi(first + i)}, {"type", "component"}});
    }
    return list;
}

/// Crossref with a script: the answers to the requests for the list, in turn; the last one for ever.
class Script {
public:
    explicit Script(std::vector<Reply> replies) : m_replies(std::move(replies)) {}

    Reply answer(const Request& request)
    {
        if (!request.parameter("query.author").empty()) {
            return crossref_list(nlohmann::json::array(), 0);
        }
        if (!request.parameter("filter").starts_with("orcid:")) {
            others.push_back(request.path + request.parameter("filter"));
            return request.path == "/crossref/works" ? crossref_list(nlohmann::json::array(), 0) : nowhere();
        }
        cursors.push_back(request.parameter("cursor"));
        filters.push_back(request.parameter("filter"));
        return m_replies[std::min(m_next++, m_replies.size() - 1)];
    }

    std::vector<std::string> cursors = {};
    std::vector<std::string> filters = {};
    std::vector<std::string> others = {};

private:
    std::vector<Reply> m_replies;
    std::size_t m_next = 0;
};

const Reply cursor_invalid{.status = 404,
                           .content_type = "application/json",
                           .body = R"({"status":"failed","message-type":"resource-failure","message":[{"type":)"
                                   R"("cursor-invalid","value":"x","message":"Invalid cursor"}]})"};

struct Night {
    int status = 0;
    std::string state = {};
    std::size_t records = 0;
};

Night night(const ExampleWorkspace& workspace)
{
    const Finished synced = workspace.run({"sync", "--source", "crossref"});
    const auto report = workspace.diff_json();
    for (const auto& coverage : report.at("coverage")) {
        if (coverage.at("source") == "crossref") {
            return {synced.status, coverage.at("state"), coverage.value("records", std::size_t{0})};
        }
    }
    return {};
}

} // namespace

TEST_CASE("A long list is read to its end, or known to be cut short", "[program]")
{
    struct Row {
        const char* name;
        std::vector<Reply> replies;
        std::vector<std::string> cursors;
        int status;
        const char* state;
        std::size_t records;
    };
    const Reply first = crossref_list(page(0), 2003, "a+/=");
    const Reply second = crossref_list(page(1000), 2003, "a+/=");
    const Reply last = crossref_list(page(2000, 3), 2003, "a+/=");
    const Reply nothing = crossref_list(nlohmann::json::array(), 2003, "a+/=");
    const std::vector<Row> rows{
        {"the same cursor on every page", {first, second, last}, {"*", "a+/=", "a+/="}, 0, "complete", 6},
        {"a cursor that changes",
         {crossref_list(page(0), 1500, "b"), crossref_list(page(1000, 500), 1500, "c")},
         {"*", "b"},
         0,
         "complete",
         4},
        {"no cursor behind the last page", {first, crossref_list(page(1000), 2000)}, {"*", "a+/="}, 0, "complete", 4},
        {"a full last page, then an empty one",
         {crossref_list(page(0), 1000, "a"), crossref_list(nlohmann::json::array(), 1000, "a")},
         {"*", "a"},
         0,
         "complete",
         2},
        {"a total that shrinks on the way",
         {first, crossref_list(page(1000, 900), 1900, "a+/=")},
         {"*", "a+/="},
         0,
         "complete",
         4},
        {"a total that grows on the way",
         {crossref_list(page(0), 1000, "a"), crossref_list(page(1000, 7), 1007, "a")},
         {"*", "a"},
         0,
         "complete",
         4},
        {"an empty page in between, once",
         {first, nothing, first, second, last},
         {"*", "a+/=", "*", "a+/=", "a+/="},
         0,
         "complete",
         6},
        {"an empty page in between, for ever",
         {first, nothing, first, nothing},
         {"*", "a+/=", "*", "a+/="},
         4,
         "partial",
         2},
        {"a cursor that has expired, once",
         {first, cursor_invalid, first, second, last},
         {"*", "a+/=", "*", "a+/=", "a+/="},
         0,
         "complete",
         6},
        {"a cursor that always expires",
         {first, cursor_invalid, first, cursor_invalid},
         {"*", "a+/=", "*", "a+/="},
         4,
         "partial",
         2},
        {"pages that repeat themselves", {first}, {"*", "a+/=", "*", "a+/="}, 4, "partial", 2},
        {"a list that never existed", {cursor_invalid}, {"*"}, 4, "failed", 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            Script script{row.replies};
            ExampleServer server;
            server.replace("/", [&](const Request& request, const Reply&) { return script.answer(request); });
            const ExampleWorkspace workspace{server};
            make_invented(workspace, cv_line(0), fmt::format("orcid = \"{}\"\n", invented_orcid));
            const Night found = night(workspace);
            CHECK(script.cursors == row.cursors);
            CHECK(found.status == row.status);
            CHECK(found.state == row.state);
            CHECK(found.records == row.records);
        }
    }
}

TEST_CASE("A list that is cut short one night takes nothing away", "[program]")
{
    std::vector<Reply> replies{crossref_list(page(0), 1500, "a"), crossref_list(page(1000, 500), 1500, "a")};
    auto script = std::make_unique<Script>(replies);
    ExampleServer server;
    server.replace("/", [&](const Request& request, const Reply&) { return script->answer(request); });
    const ExampleWorkspace workspace{server};
    make_invented(workspace, cv_line(0), fmt::format("orcid = \"{}\"\n", invented_orcid));
    REQUIRE(night(workspace).records == 4);
    const auto tables = std::set<std::string>{"run", "request", "coverage", "response", "finding"};
    const auto before = rows_of(workspace.file("cache.sqlite"), tables);

    script = std::make_unique<Script>(std::vector<Reply>{replies[0], {.status = 503}});
    CHECK(workspace.run({"sync", "--source", "crossref", "--full"}).status == 4);
    CHECK((rows_of(workspace.file("cache.sqlite"), tables) == before));
}

TEST_CASE("The second night asks Crossref for what has changed since the first only", "[program]")
{
    auto script = std::make_unique<Script>(std::vector<Reply>{crossref_list(page(0, 2), 2)});
    ExampleServer server;
    server.replace("/", [&](const Request& request, const Reply&) { return script->answer(request); });
    const ExampleWorkspace workspace{server};
    // The second work is named by a DOI that Crossref does not list, and does not know.
    make_invented(workspace, cv_line(0) + "- **Jo Doe**, \"Unknown Matters\", Nowhere, 2020, doi:10.5555/unknown.1\n",
                  fmt::format("orcid = \"{}\"\n", invented_orcid));
    const Finished first = workspace.run({"sync", "--source", "crossref"});
    CHECK(first.status == 0);
    CHECK(first.err.find("10.5555/unknown.1") != std::string::npos); // a hint: nobody knows it
    CHECK(script->filters == std::vector<std::string>{fmt::format("orcid:{}", invented_orcid)});
    CHECK(script->others == std::vector<std::string>{"/crossref/worksdoi:10.5555/unknown.1",
                                                     "/crossref/works/10.5555/unknown.1/agency", "/crossref/works"});

    nlohmann::json changed = crossref_work(1);
    changed["volume"] = "7";
    script = std::make_unique<Script>(
        std::vector<Reply>{crossref_list(nlohmann::json::array({changed, crossref_work(5)}), 2)});
    const Finished second = workspace.run({"sync", "--source", "crossref"});
    CHECK(second.status == 0);
    CHECK(second.out.find("+ " + invented_title(5)) != std::string::npos);
    CHECK(second.out.find("~ " + invented_title(1)) != std::string::npos);
    CHECK(second.out.find("gone") == std::string::npos);
    REQUIRE(script->filters.size() == 1);
    CHECK(script->filters[0].starts_with(fmt::format("orcid:{},from-index-date:20", invented_orcid)));
    CHECK(script->cursors == std::vector<std::string>{"*"});
    CHECK(script->others == std::vector<std::string>{});

    script = std::make_unique<Script>(std::vector<Reply>{crossref_list(nlohmann::json::array(), 0)});
    const Finished third = workspace.run({"sync", "--source", "crossref"});
    CHECK(third.status == 0);
    CHECK(third.out.empty());
    CHECK(night(workspace).records == 3);
}
