#include "catch.hpp"
#include "reconcile/compare_status.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::reconcile;
using namespace vitalign::works;

namespace {

Entry patent_entry(std::optional<EntryStatus> status, const char* number = "", const char* date = "")
{
    Entry entry{.at = {5, 1, 5, 90}, .kind = Kind::patent, .title = stated("A Lamp")};
    if (status) {
        entry.status = Stated<EntryStatus>{*status, {5, 40, 5, 47}};
    }
    if (const auto citation = read_patent_citation(number, "Patent")) {
        entry.patent = Stated<PatentCitation>{*citation, {5, 20, 5, 30}};
    }
    if (const auto day = PartialDate::parse(date)) {
        entry.year = Stated<int>{day->year, {5, 60, 5, 64}};
        entry.date = Stated<PartialDate>{*day, {5, 50, 5, 64}};
    }
    return entry;
}

SourceRecord patent_record(const char* number, const char* published, const char* granted = "", const char* filed = "")
{
    SourceRecord record{.source = Source::google_patents, .key = number, .kind = Kind::patent, .title = "A Lamp"};
    record.patent = PatentFacts{.publication = PatentNumber::parse(number).value()};
    record.patent->publication_date = PartialDate::parse(published);
    record.patent->grant_date = PartialDate::parse(granted);
    record.patent->filing_date = PartialDate::parse(filed);
    return record;
}

} // namespace

TEST_CASE("compare_status follows patents from filing to grant", "[reconcile][status]")
{
    struct Row {
        const char* what;
        Entry entry;
        SourceRecord record;
        const char* rules;
    };
    const auto application = patent_record("US20240135189A1", "2024-04-25", "", "2023-12-28");
    const auto grant = patent_record("US12345678B2", "2025-01-07", "2025-01-07");
    const auto korean = patent_record("KR102620822B1", "2024-01-04", "2024-01-04");
    const std::vector<Row> rows{
        {"pending, now published", patent_entry(EntryStatus::pending), application, "status-outdated"},
        {"pending, but its publication is cited", patent_entry(EntryStatus::pending, "US20240135189A1"), application,
         ""},
        {"published, and so it is", patent_entry(EntryStatus::published, "US20240135189A1", "2024-04-25"), application,
         ""},
        {"published, now granted", patent_entry(EntryStatus::published), grant, "status-outdated"},
        {"granted, and so it is", patent_entry(EntryStatus::granted, "US12345678B2", "2025-01-07"), grant, ""},
        {"no status", patent_entry({}, "US12345678B2"), grant, ""},
        {"the filing date of a filed patent", patent_entry(EntryStatus::submitted, "US20240135189A1", "2023-12-28"),
         application, ""},
        {"the filing date of a published patent", patent_entry(EntryStatus::published, "US20240135189A1", "2023-12-28"),
         application, "date-mismatch"},
        {"the month of the publication", patent_entry(EntryStatus::published, "US20240135189A1", "2024-04"),
         application, ""},
        {"a day off in the United States", patent_entry(EntryStatus::published, "US20240135189A1", "2024-04-24"),
         application, "date-mismatch"},
        {"the Korean registration, some days before", patent_entry(EntryStatus::granted, "10-2620822", "2023-12-29"),
         korean, ""},
        {"the Korean registration, 31 days before", patent_entry(EntryStatus::granted, "10-2620822", "2023-12-04"),
         korean, ""},
        {"32 days before a Korean publication", patent_entry(EntryStatus::granted, "10-2620822", "2023-12-03"), korean,
         "date-mismatch"},
        {"another number", patent_entry(EntryStatus::published, "US20230000001A1", "2024-04-25"), application,
         "patent-number-mismatch"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Work work = work_of(row.record);
            CHECK(rules_of(compare_status(comparison(row.entry, work))) == row.rules);
        }
    }
}

TEST_CASE("A number of the same application or family is no contradiction", "[reconcile][status]")
{
    const Entry entry = patent_entry(EntryStatus::published, "US20240135189A1");
    Work work = work_of(patent_record("KR102620822B1", "2024-01-04"));
    work.versions[0].records[0].patent->family = {PatentNumber::parse("US20240135189A1").value()};
    CHECK(rules_of(compare_status(comparison(entry, work))).find("number") == std::string::npos);
}

TEST_CASE("The number of the application is no other number, whatever it was taken for", "[reconcile][status]")
{
    struct Row {
        const char* cited;
        const char* publication;
        const char* application;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"IN202131029970", "IN406011B", "IN202131029970A", ""},
        {"KR20180052585A", "KR102100001B1", "KR20180052585", ""},
        {"IN 2017 31015829", "IN410000B", "IN201731015829", ""},
        {"IN202131029971", "IN406011B", "IN202131029970A", "patent-number-mismatch"},
        {"US20240135189A1", "KR102620822B1", "KR20240135189", "patent-number-mismatch"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.cited)
        {
            Entry entry = patent_entry({}, row.cited);
            REQUIRE(entry.patent);
            Work work = work_of(patent_record(row.publication, "2024-01-04"));
            work.versions[0].records[0].patent->application_number = row.application;
            CHECK(rules_of(compare_status(comparison(entry, work))) == row.rules);
        }
    }
}

TEST_CASE("A contradicting patent number is an error only where another number is shared", "[reconcile][status]")
{
    const Entry entry = patent_entry(EntryStatus::published, "US20230000001A1");
    const Work work = work_of(patent_record("US20240135189A1", "2024-04-25"));
    for (const auto& [by_identifier, severity] : {std::pair{false, Severity::warning}, {true, Severity::error}}) {
        CAPTURE(by_identifier);
        const auto differences = compare_status(comparison(entry, work, by_identifier));
        REQUIRE(rules_of(differences) == "patent-number-mismatch");
        CHECK(differences[0].severity == severity);
    }
}

