// Files that a person saved in a browser, or keeps, are as good as an answer over the network.
#include "cache_rows.hpp"
#include "catch.hpp"
#include "invented_person.hpp"
#include "packed.hpp"

#include <algorithm>

using namespace vitalign::testing;

namespace {

namespace fs = std::filesystem;

const fs::path responses = fs::path{VITALIGN_SOURCE_DIR} / "examples" / "responses";

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

std::vector<std::string> query(const ExampleWorkspace& workspace, const std::string& sql)
{
    std::vector<std::string> rows;
    SQLite::Database db{workspace.file("cache.sqlite").string(), SQLite::OPEN_READONLY};
    SQLite::Statement find{db, sql};
    while (find.executeStep()) {
        rows.push_back(find.getColumn(0).getString());
    }
    return rows;
}

/// Records, whose they are, and which belong together; not which of the equal answers each was read from.
std::vector<std::string> rows_that_matter(const ExampleWorkspace& workspace)
{
    auto rows = query(workspace, "SELECT 'record ' || source || ' ' || key || ' ' || document FROM source_record "
                                 "ORDER BY source, key");
    const auto harvest = query(workspace, "SELECT 'harvest ' || source || ' ' || key || ' ' || listed || ' ' || "
                                          "(gone_run IS NULL) FROM harvest JOIN source_record ON id = record "
                                          "ORDER BY source, key");
    const auto links =
        query(workspace, "SELECT 'link ' || source || ' ' || key || ' ' || version || ' with ' || "
                         "(SELECT group_concat(key, ' ') FROM (SELECT s.key FROM link AS l JOIN "
                         "source_record AS s ON s.id = l.record WHERE l.work = link.work ORDER BY s.key)) "
                         "FROM link JOIN source_record ON id = record ORDER BY source, key");
    rows.insert(rows.end(), harvest.begin(), harvest.end());
    rows.insert(rows.end(), links.begin(), links.end());
    return rows;
}

std::vector<std::string> keys(const ExampleWorkspace& workspace)
{
    return query(workspace, "SELECT source || ' ' || key FROM source_record JOIN harvest ON record = id "
                            "WHERE gone_run IS NULL ORDER BY source, key");
}

std::string page_of(const std::string& number)
{
    return content_of(responses / "google_patents" / (number + ".html"));
}

nlohmann::json crossref_works()
{
    return nlohmann::json::parse(content_of(responses / "crossref" / "works.json")).at("message").at("items");
}

/// The works one a line, between two of other people's.
std::string crossref_lines()
{
    const std::string foreign = R"({"DOI":"10.5555/foreign.1","type":"journal-article","title":["Foreign"],)"
                                R"("author":[{"given":"Joan","family":"Other"}]})";
    std::string lines = foreign + "\n";
    for (const auto& work : crossref_works()) {
        lines += work.dump() + "\n";
    }
    return lines + "\n" + foreign + "\n";
}

const std::string wall =
    "<!doctype html><html lang=\"en\"><head><title>Making sure you&#39;re not a bot!</title></head>"
    "<body></body></html>";

const std::string csv =
    "search URL:,https://patents.google.com/?inventor=Byungsoo+Oh\n"
    "id,title,assignee,inventor/author,priority date,filing/creation date,publication date,grant date,result link,"
    "representative figure link\n"
    "US-2024135189-A1,Short title ,Samsung,\"Taegeon Um, Byungsoo Oh\",2022-07-29,2023-12-28,2024-04-25,,"
    "https://patents.google.com/patent/US20240135189A1/en,\n"
    "US-9999999-B2,Kettle ,Nobody,Joan Other,2018-03-05,2019-03-02,2021-05-04,2021-05-04,"
    "https://patents.google.com/patent/US9999999B2/en,\n";

const std::string patent_search =
    R"({"results":{"total_num_results":2,"cluster":[{"result":[{"id":"patent/US20240135189A1/en","rank":0,"patent":)"
    R"({"title":" Electronic device &hellip;","publication_number":"US20240135189A1","inventor":"Taegeon Um",)"
    R"("publication_date":"2024-04-25"}},{"id":"patent/US9999999B2/en","patent":{"title":"Kettle",)"
    R"("publication_number":"US9999999B2","inventor":"Joan Other"}}]}]}})";

const std::string publication_search =
    R"({"result":{"hits":{"@total":"2","hit":[{"info":{"authors":{"author":[{"@pid":"900/0001","text":"O. Aimuyo"},)"
    R"({"@pid":"228/4692","text":"Byungsoo Oh"}]},"title":"FlashMoE.","year":"2025","key":"conf/nips/AimuyoOS25"}},)"
    R"({"info":{"authors":{"author":{"@pid":"7/7","text":"Byungsoo Oh 0002"}},"title":"Of Another.","year":"2020",)"
    R"("key":"conf/x/Other20"}}]}}})";

const std::string dblp_bib =
    "@inproceedings{DBLP:conf/nips/AimuyoOS25,\n  author = {Osayamen Jonathan Aimuyo and\n"
    "            Byungsoo Oh},\n  title = {FlashMoE}, year = {2025}, booktitle = {NeurIPS}}\n"
    "@article{DBLP:journals/x/Other20, author = {Joan Other}, title = {Foreign}, year = 2020}\n";

const std::string own_bib = "% my works\n@inproceedings{oh19, author = {Oh, Byungsoo}, title = {An Invented Note}, "
                            "year = 2019, doi = {10.5555/Own.1}}\n"
                            "@misc{talk, author = {Byungsoo Oh}, title = {An Invented Talk}, year = 2018}\n";

const std::string ris =
    "TY  - CPAPER\nAU  - Oh, Byungsoo\nTI  - An Invented Note\nPY  - 2019\nDO  - 10.5555/own.1\nER  - \n"
    "TY  - JOUR\nAU  - Other, Joan\nTI  - Foreign\nER  - \n";

const std::string csl = R"([{"id":"oh19","type":"paper-conference","title":"An Invented Note","DOI":"10.5555/own.1",)"
                        R"("author":[{"given":"Byungsoo","family":"Oh"}],"issued":{"date-parts":[[2019]]}},)"
                        R"({"id":"x","type":"book","title":"Foreign","author":[{"family":"Other","given":"Joan"}]}])";

} // namespace

