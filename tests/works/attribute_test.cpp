#include "catch.hpp"
#include "works/attribute.hpp"

using namespace vitalign;
using namespace vitalign::works;

namespace {

const char* const own_orcid = "0000-0002-1825-0097";
const char* const other_orcid = "0000-0001-5109-3700";

struct Author {
    const char* name = "";
    const char* affiliation = "";
    const char* orcid = "";
};

Work work_of(const std::vector<Author>& authors)
{
    SourceRecord record{.source = Source::crossref, .key = "10.5555/1", .title = "A Title"};
    for (const Author& author : authors) {
        Contributor person{.name = PersonName::parse(author.name), .orcid = Orcid::parse(author.orcid)};
        if (*author.affiliation) {
            person.affiliations = {author.affiliation};
        }
        record.authors.push_back(std::move(person));
    }
    return {.id = "w:000000000001", .versions = {{Kind::article, {record}}}};
}

Person person()
{
    return {.names = {PersonName::parse("Bora Oh"), PersonName::parse("B. Oh"), PersonName::parse("오보라")},
            .pid = DblpPid::parse("228/4692"),
            .orcid = Orcid::parse(own_orcid),
            .affiliations = {"KAIST", "Cornell University"}};
}

/// A work that is certainly the person's, with the co-authors Cy Lee and Dan Roe.
const Work known = work_of({{"Bora Oh"}, {"Cy Lee"}, {"Dan Roe"}});

} // namespace

TEST_CASE("A work is attributed on what speaks for it", "[attribute]")
{
    struct Row {
        const char* what;
        Work work;
        bool listed;
        bool in_cv;
        std::optional<bool> decided;
        Ownership ownership;
    };
    const std::vector<Row> rows{
        {"listed under the pid", work_of({{"Bora Oh"}, {"Eve Poe"}}), true, false, {}, Ownership::mine},
        {"an entry of the CV", work_of({{"Bora Oh"}, {"Eve Poe"}}), false, true, {}, Ownership::mine},
        {"the ORCID iD", work_of({{"Bora Oh", "", own_orcid}, {"Eve Poe"}}), false, false, {}, Ownership::mine},
        {"the name only", work_of({{"Bora Oh"}, {"Eve Poe"}}), false, false, {}, Ownership::not_mine},
        {"a namesake of another employer",
         work_of({{"Bora Oh", "University of Oslo"}, {"Eve Poe"}}),
         false,
         false,
         {},
         Ownership::not_mine},
        {"a namesake with another ORCID iD",
         work_of({{"Bora Oh", "KAIST", other_orcid}, {"Eve Poe"}}),
         false,
         false,
         {},
         Ownership::not_mine},
        {"two known co-authors", work_of({{"Bora Oh"}, {"Cy Lee"}, {"Dan Roe"}}), false, false, {}, Ownership::mine},
        {"a known employer and co-author",
         work_of({{"B. Oh", "School of Computing, KAIST, Daejeon"}, {"Cy Lee"}}),
         false,
         false,
         {},
         Ownership::mine},
        {"the co-authors of a paper without the name",
         work_of({{"Cy Lee"}, {"Dan Roe"}}),
         false,
         false,
         {},
         Ownership::not_mine},
        {"the employer of somebody else",
         work_of({{"Bora Oh"}, {"Eve Poe", "KAIST"}}),
         false,
         false,
         {},
         Ownership::not_mine},
        {"an alias in Hangul and two known co-authors",
         work_of({{"오보라"}, {"Cy Lee"}, {"Dan Roe"}}),
         false,
         false,
         {},
         Ownership::mine},
        {"another name in Hangul",
         work_of({{"김보라"}, {"Cy Lee"}, {"Dan Roe"}}),
         false,
         false,
         {},
         Ownership::not_mine},
        {"two people of the name, the second with the ORCID iD",
         work_of({{"B. Oh", "", other_orcid}, {"Bora Oh", "", own_orcid}}),
         false,
         false,
         {},
         Ownership::mine},
        {"the user said no", work_of({{"Bora Oh", "KAIST", own_orcid}}), true, true, false, Ownership::not_mine},
        {"the user said yes", work_of({{"Eve Poe"}}), false, false, true, Ownership::mine},
    };
    const Person self = person();
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const std::vector<AttributionInput> works{
                {.work = &row.work, .listed = row.listed, .in_cv = row.in_cv, .decided = row.decided},
                {.work = &known, .listed = true}};
            const auto attributions = attribute(self, works);
            REQUIRE(attributions.size() == 2);
            CHECK(attributions[0].ownership == row.ownership);
            CHECK_FALSE(attributions[0].evidence.empty());
            CHECK(attributions[1].ownership == Ownership::mine);
        }
    }
}

