#include "catch.hpp"
#include "reconcile/compare_fields.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::reconcile;
using namespace vitalign::works;

namespace {

struct Values {
    const char* title = "Sorting Very Long Lists";
    int year = 2020;
    const char* venue = "";
    const char* volume = "";
    const char* pages = "";
    const char* doi = "";
};

Entry entry_of(const Values& values)
{
    const auto field = [](const char* value, std::size_t column) {
        return *value ? std::optional{stated(value, column)} : std::nullopt;
    };
    Entry entry{.kind = Kind::inproceedings};
    entry.title = field(values.title, 1);
    entry.year = values.year ? std::optional{Stated<int>{values.year, {5, 2, 5, 3}}} : std::nullopt;
    entry.venue = field(values.venue, 3);
    entry.volume = field(values.volume, 4);
    entry.pages = field(values.pages, 5);
    if (const auto doi = Doi::parse(values.doi)) {
        entry.doi = Stated<Doi>{*doi, {5, 6, 5, 7}};
    }
    return entry;
}

SourceRecord record_of(const Values& values, Source source = Source::dblp)
{
    const auto field = [](const char* value) { return *value ? std::optional<std::string>{value} : std::nullopt; };
    SourceRecord record{.source = source, .key = "k", .kind = Kind::inproceedings, .title = values.title};
    record.date = PartialDate::of(values.year);
    record.venue = field(values.venue);
    record.volume = field(values.volume);
    record.pages = field(values.pages);
    record.doi = Doi::parse(values.doi);
    return record;
}

} // namespace

TEST_CASE("compare_fields reports what contradicts the source", "[reconcile][fields]")
{
    struct Row {
        const char* what;
        Values cv;
        Values record;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"all equal",
         {.venue = "NeurIPS", .volume = "7", .pages = "1-9", .doi = "10.5555/1"},
         {.venue = "NeurIPS", .volume = "7", .pages = "1-9", .doi = "10.5555/1"},
         ""},
        {"only the CV states it", {.venue = "NeurIPS", .volume = "7", .pages = "1-9", .doi = "10.5555/1"}, {}, ""},
        {"only the source states it", {.year = 0}, {.venue = "NeurIPS", .volume = "7", .pages = "1-9"}, ""},
        {"a title", {.title = "Sorting Very Long Links"}, {}, "title-mismatch"},
        {"a title in other case, hyphens and accents", {.title = "sorting very-long L\u00efsts."}, {}, ""},
        {"a year", {.year = 2019}, {}, "year-mismatch"},
        {"a venue", {.venue = "SIGMOD"}, {.venue = "NeurIPS"}, "venue-mismatch"},
        {"a venue in two spellings",
         {.venue = "Conference on Neural Information Processing Systems"},
         {.venue = "NeurIPS"},
         ""},
        {"pages", {.pages = "20-29"}, {.pages = "50-60"}, "pages-mismatch"},
        {"pages with other dashes", {.pages = "482\u201391"}, {.pages = "482-491"}, ""},
        {"pages behind their volume", {.pages = "12:345-350"}, {.pages = "345-350"}, ""},
        {"pages behind their volume with other dashes", {.pages = "3:87:1--87:31"}, {.pages = "87:1-87:31"}, ""},
        {"pages behind their volume, shortened", {.pages = "7:482\u201391"}, {.pages = "482-491"}, ""},
        {"other pages behind their volume", {.pages = "3:87:1--87:31"}, {.pages = "88:1-88:31"}, "pages-mismatch"},
        {"pages counted within the paper", {.pages = "1-14"}, {.pages = "100-113"}, ""},
        {"a volume", {.volume = "7"}, {.volume = "8"}, "volume-mismatch"},
        {"a DOI", {.doi = "10.5555/1"}, {.doi = "10.5555/2"}, "doi-mismatch"},
        {"the DOI of the preprint", {.doi = "10.48550/arXiv.2401.00001"}, {.doi = "10.5555/2"}, ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry = entry_of(row.cv);
            const Work work = work_of(record_of(row.record));
            CHECK(rules_of(compare_fields(comparison(entry, work))) == row.rules);
        }
    }
}

