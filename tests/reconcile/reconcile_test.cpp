#include "catch.hpp"
#include "reconcile_sketch.hpp"

#include <set>

using namespace vitalign;
using namespace vitalign::reconcile;
using namespace vitalign::works;

namespace {

const std::vector<const char*> people{"Bora Oh", "Cy Lee", "Dan Roe"};

/// A CV, what the sources know, and what was asked.
struct Case {
    Cv cv{.path = "cv.md"};
    std::vector<KnownWork> works = {};
    std::vector<Coverage> coverage{{.source = Source::dblp, .state = CoverageState::complete},
                                   {.source = Source::crossref, .state = CoverageState::complete},
                                   {.source = Source::google_patents, .state = CoverageState::complete}};
    std::vector<Decision> decisions = {};
    bool patents_searched = true;

    void entry(const char* title, int year, Kind kind = Kind::inproceedings,
               std::optional<EntryStatus> status = std::nullopt)
    {
        const std::size_t line = 5 + cv.entries.size();
        Entry entry{.at = {line, 1, line, 80}, .kind = kind, .authors = stated_names(people), .raw = title};
        entry.title = Stated<std::string>{title, {line, 30, line, 60}};
        entry.year = Stated<int>{year, {line, 70, line, 74}};
        if (status) {
            entry.status = Stated<EntryStatus>{*status, entry.at};
        }
        cv.entries.push_back(std::move(entry));
    }

    void work(const char* title, int year, bool listed = true, Source source = Source::dblp,
              const std::vector<const char*>& authors = people)
    {
        SourceRecord record{.source = source, .key = title, .kind = Kind::inproceedings, .title = title};
        record.authors = contributors(authors);
        record.date = PartialDate::of(year);
        works.push_back({.work = work_of(record, title), .listed = listed});
        works.back().work.id = fmt::format("w:{}", title);
    }

    Report run() const
    {
        return reconcile::reconcile({.person = {.names = {PersonName::parse("Bora Oh")}, .affiliations = {"KAIST"}},
                                     .cvs = {&cv, 1},
                                     .works = works,
                                     .coverage = coverage,
                                     .decisions = decisions,
                                     .enabled = {all_sources.begin(), all_sources.end()},
                                     .patents_searched = patents_searched});
    }
};

const char* const lists = "Sorting Very Long Lists on Small Machines";
const char* const maps = "Drawing Maps of Mountain Flowers by Night";

} // namespace

TEST_CASE("reconcile compares in both directions", "[reconcile]")
{
    Case it;
    it.entry(lists, 2020);
    it.entry("A History of Window Glass in Small Towns", 2015);
    it.work(lists, 2021);
    it.work(maps, 2019);
    const Report report = it.run();
    CHECK(rules_of(report) == "year-mismatch missing unconfirmed");
    REQUIRE(report.entries.size() == 2);
    CHECK(report.entries[0].state == EntryState::differs);
    CHECK(report.entries[0].work == fmt::format("w:{}", lists));
    CHECK(report.entries[1].state == EntryState::unconfirmed);
    const Finding& year = report.findings[0];
    CHECK(year.file == "cv.md");
    CHECK(year.at.column == 70);
    REQUIRE(year.sources.size() == 1);
    CHECK(year.sources[0].source == "dblp");
    CHECK_FALSE(year.evidence.empty());
    const Finding& missing = report.findings[1];
    CHECK(missing.record_value == maps);
    CHECK(missing.at.line == 6); // in front of the first entry that is not newer
}

TEST_CASE("A work is missing only if a source that knows it was read", "[reconcile]")
{
    struct Row {
        CoverageState state;
        const char* rules;
    };
    for (const Row& row : {Row{CoverageState::complete, "missing"}, Row{CoverageState::stale, "missing"},
                           Row{CoverageState::failed, ""}, Row{CoverageState::never_asked, ""}}) {
        DYNAMIC_SECTION(name_of(row.state))
        {
            Case it;
            it.work(maps, 2019);
            it.coverage[0].state = row.state;
            CHECK(rules_of(it.run()) == row.rules);
        }
    }
}