TEST_CASE("What was saved in a browser leads to the same rows as a sync", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace synced{server};
    REQUIRE(synced.run({"sync"}).status == 0);
    const auto expected = rows_that_matter(synced);
    REQUIRE(expected.size() > 60);
    server.take_requests();

    SECTION("a folder of all")
    {
        const ExampleWorkspace imported{server};
        const Finished done = imported.run({"import", responses.string()});
        CHECK(done.status == 0);
        CHECK(has(done.out, "+ Tvcache"));
        CHECK((rows_that_matter(imported) == expected));
        CHECK(findings_in(imported.diff_json()) == findings_in(synced.diff_json()));
    }
    SECTION("files one by one, packed, in another order")
    {
        const ExampleWorkspace imported{server};
        for (const char* number : {"US20250068943A1", "KR102620822B1", "US20260099901A1", "US20240135189A1"}) {
            put_file(imported.file("page.html"), page_of(number));
            CHECK(imported.run({"import", "page.html"}).status == 0);
        }
        put_file(imported.file("works.jsonl.gz"), gzip(crossref_lines()));
        put_file(imported.file("4692.xml.gz"), gzip(content_of(responses / "dblp" / "person-228-4692.xml")));
        CHECK(imported.run({"import", "works.jsonl.gz", "4692.xml.gz"}).status == 0);
        CHECK((rows_that_matter(imported) == expected));
    }
    SECTION("an import after the sync changes nothing")
    {
        const Finished again = synced.run({"import", responses.string()});
        CHECK(again.status == 0);
        CHECK(again.out.empty());
        CHECK((rows_that_matter(synced) == expected));
    }
    SECTION("a sync after the import changes nothing")
    {
        const ExampleWorkspace imported{server};
        REQUIRE(imported.run({"import", responses.string()}).status == 0);
        const Finished after = imported.run({"sync"});
        CHECK(after.status == 0);
        CHECK(after.out.empty());
        CHECK((rows_that_matter(imported) == expected));
        CHECK(state_in(imported.diff_json(), "crossref") == "complete");
    }
}

