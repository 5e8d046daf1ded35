#include "catch.hpp"
#include "cv/read_cv.hpp"
#include "reconcile/compare_fields.hpp"
#include "reconcile/read_wrongly.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::reconcile;

namespace {

SourceRecord loom_record()
{
    return {.key = "10.5555/loom.1",
            .kind = Kind::article,
            .title = "Fast Weaving of Long Threads",
            .authors = contributors({"Ann Reed", "Bo Lind"}),
            .venue = "Journal of Looms",
            .date = PartialDate{.year = 2020},
            .volume = "7",
            .pages = "11-19",
            .doi = Doi::parse("10.5555/loom.1")};
}

/// The rules of the differences that remain, of a CV whose one entry is that line.
std::string said_of(const std::string& line)
{
    const auto cv = read_cv("# Ann Reed\n\n## Publications\n\n- " + line + "\n", "cv.md");
    REQUIRE(cv);
    REQUIRE(cv->entries.size() == 1);
    const Entry& entry = cv->entries.front();
    const Work work = work_of(loom_record());
    std::vector<Difference> remaining;
    for (const Difference& difference : compare_fields(comparison(entry, work, true))) {
        if (!is_read_wrongly(difference, entry, false)) {
            remaining.push_back(difference);
        }
    }
    return rules_of(remaining);
}

} // namespace

TEST_CASE("A title that holds the record's title and more is another title", "[reconcile]")
{
    struct Row {
        const char* title;
        const char* said;
    };
    const std::vector<Row> rows{
        {"Fast Weaving of Long Threads", ""},
        {"Not So Fast Weaving of Long Threads", "title-mismatch"},
        {"Superfast Weaving of Long Threads", "title-mismatch"},
        {"Fast Weaving of Long Threads Revisited", "title-mismatch"},
        {"Fast Weaving of Long Threads: A Survey of Everything", "title-mismatch"},
        {"On the Fast Weaving of Long Threads and Ropes", "title-mismatch"},
        {"Fast Weaving of Short Threads", "title-mismatch"},
        {"Fast Weaving of Long Threads, Part II", "title-mismatch"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.title)
        {
            CHECK(said_of(std::string{"Ann Reed, Bo Lind. \""} + row.title +
                          ".\" Journal of Looms 7, 11-19, 2020. doi:10.5555/loom.1") == row.said);
        }
    }
}

TEST_CASE("A number of another field hides no wrong volume and no wrong pages", "[reconcile]")
{
    struct Row {
        const char* numbers;
        const char* said;
    };
    const std::vector<Row> rows{
        {"vol. 7, no. 3, pp. 11-19", ""},
        {"vol. 8, no. 7, pp. 11-19", "volume-mismatch"},
        {"vol. 8, no. 3, pp. 7-9", "pages-mismatch volume-mismatch"},
        {"vol. 8, no. 11, pp. 21-29", "pages-mismatch volume-mismatch"},
        {"vol. 7, no. 11, pp. 21-29", "pages-mismatch"},
        {"vol. 7, no. 3, pp. 11-29", "pages-mismatch"},
        {"vol. 7, no. 3, pp. 10-19", "pages-mismatch"},
        {"vol. 7, no. 7, pp. 11-19", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.numbers)
        {
            CHECK(said_of(std::string{"Ann Reed, Bo Lind. \"Fast Weaving of Long Threads.\" Journal of Looms, "} +
                          row.numbers + ", 2020. doi:10.5555/loom.1") == row.said);
        }
    }
}

TEST_CASE("What a title swallowed of its neighbours is no other title", "[reconcile]")
{
    const SourceRecord record = loom_record();
    struct Row {
        const char* read;
        bool wrongly;
    };
    const std::vector<Row> rows{{"Fast Weaving of Long Threads. Journal of Looms", true},
                                {"Bo Lind. Fast Weaving of Long Threads", true},
                                {"Fast Weaving of Long Threads in Looms", false},
                                {"Journal of Looms", true}};
    const std::string line = "Ann Reed, Bo Lind. Fast Weaving of Long Threads. Journal of Looms 7, 11-19, 2020.";
    const auto cv = read_cv("# Ann Reed\n\n## Publications\n\n- " + line + "\n", "cv.md");
    REQUIRE(cv);
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.read)
        {
            Entry entry = cv->entries.at(0);
            entry.title = Stated<std::string>{row.read, entry.title->at};
            const Difference difference{.rule = Rule::title_mismatch, .records = {&record}};
            CHECK(is_read_wrongly(difference, entry, false) == row.wrongly);
        }
    }
}

TEST_CASE("A venue hides in no other word", "[reconcile]")
{
    SourceRecord record = loom_record();
    record.venue = "CHI";
    const auto cv = read_cv("# Ann Reed\n\n## Publications\n\n- Ann Reed. \"Fast Weaving of Long Threads.\" "
                            "Journal of Machine Weaving, 2020.\n",
                            "cv.md");
    REQUIRE(cv);
    const Difference difference{.rule = Rule::venue_mismatch, .records = {&record}};
    CHECK_FALSE(is_read_wrongly(difference, cv->entries.at(0), false));
}

TEST_CASE("A venue that stands in a DOI only does not stand in the entry", "[reconcile]")
{
    const auto said = [](const char* doi) {
        const auto cv =
            read_cv(fmt::format("# Ann Reed\n\n## Publications\n\n- Ann Reed and Bo Lind. Fast Weaving of Long "
                                "Threads. In European Conference on Computer Vision (ECCV), 2020. "
                                "https://doi.org/{}\n",
                                doi),
                    "cv.md");
        REQUIRE(cv);
        REQUIRE(cv->entries.size() == 1);
        const SourceRecord record{.key = "k",
                                  .kind = Kind::inproceedings,
                                  .title = "Fast Weaving of Long Threads",
                                  .authors = contributors({"Ann Reed", "Bo Lind"}),
                                  .venue = "Loomspeech",
                                  .venue_key = "conf/loomspeech",
                                  .date = PartialDate{.year = 2020},
                                  .doi = Doi::parse(doi)};
        const Work work = work_of(record);
        std::string rules;
        for (const Difference& difference : compare_fields(comparison(cv->entries.front(), work, true))) {
            rules += is_read_wrongly(difference, cv->entries.front(), false) ? "" : name_of(difference.rule);
        }
        return rules;
    };
    CHECK(said("10.5555/loomspeech.2020-11") == "venue-mismatch");
    CHECK(said("10.5555/2020-11") == "venue-mismatch");
}