TEST_CASE("An entry is unconfirmed only if every source that could know it was read completely", "[reconcile]")
{
    struct Row {
        const char* what;
        Kind kind;
        std::size_t source;
        CoverageState state;
        EntryState entry;
    };
    const std::vector<Row> rows{
        {"all complete", Kind::article, 0, CoverageState::complete, EntryState::unconfirmed},
        {"DBLP failed", Kind::article, 0, CoverageState::failed, EntryState::not_checked},
        {"DBLP stale", Kind::article, 0, CoverageState::stale, EntryState::not_checked},
        {"Crossref partial", Kind::article, 1, CoverageState::partial, EntryState::not_checked},
        {"Crossref never asked", Kind::article, 1, CoverageState::never_asked, EntryState::not_checked},
        {"patents failed, for a paper", Kind::article, 2, CoverageState::failed, EntryState::unconfirmed},
        {"patents failed, for a patent", Kind::patent, 2, CoverageState::failed, EntryState::not_checked},
        {"DBLP failed, for a patent", Kind::patent, 0, CoverageState::failed, EntryState::unconfirmed},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Case it;
            it.entry(maps, 2019, row.kind);
            it.coverage[row.source].state = row.state;
            const Report report = it.run();
            CHECK(report.entries[0].state == row.entry);
            CHECK(rules_of(report) == (row.entry == EntryState::unconfirmed ? "unconfirmed" : ""));
        }
    }
}

TEST_CASE("What is not public yet is no finding", "[reconcile]")
{
    for (const EntryStatus status : {EntryStatus::pending, EntryStatus::submitted, EntryStatus::in_preparation}) {
        CAPTURE(name_of(status));
        Case it;
        it.entry(maps, 2023, status == EntryStatus::pending ? Kind::patent : Kind::article, status);
        CHECK(rules_of(it.run()).empty());
    }
}

TEST_CASE("A namesake is never reported", "[reconcile]")
{
    Case it;
    it.entry(lists, 2020);
    it.work(lists, 2020);
    it.work(maps, 2019, false, Source::crossref, {"Bora Oh", "Eve Poe"});
    it.works.back().work.versions[0].records[0].authors[0].affiliations = {"University of Oslo"};
    CHECK(rules_of(it.run()).empty());
}

TEST_CASE("A patent that can be asked for by its number only is unconfirmed only if it has one", "[reconcile]")
{
    for (const auto& [number, searched, state] : {std::tuple{"", false, EntryState::not_checked},
                                                  {"10,071,0", false, EntryState::not_checked},
                                                  {"", true, EntryState::unconfirmed},
                                                  {"US10071021B2", false, EntryState::unconfirmed}}) {
        CAPTURE(number, searched);
        Case it;
        it.patents_searched = searched;
        it.entry(maps, 2019, Kind::patent);
        if (const auto read = PatentNumber::parse(number)) {
            it.cv.entries[0].patent = Stated<PatentCitation>{{.candidates = {*read}, .printed = number}, {}};
        }
        CHECK(it.run().entries[0].state == state);
    }
}

TEST_CASE("A paper that was given again in another year is no repetition", "[reconcile]")
{
    Case it;
    it.entry(lists, 2020);
    it.entry(lists, 2021);
    it.work(lists, 2020);
    CHECK(rules_of(it.run()).find("duplicate-entry") != std::string::npos);
    it.works[0].work.versions.push_back(it.works[0].work.versions[0]);
    it.works[0].work.versions[1].records[0].date = PartialDate::of(2021);
    CHECK(rules_of(it.run()).find("duplicate-entry") == std::string::npos);
}

TEST_CASE("A preprint beside its paper is no repetition, and not told of the paper", "[reconcile]")
{
    Case it;
    it.entry(lists, 2020);
    it.entry(lists, 2020);
    it.work(lists, 2020);
    it.cv.entries[0].venue = stated("arXiv");
    it.cv.entries[0].kind = Kind::preprint;
    it.cv.entries[1].venue = stated("Loom Conference");
    CHECK(rules_of(it.run()) == "");
}

TEST_CASE("A repeated entry is reported at its second place, with an id of its own", "[reconcile]")
{
    Case it;
    for (int i = 0; i < 3; ++i) {
        it.entry(lists, 2020);
    }
    it.work(lists, 2020);
    const Report report = it.run();
    REQUIRE(rules_of(report) == "duplicate-entry duplicate-entry");
    CHECK(report.findings[0].at.line == 6);
    CHECK(report.findings[1].at.line == 7);
    CHECK(report.findings[0].id != report.findings[1].id);
}

TEST_CASE("Text alone never makes an error", "[reconcile]")
{
    Case it;
    it.entry("Sorting Very Long Lists on Small Machine", 2019);
    it.cv.entries[0].doi = Stated<Doi>{*Doi::parse("10.5555/1"), it.cv.entries[0].at};
    it.work(lists, 2020);
    SourceRecord& record = it.works[0].work.versions[0].records[0];
    record.doi = Doi::parse("10.5556/2");
    const Report report = it.run();
    CHECK(report.findings.size() >= 3);
    for (const Finding& finding : report.findings) {
        CAPTURE(name_of(finding.rule));
        CHECK(finding.severity != Severity::error);
    }
}