TEST_CASE("import reads what a person can save or keep, and takes what is theirs", "[program]")
{
    struct Row {
        const char* file;
        std::string content;
        const char* what;
        std::vector<std::string> keys;
    };
    const std::string work = crossref_works().at(0).dump();
    const std::vector<Row> rows{
        {"work.json",
         R"({"status":"ok","message-type":"work","message":)" + work + "}",
         "works of Crossref, 1 of 1",
         {"crossref 10.14778/3579075.3579083"}},
        {"bare.json", work, "works of Crossref, 1 of 1", {"crossref 10.14778/3579075.3579083"}},
        {"page.html",
         page_of("US20240135189A1"),
         "a page of Google Patents, 1 of 1",
         {"google_patents US20240135189A1"}},
        {"gp-search.csv", csv, "an export of Google Patents, 1 of 2", {"google_patents US20240135189A1"}},
        {"query.json", patent_search, "a search of Google Patents, 1 of 2", {"google_patents US20240135189A1"}},
        {"search.json", publication_search, "a search of DBLP, 1 of 2", {"dblp conf/nips/AimuyoOS25"}},
        {"4692.bib", dblp_bib, "BibTeX, 1 of 2", {"dblp conf/nips/AimuyoOS25"}},
        {"own.bib", own_bib, "BibTeX, 2 of 2", {"import 10.5555/own.1", "import own.bib#talk"}},
        {"own.bib.gz", gzip(own_bib), "BibTeX, 2 of 2", {"import 10.5555/own.1", "import own.bib.gz#talk"}},
        {"own.ris", ris, "RIS, 1 of 2", {"import 10.5555/own.1"}},
        {"own.json", csl, "CSL-JSON, 1 of 2", {"import 10.5555/own.1"}},
        {"marked.json", "\xEF\xBB\xBF" + csl, "CSL-JSON, 1 of 2", {"import 10.5555/own.1"}},
    };
    ExampleServer server;
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.file)
        {
            const ExampleWorkspace workspace{server};
            put_file(workspace.file(row.file), row.content);
            const Finished done = workspace.run({"import", row.file});
            CHECK(done.status == 0);
            CHECK(has(done.err, fmt::format("{}: {} records are yours", row.file, row.what)));
            CHECK(keys(workspace) == row.keys);
            CHECK(std::ranges::count(done.out, '\n') == static_cast<long>(row.keys.size()));
            const Finished quiet = workspace.run({"import", row.file, "--quiet"});
            CHECK(quiet.status == 0);
            CHECK(quiet.out + quiet.err == "");
        }
    }
    CHECK(server.take_requests().empty());
}

TEST_CASE("import makes nothing poorer that is known better", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto before = rows_that_matter(workspace);
    for (const auto& [name, content] : {std::pair{"4692.bib", dblp_bib}, std::pair{"search.json", publication_search},
                                        std::pair{"gp-search.csv", csv}, std::pair{"query.json", patent_search}}) {
        INFO(name);
        put_file(workspace.file(name), content);
        const Finished done = workspace.run({"import", name});
        CHECK(done.status == 0);
        CHECK(done.out.empty());
        CHECK((rows_that_matter(workspace) == before));
    }
}

