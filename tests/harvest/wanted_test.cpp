#include "catch.hpp"
#include "harvest/wanted.hpp"

using namespace vitalign;
using namespace vitalign::harvest;
using Names = std::vector<std::string>;

namespace {

config::Profile ada(const char* pid = "", const char* orcid = "")
{
    return {.name = "Ada Loom", .dblp = DblpPid::parse(pid), .orcid = Orcid::parse(orcid)};
}

Contributor author(const char* name, const char* pid = "", const char* orcid = "")
{
    return {.name = PersonName::parse(name), .pid = DblpPid::parse(pid), .orcid = Orcid::parse(orcid)};
}

SourceRecord patent(const char* number)
{
    return {.source = Source::google_patents,
            .key = number,
            .patent = PatentFacts{.publication = *PatentNumber::parse(number)}};
}

/// A CV that names one DOI, one patent by two readings of its number, and one patent by title.
Cv cv()
{
    Entry numbered{.kind = Kind::patent};
    numbered.patent = Stated<PatentCitation>{
        {.candidates = {*PatentNumber::parse("US1000001B2"), *PatentNumber::parse("US1000001B1")}}};
    Entry unnumbered{.kind = Kind::patent, .title = Stated<std::string>{"Thread Tensioner"}};
    unnumbered.patent = Stated<PatentCitation>{{.printed = "pending"}};
    return {.entries = {{.title = Stated<std::string>{"A Paper"}, .doi = Stated<Doi>{*Doi::parse("10.5555/a")}},
                        numbered,
                        unnumbered}};
}

const std::string orcid = "0000-0002-1825-0097";

} // namespace

TEST_CASE("A CV names works by DOI, by patent number, and patents by title", "[harvest][wanted]")
{
    const std::vector<Cv> cvs{cv()};
    const NamedByCv named = named_by(cvs);
    CHECK(named.dois == std::set<Doi>{*Doi::parse("10.5555/a")});
    REQUIRE(named.patents.size() == 1); // one without any reading of its number is none
    CHECK(named.patents.front().size() == 2);
    CHECK(named.patent_titles.size() == 1);
}

TEST_CASE("A record is wanted that bears the name or is named by the CV, and is not another's", "[harvest][wanted]")
{
    struct Row {
        const char* what;
        SourceRecord record;
        config::Profile profile;
        bool wanted;
    };
    const std::vector<Row> rows{
        {"the name", {.authors = {author("Bea Warp"), author("Ada Loom")}}, ada(), true},
        {"the initial", {.authors = {author("A. Loom")}}, ada(), true},
        {"another name", {.authors = {author("Bea Warp")}}, ada(), false},
        {"no authors", {}, ada(), false},
        {"the name, and the pid", {.authors = {author("Ada Loom", "1/2")}}, ada("1/2"), true},
        {"the name, but another's pid", {.authors = {author("Ada Loom", "3/4")}}, ada("1/2"), false},
        {"the name beside another's pid",
         {.authors = {author("Bea Warp", "3/4"), author("Ada Loom")}},
         ada("1/2"),
         true},
        {"the CV's DOI, whoever wrote it",
         {.authors = {author("Bea Warp", "3/4")}, .doi = Doi::parse("10.5555/A")},
         ada("1/2"),
         true},
        {"another DOI", {.authors = {author("Bea Warp")}, .doi = Doi::parse("10.5555/b")}, ada(), false},
        {"the CV's patent", patent("US1000001B2"), ada(), true},
        {"its other reading", patent("US1000001B1"), ada(), true},
        {"another patent", patent("US1000002B2"), ada(), false},
        {"an excerpt of the CV's title", {.title = "Thread tensioner", .excerpt = true}, ada(), true},
        {"a whole record of that title alone", {.title = "Thread tensioner"}, ada(), false},
        {"an excerpt of a paper's title", {.title = "A Paper", .excerpt = true}, ada(), false},
    };
    const std::vector<Cv> cvs{cv()};
    const NamedByCv named = named_by(cvs);
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(is_wanted(row.profile, named, row.record) == row.wanted);
            CHECK(filter_for(row.profile, named).wanted(row.record) == row.wanted);
        }
    }
}

TEST_CASE("The needle is in every record of the person, or there is none", "[harvest][wanted]")
{
    struct Row {
        const char* name;
        Names aliases;
        const char* needle;
    };
    const std::vector<Row> rows{
        {"Ada Loom", {}, "Loom"},
        {"Ada Loom", {"Ada Warp"}, ""},
        {"Ada Löom", {}, ""},
        {"Ada Loom-Warp", {}, ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name << row.aliases.size())
        {
            const config::Profile profile{.name = row.name, .aliases = row.aliases};
            CHECK(filter_for(profile, {}).needle == row.needle);
        }
    }
}

TEST_CASE("All of the person's own page is wanted and listed, of other files what is theirs", "[harvest][wanted]")
{
    struct Row {
        const char* what;
        config::Profile profile;
        const char* page; // whose; empty: no page
        Names person_names;
        std::vector<SavedRecord> records;
        bool own;
        Names kept;
    };
    const auto record = [](const char* key, const Contributor& by, Source source = Source::dblp) {
        return SourceRecord{.source = source, .key = key, .authors = {by}};
    };
    const std::vector<Row> rows{
        {"the page of the pid",
         ada("1/2"),
         "1/2",
         {},
         {{record("a", author("Ada Loom"))}, {record("b", author("Bea Warp"))}},
         true,
         {"a listed", "b listed"}},
        {"the page of another pid",
         ada("1/2"),
         "3/4",
         {},
         {{record("a", author("Ada Loom"))}, {record("b", author("Bea Warp"))}},
         false,
         {"a"}},
        {"without a pid, a page all of the name",
         ada(),
         "3/4",
         {},
         {{record("a", author("Ada Loom"))}},
         true,
         {"a listed"}},
        {"without a pid, a page with others' works",
         ada(),
         "3/4",
         {},
         {{record("a", author("Ada Loom"))}, {record("b", author("Bea Warp"))}},
         false,
         {"a"}},
        {"the dump, where a name is one person's",
         ada("1/2"),
         "",
         {"Ada Loom 0001"},
         {{record("a", author("Ada Loom")), "", {"Ada Loom 0001"}},
          {record("b", author("Ada Loom")), "", {"Ada Loom 0002"}}},
         false,
         {"a listed"}},
        {"Crossref with the ORCID iD",
         ada("", orcid.c_str()),
         "",
         {},
         {{record("a", author("Ada Loom", "", orcid.c_str()), Source::crossref)},
          {record("b", author("Ada Loom"), Source::crossref)},
          {record("c", author("Ada Loom", "", orcid.c_str()), Source::file)}},
         false,
         {"a listed", "b", "c"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const SavedFile read{
                .records = row.records, .person = DblpPid::parse(row.page), .person_names = row.person_names};
            CHECK(is_own_page(row.profile, read) == row.own);
            SavedFile saved = read;
            keep_wanted(row.profile, {}, saved);
            Names kept;
            for (const SavedRecord& one : saved.records) {
                kept.push_back(one.record.key + (is_listed(row.profile, read, one.record) ? " listed" : ""));
            }
            CHECK(kept == row.kept);
        }
    }
}