TEST_CASE("compare_status knows what has been published meanwhile", "[reconcile][status]")
{
    struct Row {
        const char* what;
        Kind kind;
        std::optional<EntryStatus> status;
        std::vector<Kind> versions; // the version of record first; the last one is the entry's
        const char* rules;
    };
    const std::vector<Row> rows{
        {"a preprint whose paper is out", Kind::preprint, {}, {Kind::inproceedings, Kind::preprint}, "status-outdated"},
        {"a preprint without a paper", Kind::preprint, {}, {Kind::preprint}, ""},
        {"to appear, and appeared",
         Kind::inproceedings,
         EntryStatus::in_press,
         {Kind::inproceedings},
         "status-outdated"},
        {"submitted, known as a preprint only", Kind::inproceedings, EntryStatus::submitted, {Kind::preprint}, ""},
        {"published", Kind::inproceedings, EntryStatus::published, {Kind::inproceedings}, ""},
        {"a preprint known as a report", Kind::preprint, {}, {Kind::report}, ""},
        {"submitted, and a report", Kind::article, EntryStatus::submitted, {Kind::report}, ""},
        {"a preprint with a report and a paper",
         Kind::preprint,
         {},
         {Kind::inproceedings, Kind::report},
         "status-outdated"},
        {"a journal version of a paper",
         Kind::inproceedings,
         {},
         {Kind::article, Kind::inproceedings},
         "version-available"},
        {"an article with a preprint", Kind::article, {}, {Kind::article}, ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry{.at = {5, 1, 5, 90}, .kind = row.kind};
            if (row.status) {
                entry.status = Stated<EntryStatus>{*row.status, {5, 40, 5, 47}};
            }
            Work work{.id = "w:1"};
            for (const Kind kind : row.versions) {
                work.versions.push_back({kind, {{.kind = kind, .title = "T", .venue = "Lists"}}});
            }
            const auto differences = compare_status(comparison(entry, work, false, row.versions.size() - 1));
            CHECK(rules_of(differences) == row.rules);
            for (const Difference& difference : differences) {
                CHECK(difference.severity ==
                      (difference.rule == Rule::version_available ? Severity::note : Severity::warning));
                CHECK(difference.at == (row.status ? entry.status->at : entry.at));
            }
        }
    }
}

TEST_CASE("A CV that lists the versions of a work apart is told of none of them", "[reconcile][status]")
{
    Entry entry{.at = {5, 1, 5, 90}, .kind = Kind::preprint, .title = stated("On Lamps")};
    Work work{.id = "w:000000000001"};
    for (const Kind kind : {Kind::inproceedings, Kind::preprint}) {
        work.versions.push_back({kind, {{.key = "k", .kind = kind, .title = "On Lamps"}}});
    }
    Comparison compared = comparison(entry, work, false, 1);
    CHECK(rules_of(compare_status(compared)) == "status-outdated");
    compared.listed = {0};
    CHECK(rules_of(compare_status(compared)).empty());
}

TEST_CASE("A paper that is to appear is told that it did, though its journal version is listed, too",
          "[reconcile][status]")
{
    Entry entry{.at = {5, 1, 5, 90}, .kind = Kind::inproceedings, .title = stated("On Lamps")};
    entry.status = Stated<EntryStatus>{EntryStatus::in_press, {5, 40, 5, 47}};
    Work work{.id = "w:000000000001"};
    for (const Kind kind : {Kind::article, Kind::inproceedings}) {
        work.versions.push_back({kind, {{.key = "k", .kind = kind, .title = "On Lamps", .venue = "Lists"}}});
    }
    Comparison compared = comparison(entry, work, false, 1);
    compared.listed = {0};
    CHECK(rules_of(compare_status(compared)) == "status-outdated");
    compared.listed = {0, 1};
    CHECK(rules_of(compare_status(compared)).empty());
}

TEST_CASE("A preprint whose paper stands in the CV is not told of the journal version", "[reconcile][status]")
{
    const Entry entry{.at = {5, 1, 5, 90}, .kind = Kind::preprint};
    Work work{.id = "w:1"};
    for (const Kind kind : {Kind::article, Kind::inproceedings, Kind::preprint}) {
        work.versions.push_back({kind, {{.kind = kind, .title = "T", .venue = "Lists"}}});
    }
    Comparison compared = comparison(entry, work, false, 2);
    CHECK(rules_of(compare_status(compared)) == "status-outdated");
    compared.listed = {1};
    CHECK(rules_of(compare_status(compared)).empty());
    work.versions[1].records[0].title = "Poster: T";
    CHECK(rules_of(compare_status(compared)) == "status-outdated");
    work.versions.erase(work.versions.begin());
    compared.version = &work.versions[1];
    compared.listed = {};
    CHECK(rules_of(compare_status(compared)).empty());
}

TEST_CASE("A paper in a journal of conference papers has a journal version, too", "[reconcile][status]")
{
    for (const char* venue : {"Proc. ACM Loom Syst.", "Proceedings of the ACM on Looms", "Proc. VLDB Endow."}) {
        CAPTURE(venue);
        const Entry entry{.at = {5, 1, 5, 90}, .kind = Kind::article};
        Work work{.id = "w:1"};
        for (const char* place : {venue, "Trans. Looms"}) {
            work.versions.push_back({Kind::article, {{.kind = Kind::article, .title = "T", .venue = place}}});
        }
        CHECK(rules_of(compare_status(comparison(entry, work))) == "version-available");
        CHECK(rules_of(compare_status(comparison(entry, work, false, 1))).empty());
    }
}