TEST_CASE("A value that any source or version confirms is right", "[reconcile][fields]")
{
    const Entry entry = entry_of({.title = "A First Title",
                                  .year = 2019,
                                  .venue = "SIGMOD",
                                  .volume = "1",
                                  .pages = "20-29",
                                  .doi = "10.5555/1"});
    const SourceRecord wrong = record_of({.title = "A Last Title",
                                          .year = 2021,
                                          .venue = "NeurIPS",
                                          .volume = "2",
                                          .pages = "70-80",
                                          .doi = "10.5555/2"});
    const SourceRecord right = record_of({.title = "A First Title",
                                          .year = 2019,
                                          .venue = "SIGMOD",
                                          .volume = "1",
                                          .pages = "20-29",
                                          .doi = "10.5555/1"},
                                         Source::crossref);
    Work one_version = work_of(wrong);
    CHECK(rules_of(compare_fields(comparison(entry, one_version))) ==
          "title-mismatch year-mismatch venue-mismatch pages-mismatch volume-mismatch doi-mismatch");
    one_version.versions[0].records.push_back(right);
    CHECK(rules_of(compare_fields(comparison(entry, one_version))).empty());
    Work two_versions = work_of(wrong);
    two_versions.versions.push_back({Kind::preprint, {right}});
    CHECK(rules_of(compare_fields(comparison(entry, two_versions))).empty());

    Work other_names = work_of(wrong);
    other_names.versions[0].records[0].alternative_titles = {"A First Title"};
    other_names.versions[0].records[0].alternate_years = {2019};
    CHECK(rules_of(compare_fields(comparison(entry, other_names))) ==
          "venue-mismatch pages-mismatch volume-mismatch doi-mismatch");
}

TEST_CASE("A difference names both values, the place and the sources", "[reconcile][fields]")
{
    const Entry entry = entry_of({.year = 2019});
    Work work = work_of(record_of({.year = 2020}));
    work.versions[0].records.push_back(record_of({.year = 2020}, Source::crossref));
    work.versions[0].records.push_back(record_of({.year = 2021}, Source::crossref));
    const auto differences = compare_fields(comparison(entry, work));
    REQUIRE(differences.size() == 1);
    CHECK(differences[0].field == "year");
    CHECK(differences[0].cv_value == "2019");
    CHECK(differences[0].record_value == "2020");
    CHECK(differences[0].at == entry.year->at);
    CHECK(differences[0].records.size() == 2);
    CHECK(differences[0].message.find("DBLP and Crossref") != std::string::npos);
}

TEST_CASE("Only entries that share an identifier with the work are in error", "[reconcile][fields]")
{
    const Entry entry = entry_of({.title = "Sorting Very Long Links", .year = 2019, .doi = "10.5555/1"});
    const Work work = work_of(record_of({.year = 2020, .doi = "10.5555/2"}));
    for (const bool by_identifier : {false, true}) {
        for (const Difference& difference : compare_fields(comparison(entry, work, by_identifier))) {
            CAPTURE(by_identifier, name_of(difference.rule));
            const bool can_be_error = by_identifier && difference.rule != Rule::year_mismatch;
            CHECK(difference.severity == (can_be_error ? Severity::error : Severity::warning));
        }
    }
}

TEST_CASE("Official titles of patents are a note, notices are told", "[reconcile][fields]")
{
    Entry patent = entry_of({.title = "Sorting Very Long Links", .year = 2019});
    patent.kind = Kind::patent;
    const Work patents = work_of(record_of({.year = 2020}));
    const auto differences = compare_fields(comparison(patent, patents, true));
    REQUIRE(rules_of(differences) == "title-mismatch");
    CHECK(differences[0].severity == Severity::note);

    const Entry entry = entry_of({});
    Work work = work_of(record_of({}));
    work.versions[0].records[0].notices = {{.type = "retraction", .doi = "10.5555/9"},
                                           {.type = "erratum", .doi = "10.5555/8"},
                                           {.type = "new_edition", .doi = "10.5555/7"}};
    const auto notices = compare_fields(comparison(entry, work, true));
    REQUIRE(rules_of(notices) == "retracted corrected");
    CHECK(notices[0].severity == Severity::error);
    CHECK(notices[0].message.find("10.5555/9") != std::string::npos);
    CHECK(notices[1].severity == Severity::note);
}

