#include "harvest_scene.hpp"

using namespace vitalign;
using namespace vitalign::testing;
using Names = std::vector<std::string>;

namespace {

const std::string orcid = "0000-0002-1825-0097";
const std::string title = "Fast Weaving of Very Long Threads";

std::string item(const std::string& doi, const std::string& name = "Ada Loom", const std::string& text = title)
{
    const std::size_t blank = name.find(' ');
    return fmt::format(R"({{"DOI":"{}","type":"journal-article","title":["{}"],"issued":{{"date-parts":[[2020]]}},)"
                       R"("author":[{{"given":"{}","family":"{}"}}]}})",
                       doi, text, name.substr(0, blank), name.substr(blank + 1));
}

HttpResponse works(const Names& items, std::map<std::string, std::string> headers = {})
{
    return {.status = 200,
            .headers = std::move(headers),
            .body = fmt::format(
                R"({{"status":"ok","message-type":"work-list","message":{{"total-results":{},"items":[{}]}}}})",
                items.size(), fmt::join(items, ","))};
}

SourceRecord record(Source source, const std::string& doi, const std::string& text = title)
{
    return {.source = source,
            .key = source == Source::crossref ? doi : "journals/j/" + doi,
            .kind = Kind::article,
            .title = text,
            .authors = {{.name = PersonName::parse("Ada Loom")}},
            .date = PartialDate::of(2020),
            .doi = Doi::parse(doi)};
}

Entry by_ada(Entry entry)
{
    entry.authors = {{PersonName::parse("Ada Loom")}};
    entry.year = Stated<int>{2020};
    return entry;
}

/// The parts of addresses that tell the questions apart.
const std::string by_orcid = "filter=orcid:";
const std::string by_name = "query.author=";
const std::string by_dois = "filter=doi:";
const std::string by_reference = "query.bibliographic=";
const std::string agency = "/agency";

HarvestScene scene_of(std::vector<std::pair<std::string, HttpResponse>> answers)
{
    HarvestScene scene;
    scene.http.answers = std::move(answers);
    return scene;
}

} // namespace