TEST_CASE("import takes what says more in place of what says less", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    put_file(workspace.file("query.json"), patent_search);
    put_file(workspace.file("gp-search.csv"), csv);
    put_file(workspace.file("page.html"), page_of("US20240135189A1"));
    REQUIRE(workspace.run({"import", "query.json"}).status == 0);
    CHECK(workspace.run({"import", "gp-search.csv"}).out == "  ~ Short title\n");
    const Finished page = workspace.run({"import", "page.html"});
    CHECK(page.out == "  ~ Electronic device and controlling method of electronic device\n");
    CHECK(workspace.run({"import", "gp-search.csv", "query.json"}).out.empty());
}

TEST_CASE("What cannot be read is named in one sentence, and the rest is taken", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const std::string person = content_of(responses / "dblp" / "person-228-4692.xml");
    const std::string packed = gzip(own_bib);
    struct Row {
        const char* file;
        std::string content;
        const char* said;
    };
    const std::vector<Row> rows{{"wall.xml", wall, "bot wall"},
                                {"wall.html", wall, "bot wall"},
                                {"empty.xml", "", ""},
                                {"cut.xml", person.substr(0, person.size() / 2), "cut-off"},
                                {"cut.html", page_of("US20240135189A1").substr(0, 4000), ""},
                                {"cut.bib.gz", packed.substr(0, packed.size() / 2), "cut off"},
                                {"cut.json", csl.substr(0, csl.size() / 2), ""},
                                {"cut.ris", ris.substr(0, ris.size() - 6), "cut off"},
                                {"line.jsonl", crossref_lines() + "{\"DOI\":\n", "line "},
                                {"latin.bib", "@misc{a, author = {Bj\xF6rn Oh}, title = {\xC4rger}}\n", "UTF-8"},
                                {"picture.png", "\x89PNG\r\n\x1a\n\x01\x02", "neither"},
                                {"not-there.xml", "", ""}};
    put_file(workspace.file("good.bib"), own_bib);
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.file)
        {
            if (std::string{row.file} != "not-there.xml") {
                put_file(workspace.file(row.file), row.content);
            }
            const Finished done = workspace.run({"import", row.file, "good.bib", "--quiet"});
            CHECK(done.status == 3);
            CHECK(done.out.empty());
            CHECK(std::ranges::count(done.err, '\n') == 1);
            CHECK(has(done.err, row.file));
            CHECK(has(done.err, row.said));
            CHECK(keys(workspace) == std::vector<std::string>{"import 10.5555/own.1", "import good.bib#talk"});
        }
    }
}

TEST_CASE("The saved person page makes up for a wall", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    server.replace("/dblp/", [](const Request&, const Reply&) { return Reply{.status = 500, .body = wall}; });
    REQUIRE(workspace.run({"sync"}).status == 4);
    CHECK(state_in(workspace.diff_json(), "dblp") == "failed");
    put_file(workspace.file("4692.xml"), content_of(responses / "dblp" / "person-228-4692.xml"));
    CHECK(workspace.run({"import", "4692.xml"}).status == 0);
    const Finished diff = workspace.run({"diff", "--format", "json"});
    CHECK(diff.status == 1);
    const auto report = nlohmann::json::parse(diff.out);
    CHECK(state_in(report, "dblp") == "complete");
    CHECK(report.at("summary").at("missing") == 2);
    const auto findings = findings_in(report);

    // The next night with the wall takes nothing of it away.
    CHECK(workspace.run({"sync"}).status == 4);
    CHECK(state_in(workspace.diff_json(), "dblp") == "stale");
    CHECK(findings_in(workspace.diff_json()) == findings);
}

TEST_CASE("The page of somebody else is nobody's here", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    put_file(workspace.file("other.xml"), dblp_person(dblp_record(0) + dblp_record(1), 2));
    const Finished done = workspace.run({"import", "other.xml"});
    CHECK(done.status == 0);
    CHECK(has(done.err, "0 of 2 records are yours"));
    CHECK(keys(workspace).empty());
    CHECK(state_in(workspace.diff_json(), "dblp") == "never-asked");
}