TEST_CASE("The evidence says each clue and how much it weighs", "[attribute]")
{
    struct Row {
        const char* what;
        Work work;
        AttributionInput input;
        std::vector<std::string> evidence;
    };
    const std::vector<Row> rows{
        {"listed, and in the CV",
         work_of({{"Bora Oh"}}),
         {.listed = true, .in_cv = true},
         {"listed under the person's identifier 10", "an entry of the CV 10", "an author has the name 0.5"}},
        {"the user's word alone", work_of({{"Bora Oh"}}), {.listed = true, .decided = true}, {"you said so 100"}},
        {"the user's word against it", work_of({{"Bora Oh"}}), {.decided = false}, {"you said it is not -100"}},
        {"a namesake",
         work_of({{"Bora Oh", "University of Oslo", other_orcid}, {"Eve Poe"}}),
         {},
         {"an author has the name 0.5", "the author of that name has another ORCID iD -15",
          "only unknown affiliations -2", "no known co-author -2"}},
        {"somebody else", work_of({{"Eve Poe"}}), {}, {"no author has the name -12", "no known co-author -2"}},
        {"the ORCID iD and the employer",
         work_of({{"Bora Oh", "KAIST", own_orcid}}),
         {},
         {"an author has the name 0.5", "an author has the ORCID iD 10", "a known affiliation 4"}},
        {"one known co-author",
         work_of({{"Bora Oh"}, {"Cy Lee"}, {"Eve Poe"}}),
         {},
         {"an author has the name 0.5", "known co-authors: Cy Lee 3.5"}},
        {"more known co-authors than count",
         work_of({{"Bora Oh"}, {"Fay Gil"}, {"Dan Roe"}, {"Cy Lee"}}),
         {},
         {"an author has the name 0.5", "known co-authors: Cy Lee, Dan Roe, Fay Gil 8"}},
    };
    const Person self = person();
    const Work three = work_of({{"Bora Oh"}, {"Cy Lee"}, {"Dan Roe"}, {"Fay Gil"}});
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            std::vector<AttributionInput> works{row.input, {.work = &three, .listed = true}};
            works[0].work = &row.work;
            std::vector<std::string> evidence;
            const auto attributions = attribute(self, works);
            for (const Evidence& each : attributions[0].evidence) {
                evidence.push_back(fmt::format("{} {}", each.what, each.weight));
            }
            CHECK(evidence == row.evidence);
        }
    }
}

TEST_CASE("A known employer leaves a work without co-author evidence unsure at most", "[attribute]")
{
    const Work work = work_of({{"Bora Oh", "Cornell University, Ithaca"}, {"Eve Poe"}});
    const std::vector<AttributionInput> works{{.work = &work}, {.work = &known, .listed = true}};
    CHECK(attribute(person(), works)[0].ownership == Ownership::unsure);
}

TEST_CASE("Works that the user disowned lend no co-authors", "[attribute]")
{
    const Work work = work_of({{"Bora Oh"}, {"Cy Lee"}, {"Dan Roe"}});
    const std::vector<AttributionInput> works{{.work = &work}, {.work = &known, .listed = true, .decided = false}};
    const auto attributions = attribute(person(), works);
    CHECK(attributions[0].ownership == Ownership::not_mine);
    CHECK(attributions[1].ownership == Ownership::not_mine);
}

TEST_CASE("Names in a script that the profile does not have neither confirm nor deny", "[attribute]")
{
    Person latin_only = person();
    std::erase_if(latin_only.names, [](const PersonName& name) { return name.script() != Script::latin; });
    const Work work = work_of({{"김대영"}, {"오보라"}});
    const std::vector<AttributionInput> works{{.work = &work, .in_cv = true}, {.work = &known, .listed = true}};
    CHECK(attribute(latin_only, works)[0].ownership == Ownership::mine);
}

TEST_CASE("One co-author whom two sources spell differently counts once", "[attribute]")
{
    Work work = work_of({{"Bora Oh"}, {"Cy Lee"}});
    work.versions[0].records.push_back(work.versions[0].records[0]);
    work.versions[0].records[1].authors[1].name = PersonName::parse("Cý Lee");
    const std::vector<AttributionInput> works{{.work = &work}, {.work = &known, .listed = true}};
    CHECK(attribute(person(), works)[0].ownership == Ownership::unsure);
}

TEST_CASE("Attribution asks for little and bears missing values", "[attribute]")
{
    const Person nameless{};
    const Work empty{.id = "w:000000000002", .versions = {{Kind::misc, {SourceRecord{}}}}};
    const std::vector<AttributionInput> works{{.work = &empty}, {.work = &known}};
    for (const Attribution& attribution : attribute(nameless, works)) {
        CHECK(attribution.ownership == Ownership::not_mine);
    }
    CHECK(attribute(person(), {}).empty());
}

TEST_CASE("One written with again and again, by the full name, weighs more, and so does a known place", "[attribute]")
{
    const auto placed = [](Work work, const char* venue) {
        work.versions.front().records.front().venue = venue;
        return work;
    };
    const Work first = placed(work_of({{"Bora Oh"}, {"Cyra Lee"}, {"D. Roe"}}), "Journal of Looms");
    const Work second = placed(work_of({{"Bora Oh"}, {"Cyra Lee"}, {"D. Roe"}}), "Dyes");
    struct Row {
        const char* what;
        Work work;
        double score;
    };
    for (const Row& row : {Row{"again and again", placed(work_of({{"Bora Oh"}, {"Cyra Lee"}}), "Threads"), 5},
                           Row{"in a known place", placed(work_of({{"Bora Oh"}, {"Cyra Lee"}}), "Dyes"), 5.5},
                           Row{"initials only", placed(work_of({{"Bora Oh"}, {"D. Roe"}}), "Threads"), 4},
                           Row{"a known place only", placed(work_of({{"Bora Oh"}, {"Eve Poe"}}), "Dyes"), -1}}) {
        CAPTURE(row.what);
        const std::vector<AttributionInput> inputs{
            {.work = &first, .listed = true}, {.work = &second, .listed = true}, {.work = &row.work}};
        CHECK(total(attribute(person(), inputs).back().evidence) == row.score);
    }
}