TEST_CASE("Crossref is asked for the list of the ORCID iD, and for the name, which finds what was deposited without it",
          "[harvest][crossref]")
{
    struct Row {
        const char* what;
        bool with_orcid;
        Names listed; // items
        Names named;
        Names asked;
        Names kept;
    };
    const std::string other = R"("ORCID":"http://orcid.org/0000-0001-5109-3700","given":)";
    const auto with_other_orcid = [&](std::string one) { return one.replace(one.find(R"("given":)"), 8, other); };
    const std::vector<Row> rows{
        {"no iD", false, {}, {item("10.5555/a"), item("10.5555/b", "Bea Warp")}, {by_name}, {"10.5555/a"}},
        {"all bear the iD",
         true,
         {item("10.5555/a"), item("10.5555/b", "Bea Warp")},
         {item("10.5555/a"), item("10.5555/b", "Bea Warp")},
         {by_orcid, by_name},
         {"10.5555/a listed", "10.5555/b listed"}},
        {"one was deposited without it",
         true,
         {item("10.5555/a")},
         {item("10.5555/a"), item("10.5555/c"), item("10.5555/d", "Bea Warp")},
         {by_orcid, by_name},
         {"10.5555/a listed", "10.5555/c"}},
        {"a namesake with another iD",
         true,
         {},
         {with_other_orcid(item("10.5555/a")), item("10.5555/c")},
         {by_orcid, by_name},
         {"10.5555/c"}},
        {"iDs tell nothing where the profile has none",
         false,
         {},
         {with_other_orcid(item("10.5555/a"))},
         {by_name},
         {"10.5555/a"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene = scene_of({{by_orcid, works(row.listed)}, {by_name, works(row.named)}});
            if (row.with_orcid) {
                scene.configuration.profile.orcid = Orcid::parse(orcid);
            }
            const Harvest harvest = scene.harvest(crossref_source);
            CHECK(scene.http.asked == row.asked);
            CHECK(keys_of(harvest) == row.kept);
            CHECK(harvest.inquiries.contains("orcid:" + orcid) == row.with_orcid);
            CHECK(name_of(harvest.state) == name_of(CoverageState::complete));
        }
    }
}

TEST_CASE("Beside an ORCID iD the name is asked for once a week; what it found stays in between", "[harvest][crossref]")
{
    struct Row {
        const char* what;
        int days; // later
        bool full;
        bool with_orcid;
        bool asked; // by name
        Names kept; // of a, which the second answer lacks
    };
    const std::vector<Row> rows{
        {"the next night", 1, false, true, false, {"10.5555/a"}},
        {"a week later", 7, false, true, false, {"10.5555/a"}},
        {"eight days later", 8, false, true, true, {}},
        {"the user wants all anew", 1, true, true, true, {}},
        {"without an iD there is nothing else", 1, false, false, true, {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene =
                scene_of({{by_orcid, works({})}, {by_name, works({item("10.5555/a")})}, {by_name, works({})}});
            if (row.with_orcid) {
                scene.configuration.profile.orcid = Orcid::parse(orcid);
            }
            const Harvest first = scene.harvest(crossref_source);
            REQUIRE(keys_of(first) == Names{"10.5555/a"});
            scene.next_run(first, row.days);
            scene.full = row.full;
            const Harvest second = scene.harvest(crossref_source);
            CHECK(std::ranges::count(scene.http.asked, by_name) == (row.asked ? 1 : 0));
            CHECK(keys_of(second) == row.kept);
        }
    }
}

TEST_CASE("Between whole lists only what changed since the day before the last question is asked for",
          "[harvest][crossref]")
{
    struct Row {
        const char* what;
        int days;     // later
        bool full;    // the user wants all anew
        bool changes; // only these are asked for
        Names kept;   // of a, which the second list lacks
    };
    const std::vector<Row> rows{
        {"the next night", 1, false, true, {"10.5555/a listed"}},
        {"30 days later", 30, false, true, {"10.5555/a listed"}},
        {"31 days later: the whole, which lacks it", 31, false, false, {}},
        {"the user wants all anew", 1, true, false, {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const std::string since = "from-index-date:2001-09-08";
            HarvestScene scene = scene_of({{since, works({})},
                                           {by_orcid, works({item("10.5555/a")})},
                                           {by_orcid, works({})},
                                           {by_name, works({})}});
            scene.configuration.profile.orcid = Orcid::parse(orcid);
            const Harvest first = scene.harvest(crossref_source);
            REQUIRE(keys_of(first) == Names{"10.5555/a listed"});
            scene.next_run(first, row.days);
            scene.full = row.full;
            const Harvest second = scene.harvest(crossref_source);
            CHECK(scene.http.asked.front() == (row.changes ? since : by_orcid));
            CHECK(keys_of(second) == row.kept);
        }
    }
}

TEST_CASE("DOIs are asked for that the CV or another source names, where they are due", "[harvest][crossref]")
{
    struct Row {
        const char* what;
        std::function<void(HarvestScene&)> prepare;
        Names asked; // after the name
        Names kept;
    };
    const auto in_cv = [](const char* doi) {
        return [doi](HarvestScene& scene) { scene.add_entry({.doi = Stated<Doi>{*Doi::parse(doi)}}); };
    };
    const std::vector<Row> rows{
        {"of the CV", in_cv("10.5555/a"), {by_dois}, {"10.5555/a"}},
        {"of another source, known",
         [](HarvestScene& scene) { scene.know(record(Source::dblp, "10.5555/a")); },
         {by_dois},
         {"10.5555/a"}},
        {"of the source that is waited for",
         [](HarvestScene& scene) { scene.awaited = {{record(Source::dblp, "10.5555/a")}}; },
         {by_dois},
         {"10.5555/a"}},
        {"of Crossref itself: no reason",
         [](HarvestScene& scene) { scene.know(record(Source::crossref, "10.5555/a")); },
         {},
         {}},
        {"of DataCite", in_cv("10.5281/zenodo.1"), {}, {}},
        {"with a comma: alone", in_cv("10.5555/x,y"), {"/works/10.5555/x,y"}, {"10.5555/x,y"}},
        {"asked for six days ago",
         [&](HarvestScene& scene) {
             in_cv("10.5555/a")(scene);
             scene.inquiries.emplace("10.5555/a", cache::Inquiry{Instant{scene.clock.now()} - std::chrono::days{6}});
         },
         {},
         {}},
        {"asked for eight days ago",
         [&](HarvestScene& scene) {
             in_cv("10.5555/a")(scene);
             scene.inquiries.emplace("10.5555/a", cache::Inquiry{Instant{scene.clock.now()} - std::chrono::days{8}});
         },
         {by_dois},
         {"10.5555/a"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene = scene_of({{by_name, works({})},
                                           {by_dois, works({item("10.5555/a")})},
                                           {"/works/10.5555/x,y", works({item("10.5555/x,y")})}});
            row.prepare(scene);
            const Harvest harvest = scene.harvest(crossref_source);
            Names asked{by_name};
            asked.insert(asked.end(), row.asked.begin(), row.asked.end());
            CHECK(scene.http.asked == asked);
            CHECK(keys_of(harvest) == row.kept);
            CHECK(name_of(harvest.state) == name_of(CoverageState::complete));
        }
    }
}

TEST_CASE("A DOI of the CV that Crossref does not know is looked for at the other agencies", "[harvest][crossref]")
{
    struct Row {
        const char* what;
        HttpResponse agency;
        bool hint;
    };
    const std::vector<Row> rows{
        {"another agency has it", page(R"({"status":"ok","message-type":"work-agency",
             "message":{"DOI":"10.5555/a","agency":{"id":"datacite","label":"DataCite"}}})"),
         false},
        {"nobody has it", {.status = 404, .body = "Resource not found."}, true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene = scene_of({{by_name, works({})}, {by_dois, works({})}, {agency, row.agency}});
            scene.add_entry({.doi = Stated<Doi>{*Doi::parse("10.5555/a")}});
            const Harvest harvest = scene.harvest(crossref_source);
            CHECK(scene.http.asked == Names{by_name, by_dois, agency});
            CHECK(harvest.hints.size() == (row.hint ? 1 : 0));
            CHECK(harvest.inquiries.at("agency:10.5555/a").known == !row.hint);
            CHECK(name_of(harvest.state) == name_of(CoverageState::complete));

            scene.next_run(harvest, 89); // its answer is good for 90 days
            static_cast<void>(scene.harvest(crossref_source));
            CHECK(scene.http.asked == Names{by_name, by_dois});
        }
    }
}

TEST_CASE("An entry that no record explains is looked for by its reference", "[harvest][crossref]")
{
    struct Row {
        const char* what;
        std::function<void(HarvestScene&)> prepare;
        bool asked;
        Names kept;
    };
    const std::vector<Row> rows{
        {"nothing is known", [](HarvestScene&) {}, true, {"10.5555/a"}},
        {"DBLP has it",
         [](HarvestScene& scene) { scene.awaited = {{record(Source::dblp, "10.5281/zenodo.1")}}; },
         false,
         {}},
        {"a file has it", [](HarvestScene& scene) { scene.know(record(Source::file, "10.5281/zenodo.1")); }, false, {}},
        {"a patent of its title is not it",
         [](HarvestScene& scene) { scene.know(record(Source::google_patents, "10.5281/zenodo.1")); },
         true,
         {"10.5555/a"}},
        {"it was looked for 29 days ago",
         [](HarvestScene& scene) {
             scene.inquiries.emplace("reference:" + title + " Loom 2020",
                                     cache::Inquiry{Instant{scene.clock.now()} - std::chrono::days{29}, false});
         },
         false,
         {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene = scene_of(
                {{by_name, works({})},
                 {by_reference, works({item("10.5555/a"), item("10.5555/b", "Bea Warp", "On Dyeing Wool by Night")})}});
            scene.add_entry(by_ada(paper(title)));
            row.prepare(scene);
            const Harvest harvest = scene.harvest(crossref_source);
            CHECK(scene.http.asked == (row.asked ? Names{by_name, by_reference} : Names{by_name}));
            CHECK(keys_of(harvest) == row.kept); // a relevance search always answers something
        }
    }
}

TEST_CASE("Of a preprint the paper is asked after: by what the source says it became, else by its reference",
          "[harvest][crossref]")
{
    struct Row {
        const char* what;
        std::string preprint; // Crossref's, by its DOI
        bool in_dblp;         // which has the preprint
        bool paper_known;
        Names asked;
        Names kept;
    };
    const auto posted = [](std::string one, const std::string& more) {
        one.replace(one.find("journal-article"), 15, "posted-content");
        return one.insert(1, R"("subtype":"preprint",)" + more);
    };
    const std::string became =
        R"("relation":{"is-preprint-of":[{"id-type":"doi","id":"10.5555/paper","asserted-by":"subject"}]},)";
    const std::vector<Row> rows{
        {"it says what it became",
         posted(item("10.1101/pre"), became),
         false,
         false,
         {by_name, by_dois, by_dois},
         {"10.1101/pre", "10.5555/paper"}},
        {"it says nothing",
         posted(item("10.1101/pre"), ""),
         false,
         false,
         {by_name, by_dois, by_reference},
         {"10.1101/pre", "10.5555/found"}},
        {"DBLP has it alone", "", true, false, {by_name, by_dois, agency, by_reference}, {"10.5555/found"}},
        {"the paper is known", posted(item("10.1101/pre"), ""), false, true, {by_name, by_dois}, {"10.1101/pre"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene = scene_of({{by_name, works({})},
                                           {agency, page(R"({"status":"ok","message-type":"work-agency",
                               "message":{"DOI":"10.1101/pre","agency":{"id":"datacite","label":"DataCite"}}})")},
                                           {by_dois, row.preprint.empty() ? works({}) : works({row.preprint})},
                                           {by_dois, works({item("10.5555/paper")})},
                                           {by_reference, works({item("10.5555/found")})}});
            Entry entry = by_ada(paper(title));
            entry.kind = Kind::preprint;
            entry.doi = Stated<Doi>{*Doi::parse("10.1101/pre")};
            scene.add_entry(entry);
            if (row.in_dblp) {
                scene.awaited = {{record(Source::dblp, "10.48550/arxiv.2001.00001")}};
                scene.awaited.front().record.kind = Kind::preprint;
            }
            if (row.paper_known) {
                scene.know(record(Source::dblp, "10.5281/zenodo.1"));
            }
            const Harvest harvest = scene.harvest(crossref_source);
            CHECK(scene.http.asked == row.asked);
            CHECK(keys_of(harvest) == row.kept);

            if (!row.paper_known) {
                scene.next_run(harvest, 6);
                static_cast<void>(scene.harvest(crossref_source));
                CHECK(std::ranges::count(scene.http.asked, by_reference) == 0);
            }
        }
    }
}

TEST_CASE("The papers of no more than 20 preprints are asked after in a run", "[harvest][crossref]")
{
    HarvestScene scene = scene_of({{by_name, works({})}, {by_reference, works({})}});
    for (int i = 0; i < 25; ++i) {
        const std::string one = fmt::format("A Study of Loom Number {0} and Thread Number {0}{0}", i);
        scene.add_entry(by_ada(paper(one)));
        scene.awaited.push_back({record(Source::dblp, fmt::format("10.48550/arxiv.2001.{:05}", i), one)});
        scene.awaited.back().record.kind = Kind::preprint;
    }
    const Harvest harvest = scene.harvest(crossref_source);
    CHECK(std::ranges::count(scene.http.asked, by_reference) == 20);
    CHECK(name_of(harvest.state) == name_of(CoverageState::complete));
    scene.next_run(harvest, 1);
    static_cast<void>(scene.harvest(crossref_source));
    CHECK(std::ranges::count(scene.http.asked, by_reference) == 5);
}

TEST_CASE("No more than 60 references are asked for in a run", "[harvest][crossref]")
{
    HarvestScene scene = scene_of({{by_name, works({})}, {by_reference, works({})}});
    for (int i = 0; i < 61; ++i) {
        scene.add_entry(by_ada(paper(fmt::format("A Study of Loom Number {0} and Thread Number {0}{0}", i))));
    }
    const Harvest harvest = scene.harvest(crossref_source);
    CHECK(std::ranges::count(scene.http.asked, by_reference) == 60);
    CHECK(name_of(harvest.state) == name_of(CoverageState::failed)); // nothing was found before the limit
    CHECK(harvest.message.value_or("").find("60 references a run are the limit") != std::string::npos);
}

TEST_CASE("A refusal ends the asking, and what is known stays", "[harvest][crossref]")
{
    struct Row {
        const char* what;
        HttpResponse list;
        HttpResponse dois;
        Names asked;
        CoverageState state;
        Names kept;
    };
    const HttpResponse wall{.status = 403, .body = "no"};
    const std::vector<Row> rows{
        {"at once", wall, works({}), {by_orcid}, CoverageState::failed, {"10.5555/a listed"}},
        {"after the list",
         works({item("10.5555/b")}),
         wall,
         {by_orcid, by_name, by_dois},
         CoverageState::partial,
         {"10.5555/a", "10.5555/b listed"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene = scene_of({{by_orcid, row.list}, {by_name, works({})}, {by_dois, row.dois}});
            scene.configuration.profile.orcid = Orcid::parse(orcid);
            scene.know(record(Source::crossref, "10.5555/a"), true);
            scene.add_entry({.doi = Stated<Doi>{*Doi::parse("10.5555/a")}});
            scene.add_entry(by_ada(paper("A Paper That No Source Knows of Yet")));
            const Harvest harvest = scene.harvest(crossref_source);
            CHECK(scene.http.asked == row.asked);
            CHECK(name_of(harvest.state) == name_of(row.state));
            CHECK(harvest.message.value_or("").find("403") != std::string::npos);
            CHECK(keys_of(harvest) == row.kept);
        }
    }
}

TEST_CASE("A contact that Crossref does not accept is told once", "[harvest][crossref]")
{
    struct Row {
        const char* pool;
        bool contact;
        std::size_t hints;
    };
    const std::vector<Row> rows{{"public-pool", true, 1}, {"public-pool", false, 0}, {"polite", true, 0}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.pool << row.contact)
        {
            HarvestScene scene = scene_of({{by_name, works({}, {{"x-api-pool", row.pool}})}});
            if (row.contact) {
                scene.configuration.mailto = "ada@example.org";
            }
            CHECK(scene.harvest(crossref_source).hints.size() == row.hints);
        }
    }
}

TEST_CASE("Offline the archive is read again, by the parsers of today", "[harvest][crossref]")
{
    HarvestScene scene = scene_of({{by_name, works({item("10.5555/a")})}});
    const Harvest first = scene.harvest(crossref_source);
    REQUIRE(keys_of(first) == Names{"10.5555/a"});
    scene.next_run(first, 1);
    scene.offline = true;
    scene.known.front().record.title = "As an older program read it";
    const Harvest second = scene.harvest(crossref_source);
    CHECK(scene.http.asked.empty());
    REQUIRE(second.records.size() == 1);
    CHECK(second.records.front().record.title == title);

    HarvestScene empty;
    empty.offline = true;
    const Harvest nothing = empty.harvest(crossref_source);
    CHECK(name_of(nothing.state) == name_of(CoverageState::failed));
    CHECK(nothing.message.value_or("").find("--offline") != std::string::npos);
}
