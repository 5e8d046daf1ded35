#include "catch.hpp"
#include "reconcile/compare_authors.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::reconcile;
using namespace vitalign::works;

TEST_CASE("compare_authors reports who differs, is missing or stands elsewhere", "[reconcile][authors]")
{
    struct Row {
        const char* what;
        std::vector<const char*> cv;
        std::vector<const char*> record;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"equal", {"Ann Oh", "Bo Kim"}, {"Ann Oh", "Bo Kim"}, ""},
        {"initials", {"A. Oh", "B. Kim"}, {"Ann Oh", "Bo Kim"}, ""},
        {"accents and umlauts", {"Jos\u00e9 M\u00fcller", "Bo Kim"}, {"Jose Mueller", "Bo Kim"}, ""},
        {"a missing author", {"Ann Oh", "Cy Lee"}, {"Ann Oh", "Bo Kim", "Cy Lee"}, "author-missing"},
        {"one too many", {"Ann Oh", "Dan Roe", "Bo Kim"}, {"Ann Oh", "Bo Kim"}, "author-extra"},
        {"another order", {"Bo Kim", "Ann Oh"}, {"Ann Oh", "Bo Kim"}, "author-order"},
        {"another given name", {"Ann Oh", "Bob Kim"}, {"Ann Oh", "Jim Kim"}, "author-name"},
        {"a misspelt family name", {"Ann Oh", "Cy Robertson"}, {"Ann Oh", "Cy Robertsen"}, "author-name"},
        {"two people of one initial", {"Y. Kim", "Y. Kim"}, {"Yuna Kim", "Young Kim"}, ""},
        {"one of two people of one initial", {"Y. Kim"}, {"Yuna Kim", "Young Kim"}, "author-missing"},
        {"a namesake by initial behind", {"Y. Kim", "Yuna Kim"}, {"Yuna Kim", "Young Kim"}, "author-order"},
        {"two who could take each other's place",
         {"J. Kim", "Wu Lee", "R. J. Kim", "Dan Roe"},
         {"Jo Kim", "Wu Lee", "R. J. Kim"},
         "author-extra"},
        {"somebody who could be two",
         {"Max Roe", "J. Kim", "Wu Lee", "RJ Kim"},
         {"Jo Kim", "Wu Lee", "J. R. Kim"},
         "author-extra"},
        {"two family names", {"Inés Varela Montes", "Bo Kim"}, {"Inés Varela", "Bo Kim"}, ""},
        {"names exchanged", {"Q. Harding", "Bo Kim"}, {"Harding Quentin", "Bo Kim"}, ""},
        {"an affiliation among them", {"Ann Oh", "Bo Kim"}, {"Ann Oh", "Weaver University", "Bo Kim"}, ""},
        {"a study group in the CV", {"Ann Oh", "Bo Kim", "LOOM Study Group"}, {"Ann Oh", "Bo Kim"}, ""},
        {"first author only", {"Ann Oh", "Bo Kim", "Cy Lee"}, {"Ann Oh"}, ""},
        {"another author only",
         {"Ann Oh", "Bo Kim", "Cy Lee"},
         {"Dan Roe"},
         "author-extra author-extra author-extra author-missing"},
        {"another person", {"Ann Oh", "Dan Roe"}, {"Ann Oh", "Bo Kim"}, "author-extra author-missing"},
        {"another script", {"Ann Oh", "Bo Kim"}, {"오안나", "김보"}, ""},
        {"no authors in the source", {"Ann Oh"}, {}, ""},
        {"no authors in the CV", {}, {"Ann Oh"}, ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry{.authors = stated_names(row.cv)};
            const Work work = work_of({.title = "T", .authors = contributors(row.record)});
            const auto differences = compare_authors(comparison(entry, work));
            CHECK(rules_of(differences) == row.rules);
            for (const Difference& difference : differences) {
                CHECK(difference.severity == Severity::warning);
                CHECK(difference.field == "authors");
                CHECK(difference.at.line == 5);
                CHECK_FALSE(difference.records.empty());
            }
        }
    }
}

TEST_CASE("compare_authors points at the name and gives both spellings", "[reconcile][authors]")
{
    const Entry entry{.authors = stated_names({"Ann Oh", "Bob Kim"})};
    const Work work = work_of({.title = "T", .authors = contributors({"Ann Oh", "Jim Kim"})});
    const auto differences = compare_authors(comparison(entry, work, true));
    REQUIRE(differences.size() == 1);
    CHECK(differences[0].severity == Severity::error);
    CHECK(differences[0].at == entry.authors[1].at);
    CHECK(differences[0].cv_value == "Bob Kim");
    CHECK(differences[0].record_value == "Jim Kim");
}

TEST_CASE("compare_authors asks no more of a list than it claims", "[reconcile][authors]")
{
    const Work work = work_of({.title = "T", .authors = contributors({"Ann Oh", "Bo Kim", "Cy Lee"})});
    struct Row {
        const char* what;
        std::vector<const char*> names;
        bool truncated;
        bool self_omitted;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"et al.", {"Ann Oh"}, true, false, ""},
        {"et al. behind a wrong name", {"Dan Roe"}, true, false, "author-extra"},
        {"the owner left out", {"Bo Kim", "Cy Lee"}, false, true, ""},
        {"the owner left out, with a stranger", {"Bo Kim", "Dan Roe"}, false, true, "author-extra"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry{.authors = stated_names(row.names),
                              .authors_truncated = row.truncated,
                              .self_omitted = row.self_omitted};
            CHECK(rules_of(compare_authors(comparison(entry, work))) == row.rules);
        }
    }
}

TEST_CASE("A spelling of another source is only a note, groups are no authors", "[reconcile][authors]")
{
    const Entry entry{.authors = stated_names({"Ann Oh", "Bob Kim"})};
    Work work = work_of({.title = "T", .authors = contributors({"Ann Oh", "Bob Kim"})});
    work.versions[0].records.push_back(
        {.source = Source::crossref, .title = "T", .authors = contributors({"Ann Oh", "Jim Kim"})});
    const auto differences = compare_authors(comparison(entry, work, true));
    REQUIRE(rules_of(differences) == "author-name");
    CHECK(differences[0].severity == Severity::note);
    CHECK(differences[0].message.find("Crossref") != std::string::npos);

    Work with_group = work_of({.title = "T", .authors = contributors({"Ann Oh", "Bob Kim"})});
    with_group.versions[0].records[0].authors.push_back(
        {.name = {.family = "Department of Lists"}, .organisation = true});
    CHECK(compare_authors(comparison(entry, with_group)).empty());
}

TEST_CASE("A deposit of the first author alone says nothing of the one whose CV it is", "[reconcile][authors]")
{
    const std::vector<PersonName> owner{PersonName::parse("Bo Kim")};
    struct Row {
        const char* what;
        std::vector<const char*> cv;
        const char* rules;
    };
    const std::vector<Row> rows{{"the second of two", {"Ann Oh", "Bo Kim"}, ""},
                                {"by initial", {"A. Oh", "B. Kim"}, ""},
                                {"somebody else", {"Ann Oh", "Dan Roe"}, "author-extra"},
                                {"the first", {"Bo Kim", "Ann Oh"}, "author-extra"}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry{.authors = stated_names(row.cv)};
            const Work work = work_of({.title = "T", .authors = contributors({"Ann Oh"})});
            Comparison compared = comparison(entry, work);
            compared.owner = owner;
            CHECK(rules_of(compare_authors(compared)) == row.rules);
        }
    }
}