TEST_CASE("compare_fields measures no publication by its preprint", "[reconcile][fields]")
{
    SourceRecord record = record_of({.year = 2019, .venue = "CoRR", .volume = "abs/1901.00001"});
    record.kind = Kind::preprint;
    Entry entry = entry_of({.year = 2021, .venue = "Journal of Weaving", .volume = "12", .pages = "3-9"});
    entry.kind = Kind::article;
    CHECK(rules_of(compare_fields(comparison(entry, work_of(record)))).empty());
    entry.kind = Kind::preprint;
    CHECK(rules_of(compare_fields(comparison(entry, work_of(record)))).starts_with("year-mismatch"));
    record.kind = entry.kind = Kind::article;
    record.venue = "Letters of Weaving";
    CHECK(rules_of(compare_fields(comparison(entry, work_of(record)))).starts_with("year-mismatch"));
}

TEST_CASE("compare_fields tells journals apart and overlooks forms of one title or place", "[reconcile][fields]")
{
    const auto articles = [](Entry entry, SourceRecord record) {
        entry.kind = record.kind = Kind::article;
        return rules_of(compare_fields(comparison(entry, work_of(std::move(record)))));
    };
    CHECK(articles(entry_of({.venue = "J. Weav."}), record_of({.venue = "Journal of Dyes"})) == "venue-mismatch");
    CHECK(articles(entry_of({.venue = "Spindle"}), record_of({.venue = "Journal of Dyes"})) == "venue-mismatch");
    CHECK(articles(entry_of({.venue = "J. Weav."}), record_of({.venue = "Journal of Weaving"})).empty());
    CHECK(articles(entry_of({.title = "$alpha$ Looms"}), record_of({.title = "α Looms"})).empty());
    CHECK(articles(entry_of({.pages = "9:22:1-22:24"}), record_of({.pages = "22:1-22:24"})).empty());
    CHECK(articles(entry_of({.pages = "9:23:1-23:24"}), record_of({.pages = "22:1-22:24"})) == "pages-mismatch");
}

TEST_CASE("compare_fields measures no paper by its poster", "[reconcile][fields]")
{
    const Work poster =
        work_of(record_of({.title = "Poster: Sorting Very Long Lists", .year = 2019, .venue = "Aside"}));
    CHECK(rules_of(compare_fields(comparison(entry_of({.venue = "Lists Conference"}), poster))).empty());
    const Entry changed = entry_of({.title = "Sorting Long Graphs", .venue = "Lists Conference"});
    CHECK(rules_of(compare_fields(comparison(changed, poster))) == "title-mismatch");
    const Entry same = entry_of({.title = "Poster: Sorting Very Long Lists", .year = 2017, .venue = "Aside"});
    CHECK(rules_of(compare_fields(comparison(same, poster))) == "year-mismatch");
}

TEST_CASE("A work is retracted once, however many registers say so", "[reconcile][fields]")
{
    SourceRecord record = record_of({});
    record.notices = {{.type = "retraction"},
                      {.type = "withdrawal", .doi = "10.5555/n"},
                      {.type = "retraction"},
                      {.type = "erratum", .doi = "10.5555/e"},
                      {.type = "correction", .doi = "10.5555/c"},
                      {.type = "update"}};
    const auto differences = compare_fields(comparison(entry_of({}), work_of(record)));
    CHECK(rules_of(differences) == "retracted corrected corrected");
    CHECK(differences[0].record_value == "withdrawal 10.5555/n");
    CHECK(differences[2].message.starts_with("there is an erratum"));
}

TEST_CASE("A conference may be of the year after its papers were printed in a journal", "[reconcile][fields]")
{
    struct Row {
        const char* what;
        const char* venue;
        int year;
        const char* journal;
        const char* stream;
        PartialDate printed;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"the next edition", "VLDB", 2021, "Proc. VLDB Endow.", "journals/pvldb", {.year = 2020}, ""},
        {"the journal itself", "PVLDB", 2021, "Proc. VLDB Endow.", "journals/pvldb", {.year = 2020}, "year-mismatch"},
        {"the edition before", "VLDB", 2019, "Proc. VLDB Endow.", "journals/pvldb", {.year = 2020}, "year-mismatch"},
        {"two years on", "VLDB", 2022, "Proc. VLDB Endow.", "journals/pvldb", {.year = 2020}, "year-mismatch"},
        {"a journal of the same year",
         "POPL",
         2021,
         "Proc. ACM Program. Lang.",
         "journals/pacmpl",
         {.year = 2020},
         "year-mismatch"},
        {"printed in December",
         "POPL",
         2021,
         "Proc. ACM Program. Lang.",
         "journals/pacmpl",
         {.year = 2020, .month = 12},
         ""},
        {"another conference",
         "ICDE",
         2021,
         "Proc. VLDB Endow.",
         "journals/pvldb",
         {.year = 2020},
         "year-mismatch venue-mismatch"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry = entry_of({.title = "On Looms", .year = row.year, .venue = row.venue});
            SourceRecord record = record_of({.title = "On Looms", .venue = row.journal});
            record.venue_key = row.stream;
            record.date = row.printed;
            const Work work = work_of(record);
            CHECK(rules_of(compare_fields(comparison(entry, work))) == row.rules);
        }
    }
}

