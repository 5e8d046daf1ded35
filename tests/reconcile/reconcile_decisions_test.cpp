#include "catch.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::reconcile;
using namespace vitalign::works;

namespace {

const char* const lists = "Sorting Very Long Lists on Small Machines";
const char* const maps = "Drawing Maps of Mountain Flowers by Night";

SourceRecord record_of(const char* title)
{
    SourceRecord record{.key = title, .url = "https://example.org", .kind = Kind::inproceedings, .title = title};
    record.authors = contributors({"Bora Oh", "Cy Lee"});
    record.date = PartialDate::of(2020);
    return record;
}

/// An entry whose year is wrong, a work that is missing, and one of a namesake.
Report run(const std::vector<Decision>& decisions, const char* record_title = lists)
{
    Entry entry{.at = {5, 1, 5, 80}, .kind = Kind::inproceedings, .authors = stated_names({"Bora Oh", "Cy Lee"})};
    entry.title = stated(lists, 30);
    entry.year = Stated<int>{2019, {5, 70, 5, 74}};
    const Cv cv{.path = "cv.md", .entries = {entry}};
    SourceRecord namesake = record_of("Cooking Rice in the Far North of Norway");
    namesake.authors = contributors({"Bora Oh", "Eve Poe"});
    const std::vector<KnownWork> works{{.work = work_of(record_of(record_title), "w:1"), .listed = true},
                                       {.work = work_of(record_of(maps), "w:2"), .listed = true},
                                       {.work = work_of(namesake, "w:3")}};
    const std::vector<Coverage> coverage{{.source = Source::dblp, .state = CoverageState::complete}};
    return reconcile::reconcile({.person = {.names = {PersonName::parse("Bora Oh")}},
                                 .cvs = {&cv, 1},
                                 .works = works,
                                 .coverage = coverage,
                                 .decisions = decisions,
                                 .enabled = {Source::dblp}});
}

std::string id_of(Rule rule)
{
    for (const Finding& finding : run({}).findings) {
        if (finding.rule == rule) {
            return finding.id;
        }
    }
    return {};
}

} // namespace

TEST_CASE("Decisions settle findings", "[reconcile][decisions]")
{
    REQUIRE(rules_of(run({})) == "missing year-mismatch");
    struct Row {
        const char* what;
        std::string subject;
        Verdict verdict;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"keep the CV's year", id_of(Rule::year_mismatch), Verdict::keep, "missing"},
        {"ignore the year", id_of(Rule::year_mismatch), Verdict::ignore, "missing"},
        {"ignore the missing work by its finding", id_of(Rule::missing), Verdict::ignore, "year-mismatch"},
        {"disown the missing work by its finding", id_of(Rule::missing), Verdict::not_mine, "year-mismatch"},
        {"ignore the missing work", "w:2", Verdict::ignore, "year-mismatch"},
        {"disown the missing work", "w:2", Verdict::not_mine, "year-mismatch"},
        {"claim the namesake's work", "w:3", Verdict::mine, "missing missing year-mismatch"},
        {"a decision about something else", "f:000000000000", Verdict::ignore, "missing year-mismatch"},
        {"an empty subject", "", Verdict::ignore, "missing year-mismatch"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(rules_of(run({{.subject = row.subject, .verdict = row.verdict}})) == row.rules);
        }
    }
}

TEST_CASE("The last word counts", "[reconcile][decisions]")
{
    const std::vector<Decision> decisions{{.subject = "w:2", .verdict = Verdict::not_mine},
                                          {.subject = "w:2", .verdict = Verdict::mine}};
    CHECK(rules_of(run(decisions)) == "missing year-mismatch");
}

TEST_CASE("Finding ids are stable, well formed and change with the values", "[reconcile][decisions]")
{
    const Report first = run({});
    const Report second = run({});
    REQUIRE(first.findings.size() == second.findings.size());
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
        const std::string& id = first.findings[i].id;
        CHECK(id == second.findings[i].id);
        CHECK(id.size() == 14);
        CHECK(id.starts_with("f:"));
        CHECK(id.find_first_not_of("0123456789abcdef", 2) == std::string::npos);
    }
    CHECK(first.findings[0].id != first.findings[1].id);
    // Another title on record: the year's finding is the same, for its values are.
    const Report retitled = run({}, "Sorting Very Long List on Small Machines");
    REQUIRE(rules_of(retitled) == "missing title-mismatch year-mismatch");
    CHECK(retitled.findings[2].id == id_of(Rule::year_mismatch));
}
