#include "catch.hpp"
#include "linkage/collection.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;

namespace {

std::vector<std::string> texts(const auto& values)
{
    std::vector<std::string> out;
    for (const auto& value : values) {
        out.push_back(value.str());
    }
    return out;
}

using Texts = std::vector<std::string>;

RecordForm form_of(const auto& record)
{
    static Collection collection; // the forms point into it
    return collection.form_of(record);
}

} // namespace

TEST_CASE("a record becomes comparable with all that a comparison needs", "[collection]")
{
    const SourceRecord record{.source = Source::dblp,
                              .key = "conf/smc/RoeD23",
                              .kind = Kind::inproceedings,
                              .title = "On Looms",
                              .alternative_titles = {"On Looms: Threads"},
                              .authors = {{.name = PersonName::parse("Jane Roe")},
                                          {.name = PersonName::parse("Loom Consortium"), .organisation = true},
                                          {.name = PersonName::parse("John Doe")}},
                              .venue = "SMC",
                              .venue_key = "conf/smc",
                              .date = PartialDate{.year = 2023, .month = 5},
                              .alternate_years = {2022},
                              .doi = Doi::parse("10.5555/1"),
                              .arxiv = ArxivId::parse("2301.00001"),
                              .related = {{.relation = "is-preprint-of", .target = "https://doi.org/10.5555/2"},
                                          {.relation = "cites", .target = "10.5555/3"},
                                          {.relation = "has-version", .target = "no DOI"}}};
    const RecordForm form = form_of(record);
    CHECK(form.kind == Kind::inproceedings);
    REQUIRE(form.titles.size() == 2);
    CHECK(form.natural_parts[0] == title_form("On Looms"));
    CHECK(form.titles[0].authors.size() == 2);
    CHECK_FALSE(form.titles[0].authors_truncated);
    CHECK(form.years == std::vector<int>{2023, 2022});
    REQUIRE(form.venue);
    CHECK(form.venue->identity == "conf/smc");
    CHECK(form.doi == record.doi);
    CHECK(form.titles[0].identifier != 0);
    CHECK(texts(form.versions) == Texts{"10.5555/2"});
}

TEST_CASE("of a record nothing is made of what is not there", "[collection]")
{
    const RecordForm form = form_of(SourceRecord{.source = Source::crossref, .key = "10.5555/1", .title = "X"});
    CHECK_FALSE(form.venue);
    CHECK_FALSE(form.application);
    CHECK(form.years.empty());
    CHECK(form.patents.empty());
}

TEST_CASE("a patent is comparable by its numbers; parents and children are other works", "[collection]")
{
    PatentFacts facts{.publication = *PatentNumber::parse("US20240135189A1"), .application_number = "US18/398,543"};
    facts.same_application = {*PatentNumber::parse("US12345678B2")};
    facts.family = {*PatentNumber::parse("KR102620822B1")};
    facts.parents_and_children = {*PatentNumber::parse("US11111111B2")};
    const RecordForm form =
        form_of(SourceRecord{.source = Source::google_patents, .kind = Kind::patent, .title = "Loom", .patent = facts});
    CHECK(texts(form.patents) == Texts{"US20240135189A1"});
    CHECK(texts(form.relatives) == Texts{"US12345678B2", "KR102620822B1"});
    CHECK(form.application == "18398543");
}

TEST_CASE("a CV entry becomes comparable in the same form", "[collection]")
{
    Entry entry{.kind = Kind::article,
                .authors = {{.value = PersonName::parse("J. Roe")}},
                .title = Stated<std::string>{.value = "On Looms"},
                .acronym = "PVLDB",
                .year = Stated<int>{.value = 2023}};
    const RecordForm form = form_of(entry);
    CHECK(form.kind == Kind::article);
    CHECK(form.natural_parts == std::vector<TitleForm>{title_form("On Looms")});
    REQUIRE(form.titles[0].authors.size() == 1);
    CHECK(form.titles[0].authors[0] == author_key(PersonName::parse("J. Roe")));
    CHECK(form.years == std::vector<int>{2023});
    REQUIRE(form.venue);
    CHECK(form.venue->identity == "conf/vldb");
    CHECK_FALSE(form.titles[0].authors_truncated);

    entry.self_omitted = true;
    CHECK(form_of(entry).titles[0].authors_truncated);
    entry.self_omitted = false;
    entry.authors_truncated = true;
    CHECK(form_of(entry).titles[0].authors_truncated);
    CHECK(form_of(Entry{}).natural_parts.empty());
}

TEST_CASE("a CV entry's patent is comparable by all that its number can mean", "[collection]")
{
    Entry entry{.kind = Kind::patent};
    const auto citation = read_patent_citation("10-2024-0117393");
    REQUIRE(citation);
    entry.patent = Stated<PatentCitation>{.value = *citation};
    const RecordForm form = form_of(entry);
    CHECK(texts(form.patents) == Texts{"KR20240117393A"});
    CHECK(form.application == "1020240117393");
}

TEST_CASE("Names that are typed are people, whatever they are called", "[collection]")
{
    const SourceRecord record{.title = "Weaving Patterns",
                              .authors = {{.name = PersonName::parse("Staff, Anne")},
                                          {.name = PersonName::parse("Council, Mary")},
                                          {.name = PersonName::parse("Team, Van Minh")}}};
    const RecordForm form = form_of(record);
    REQUIRE(form.titles[0].authors.size() == 3);
    CHECK(form.titles[0].authors[0] == author_key("staff", "anne", ""));
}

TEST_CASE("The key of a typed name", "[collection]")
{
    struct Row {
        const char* name;
        AuthorKey key;
    };
    const std::vector<Row> rows{{"van der Doe, Jane Mary", author_key("vanderdoe", "jane", "van")},
                                {"García Márquez, Gabriel", author_key("garciamarquez", "gabriel", "garcia")},
                                {"J. Doe", author_key("doe", "j", "")},
                                {"Doe, Jane, Jr.", author_key("doe", "jane", "")},
                                {"Doe", author_key("doe", "", "")}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            CHECK(author_key(PersonName::parse(row.name)) == row.key);
        }
    }
}