TEST_CASE("Another issue of the same volume and year is a note", "[reconcile][fields]")
{
    struct Row {
        const char* what;
        const char* cv;
        std::vector<const char*> sources;
        const char* volume; // of the sources
        int year;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"another", "3", {"4"}, "7", 2020, "number-mismatch"},
        {"the same", "3", {"3"}, "7", 2020, ""},
        {"a zero in front", "03", {"3"}, "7", 2020, ""},
        {"another source confirms it", "3", {"4", "3"}, "7", 2020, ""},
        {"a double issue", "3", {"3-4"}, "7", 2020, ""},
        {"a supplement", "3", {"Suppl 1"}, "7", 2020, ""},
        {"the number of an article", "66136", {"4"}, "7", 2020, ""},
        {"unknown", "3", {""}, "7", 2020, ""},
        {"none in the CV", "", {"4"}, "7", 2020, ""},
        {"another volume says it already", "3", {"4"}, "8", 2020, "volume-mismatch"},
        {"another year", "3", {"4"}, "7", 2021, "year-mismatch"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry = entry_of({.title = "On Looms", .year = 2020, .volume = "7"});
            entry.number = *row.cv ? std::optional<std::string>{row.cv} : std::nullopt;
            Work work = work_of(record_of({.title = "On Looms", .year = row.year, .volume = row.volume}));
            work.versions[0].records.resize(row.sources.size(), work.versions[0].records[0]);
            for (std::size_t i = 0; i < row.sources.size(); ++i) {
                work.versions[0].records[i].number =
                    *row.sources[i] ? std::optional<std::string>{row.sources[i]} : std::nullopt;
            }
            const auto differences = compare_fields(comparison(entry, work));
            CHECK(rules_of(differences) == row.rules);
            if (row.rules == std::string{"number-mismatch"}) {
                CHECK(differences[0].severity == Severity::note);
                CHECK(differences[0].record_value == "4");
            }
        }
    }
}

TEST_CASE("The venue of another version that stands in the entry in full is no other venue", "[reconcile][fields]")
{
    struct Row {
        const char* raw;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"Ann Oh. Slow Looms. In IEEE Conference on Weaving (CW) Workshop on Deep Threads, 2020.", ""},
        {"Ann Oh. Slow Looms. IEEE Conference on Weaving, Workshop on Deep Threads. 2020.", ""},
        {"Ann Oh: Slow Looms, IEEE CONFERENCE ON WEAVING: WORKSHOP ON DEEP THREADS", ""},
        {"Ann Oh. Slow Looms. In IEEE Conference on Weaving, Session on Deep Threads, 2020.", "venue-mismatch"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.raw)
        {
            Entry entry{.kind = Kind::inproceedings,
                        .venue = stated("Conference on Computer Vision and Pattern Recognition"),
                        .raw = row.raw};
            Work work = work_of({.kind = Kind::inproceedings, .title = "Slow Looms", .venue = "VLDB"});
            work.versions.push_back({Kind::inproceedings,
                                     {{.kind = Kind::inproceedings,
                                       .title = "Slow Looms",
                                       .venue = std::string{row.raw}.find("(CW)") != std::string::npos
                                                    ? "IEEE Conference on Weaving (CW) Workshop on Deep Threads"
                                                    : "IEEE Conference on Weaving Workshop on Deep Threads"}}});
            CHECK(rules_of(compare_fields(comparison(entry, work))) == row.rules);
        }
    }
}
