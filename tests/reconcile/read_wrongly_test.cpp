#include "catch.hpp"
#include "cv/read_cv.hpp"
#include "reconcile/compare_authors.hpp"
#include "reconcile/compare_fields.hpp"
#include "reconcile/names_apart.hpp"
#include "reconcile/names_misread.hpp"
#include "reconcile/numbers_misread.hpp"
#include "reconcile/read_wrongly.hpp"
#include "reconcile_sketch.hpp"
#include "schemas/ascii.hpp"

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
        {"vol. 8, no. 7, 11", "volume-mismatch"},
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
                                {"Fast Weaving of Long Threads Ann Reed", true},
                                {"Fast Weaving of Long Threads Ann Reed and Others", false},
                                {"Fast Weaving of Long Threads.\u201D In Bo Lind (Ed.)", true},
                                {"Fast Weaving of Long Threads,\" in Looms and Threads", true},
                                {"Fast Weaving of Long Threads, Journal of", true},
                                {"Fast Weaving of Long Threads Journal of Looms 2020", true},
                                {"Fast Weaving of Long Threads Journal of Looms 20", true},
                                {"Fast Weaving of Long Threads of Looms", false},
                                {"Fast Weaving of Long Threads (1 page abstract)", true},
                                {"Fast Weaving of Long Threads [in German]", true},
                                {"Fast Weaving of Long Threads (extended abstract).", true},
                                {"Fast Weaving of Long Threads (Part 2)", false},
                                {"Fast Weaving of Long Threads (2)", false},
                                {"Fast Weaving of Long Threads (VI)", false},
                                {"Fast Weaving of Long Threads (Not) Revisited", false},
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

TEST_CASE("A page is no year, and a venue behind the end of a title is there", "[reconcile]")
{
    SourceRecord record = loom_record();
    record.date = PartialDate{.year = 2020};
    record.alternate_years = {2021};
    struct Row {
        const char* what;
        Rule rule;
        const char* cv_value;
        const char* line;
        bool wrongly;
    };
    const std::vector<Row> rows{
        {"the last page", Rule::year_mismatch, "2008", "J Looms. 2020;47(2):1992-2008.", true},
        {"the first page", Rule::year_mismatch, "2008", "J Looms. 2020;47(2):2008-19.", true},
        {"behind a plain volume", Rule::year_mismatch, "2008", "J Looms. 2020;47:2008\u201319.", true},
        {"beside another year that is right", Rule::year_mismatch, "2008", "J Looms. 2021;47:1992-2008.", true},
        {"words for pages", Rule::pages_mismatch, "&P Companion'20", "J Looms. 2020.", true},
        {"an acronym cut in two", Rule::pages_mismatch, "&A 2024", "J Looms. 2020.", true},
        {"other pages", Rule::pages_mismatch, "S334-S336", "J Looms. 2020.", false},
        {"an article number", Rule::pages_mismatch, "Article 12", "J Looms. 2020.", false},
        {"roman pages", Rule::pages_mismatch, "iii-vi", "J Looms. 2020.", false},
        {"beside the year of the record", Rule::year_mismatch, "2019", "J Looms. 2019, printed 2020.", true},
        {"beside it in brackets", Rule::year_mismatch, "2022", "J Looms 7 (2020, but 2022), 11-19.", true},
        {"a date beside it", Rule::year_mismatch, "2019", "May 2019. J Looms 7 (2020), 11-19.", true},
        {"a year that stands alone", Rule::year_mismatch, "2019", "J Looms. 2019.", false},
        {"a year beside pages", Rule::year_mismatch, "2019", "J Looms 7, pp. 2020-2031, 2019.", false},
        {"a year beside a DOI", Rule::year_mismatch, "2019", "J Looms, 2019. doi:10.5555/looms.2020.11", false},
        {"the record's year does not stand there", Rule::year_mismatch, "2008", "J Looms. 47(2):1992-2008.", false},
        {"the end of a title", Rule::venue_mismatch, "Part I: Theory. J. of Looms", "J. Looms, 2020.", true},
        {"another venue behind it", Rule::venue_mismatch, "Part I: Theory. Spindle Studies", "2020.", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto cv = read_cv(std::string{"# Ann Reed\n\n## Publications\n\n- Ann Reed, Bo Lind. Fast Weaving "
                                                "of Long Threads. "} +
                                        row.line + "\n",
                                    "cv.md");
            REQUIRE(cv);
            const Difference difference{.rule = row.rule, .cv_value = row.cv_value, .records = {&record}};
            CHECK(is_read_wrongly(difference, cv->entries.at(0), false) == row.wrongly);
        }
    }
}

TEST_CASE("Names that were parted wrongly accuse nobody", "[reconcile][authors]")
{
    struct Row {
        const char* what;
        std::vector<PersonName> read;
        std::vector<const char*> record;
        const char* title;
        bool misread;
    };
    const auto name = [](const char* given, const char* family) {
        return PersonName{.given = given, .family = family};
    };
    const char* const title = "Kestrel: Weaving";
    const std::vector<Row> rows{
        {"a mononym took the next family name",
         {name("Lind", "Uma"), name("B.", "Choi"), name("S.-Y.", "Ravi")},
         {"Uma", "Bo Lind", "Seo-Yeon Choi", "Ravi"},
         title,
         true},
        {"initials of which one is somebody else's",
         {name("", "Uma Park"), name("J.-W.", "Xu"), name("B.", "Reed"), name("P.", "Lind")},
         {"Uma", "Jin-Woo Park", "Bo Xu", "Reed", "Pat J. Lind"},
         title,
         true},
        {"two names in one", {name("Minjun Lee", "Yichen Ouyang")}, {"Min-Jun Lee", "Yi-Chen Ouyang"}, title, true},
        {"nothing but initials", {name("Uma", "Reed"), name("J.", "R.")}, {"Uma", "Jo R. Reed"}, title, true},
        {"the first word of the title", {name("Kestrel", "Lind A")}, {"Ann Lind"}, title, true},
        {"a source that has initials", {name("Ann Bo", "Lind"), name("", "Reed")}, {"A. Lind", "B. Reed"}, title, true},
        {"a suffix that the source lacks",
         {name("Uma Ann", "Lind"), {.given = "Max", .family = "Reed", .suffix = "Jr."}},
         {"Ann Lind", "Uma", "Max Reed"},
         title,
         true},
        {"a stranger among people of many initials",
         {name("RA", "Lind"), name("JW", "Reed"), name("A", "Wit")},
         {"R. A. Lind", "J.-W. Reed"},
         title,
         false},
        {"a stranger", {name("Ann", "Lind"), name("Dan", "Roe")}, {"Ann Lind"}, title, false},
        {"a stranger for one", {name("Ann", "Lind"), name("Dan", "Roe")}, {"Ann Lind", "Dora Rye"}, title, false},
        {"a misspelt name", {name("M.", "Ordgard"), name("A.", "Lind")}, {"M. Odgard", "O. Lind"}, title, false},
        {"somebody left out whose family name begins as a given name",
         {name("H.", "Lee"), name("Bo", "Reed")},
         {"Hana Lee", "Heo", "Bo Reed", "Hye Roe"},
         title,
         false},
        {"somebody left out whose initial another has",
         {name("H.", "Lee"), name("H.", "Reed")},
         {"Hana Lee", "Rin Heo", "Reed"},
         title,
         false},
        {"somebody left out", {name("Min", "Lee")}, {"Min Lee", "Lou Park"}, title, false},
        {"another given name beside initials",
         {name("Soo-Jin", "Park"), name("Jin-Woo", "Kim")},
         {"S.-J. Park", "M.-J. Kim"},
         title,
         false},
        {"another given name", {name("Jo", "Reed"), name("Jo", "Lind")}, {"Max Reed", "Jo Lind"}, title, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry;
            for (const PersonName& read : row.read) {
                entry.authors.push_back({read});
            }
            const SourceRecord record{.title = row.title, .authors = contributors(row.record)};
            CHECK(are_names_misread(entry, record) == row.misread);
        }
    }
}

TEST_CASE("Who stands among the names of the entry is not missing", "[reconcile][authors]")
{
    struct Row {
        const char* what;
        const char* missing;
        bool wrongly;
    };
    SourceRecord record = loom_record();
    record.authors = contributors({"Uma", "Gil Lind", "Max Roe", "Pat Thorn"});
    const std::vector<Row> rows{{"read as somebody's given name", "Gil Lind", true}, {"not there", "Max Roe", false}};
    const auto cv = read_cv("# Uma\n\n## Publications\n\n- Uma, Gil Lind, and Pat Thorn. Fast Weaving of Long "
                            "Threads. Journal of Looms 7, 11-19, 2020.\n",
                            "cv.md");
    REQUIRE(cv);
    Entry entry = cv->entries.at(0);
    entry.authors = {{PersonName{.given = "Gil Lind", .family = "Uma"}}, {PersonName::parse("Pat Thorn")}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Difference difference{
                .rule = Rule::author_missing, .record_value = row.missing, .records = {&record}};
            CHECK(is_read_wrongly(difference, entry, false) == row.wrongly);
        }
    }
}

TEST_CASE("Beside a stranger the names that were only parted wrongly are none", "[reconcile][authors]")
{
    SourceRecord record = loom_record();
    record.authors = contributors({"Uma", "Tom Kova", "Ravi"});
    Entry entry;
    for (const PersonName& name :
         {PersonName{.given = "Kova", .family = "Uma"}, PersonName{.given = "T.", .family = "Ravi"},
          PersonName{.given = "S.", .family = "Karag"}}) {
        entry.authors.push_back({name});
    }
    CHECK(is_name_misread(entry.authors[1].value, entry, record));
    CHECK_FALSE(is_name_misread(entry.authors[2].value, entry, record));
    CHECK_FALSE(are_names_misread(entry, record));
    record.authors = contributors({"Uma", "Tom Kova", "K. Ravi"});
    CHECK_FALSE(is_name_misread(entry.authors[2].value, entry, record)); // "Karag" is no name of "K."
}

TEST_CASE("Names that were parted wrongly are in the order of the text", "[reconcile][authors]")
{
    struct Row {
        const char* what;
        const char* text;
        std::vector<const char*> record;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"the same", "uma lind a ravi", {"Uma", "Ann Lind", "Ravi"}, ""},
        {"another", "uma ravi lind a", {"Uma", "Ann Lind", "Ravi"}, "author-order"},
        {"one that stands twice", "lind b uma lind a", {"Ben Lind", "Uma", "Ann Lind"}, ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry;
            std::size_t column = 1;
            for (const std::string_view word : ascii::split_words(row.text)) {
                entry.words.push_back({std::string{word}, {1, column, 1, column + word.size()}});
                column += word.size() + 1;
            }
            // Cut as nobody is called.
            entry.authors = {{PersonName{.given = row.text}}};
            const Work work = work_of({.title = "On Slow Looms", .authors = contributors(row.record)});
            CHECK(rules_of(compare_authors(comparison(entry, work))) == row.rules);
        }
    }
}

TEST_CASE("Volume and first page that stand in a row were only read as other numbers", "[reconcile]")
{
    struct Row {
        const char* what;
        Entry entry;
        bool there;
    };
    const auto words = [](const std::vector<const char*>& values) {
        std::vector<Stated<std::string>> out;
        for (const char* value : values) {
            out.push_back({value, {1, out.size() + 1, 1, out.size() + 2}});
        }
        return out;
    };
    const std::vector<Row> rows{
        {"side by side", {.words = words({"1", "looms", "2020", "7", "11"})}, true},
        {"with the issue between", {.words = words({"looms", "7", "3", "11", "19"})}, true},
        {"with the year between", {.words = words({"looms", "7", "2020", "11"})}, true},
        {"with a word between", {.words = words({"looms", "7", "pp", "11"})}, false},
        {"the issue and the page", {.number = "7", .words = words({"looms", "8", "7", "11"})}, false},
        {"the volume and the issue", {.number = "11", .words = words({"looms", "7", "11", "21"})}, false},
        {"the other way round", {.words = words({"looms", "11", "7"})}, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(are_numbers_there(row.entry, loom_record()) == row.there);
        }
    }
}

TEST_CASE("The number of the entry in its list is no volume", "[reconcile]")
{
    struct Row {
        const char* what;
        std::size_t volume; // columns
        std::size_t author;
        std::size_t title;
        std::size_t venue;
        bool of_list;
    };
    const std::vector<Row> rows{{"in front of the authors", 1, 4, 30, 60, true},
                                {"in front of the title", 1, 40, 4, 60, true},
                                {"behind the title", 50, 4, 30, 70, false},
                                {"behind the venue, title last", 30, 4, 40, 20, false}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry{.authors = {{PersonName::parse("Ann Reed"), {1, row.author, 1, row.author + 8}}},
                              .title = Stated<std::string>{"Slow Looms", {1, row.title, 1, row.title + 10}},
                              .venue = Stated<std::string>{"Looms", {1, row.venue, 1, row.venue + 5}},
                              .volume = Stated<std::string>{"7", {1, row.volume, 1, row.volume + 1}}};
            CHECK(is_number_of_list(entry) == row.of_list);
        }
    }
}

TEST_CASE("A name that another field parts from the authors is none of them", "[reconcile][authors]")
{
    struct Row {
        const char* what;
        std::vector<std::pair<const char*, std::size_t>> authors; // name, column
        bool apart;                                               // the last one
    };
    // The title stands at 40, the venue at 70, the year at 90.
    const std::vector<Row> rows{
        {"an editor behind the title", {{"Ann Reed", 1}, {"Bo Lind", 11}, {"Dan Roe", 65}}, true},
        {"a word behind the year", {{"Ann Reed", 1}, {"Bo Lind", 11}, {"Highlights", 95}}, true},
        {"a label in front of the title", {{"Ann Reed", 50}, {"Bo Lind", 60}, {"Author", 1}}, true},
        {"somebody among them", {{"Ann Reed", 1}, {"Bo Lind", 21}, {"Dan Roe", 11}}, false},
        {"somebody behind them", {{"Ann Reed", 1}, {"Bo Lind", 11}, {"Dan Roe", 21}}, false},
        {"an author that stands there, too", {{"Ann Reed", 1}, {"Bo Lind", 66}, {"Dan Roe", 65}}, false},
        {"nobody of the record", {{"Max Wit", 1}, {"Dan Roe", 65}}, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry{.title = Stated<std::string>{"Slow Looms", {1, 40, 1, 50}},
                        .venue = Stated<std::string>{"Looms", {1, 70, 1, 75}},
                        .year = Stated<int>{2020, {1, 90, 1, 94}}};
            for (const auto& [name, column] : row.authors) {
                entry.authors.push_back({PersonName::parse(name), {1, column, 1, column + 8}});
            }
            CHECK(stands_apart(entry.authors.back(), entry, loom_record()) == row.apart);
        }
    }
    CHECK(holds_people(PersonName::parse("B. Lind A. Reed"), loom_record()));
    CHECK(holds_people(PersonName::parse("Reed, Lind"), loom_record()));
    CHECK_FALSE(holds_people(PersonName::parse("Dan Reed"), loom_record()));
    CHECK_FALSE(holds_people(PersonName::parse("Dan Roe"), loom_record()));
}

TEST_CASE("Words of the venue among the names are nobody's", "[reconcile][authors]")
{
    SourceRecord record = loom_record();
    record.venue = "American Journal of Looms";
    struct Row {
        const char* what;
        std::vector<const char*> read;
        bool self_omitted;
        bool misread; // the last one
    };
    const std::vector<Row> rows{{"the first word of the venue", {"Ann Reed", "Bo Lind", "American"}, false, true},
                                {"two words", {"Ann Reed", "Bo Lind", "American Journal"}, false, true},
                                {"without the owner", {"Bo Lind", "American"}, true, true},
                                {"without somebody else", {"Bo Lind", "American"}, false, false},
                                {"a stranger", {"Ann Reed", "Bo Lind", "Canadian"}, false, false}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry{.authors = stated_names(row.read), .self_omitted = row.self_omitted};
            CHECK(is_name_misread(entry.authors.back().value, entry, record) == row.misread);
        }
    }
}

TEST_CASE("Of two dates of a patent the other one was read", "[reconcile]")
{
    const SourceRecord record{.kind = Kind::patent, .title = "Fast Weaving", .date = PartialDate{.year = 2020}};
    struct Row {
        const char* what;
        std::vector<const char*> words;
        const char* date;
        bool wrongly;
    };
    const std::vector<Row> rows{
        {"filed and granted", {"filed", "may", "2018", "granted", "june", "2020"}, "2018-05", true},
        {"granted and filed", {"granted", "2", "6", "2020", "filed", "1", "5", "2018"}, "2018-05-01", true},
        {"years alone", {"2018", "2020"}, "2018", true},
        {"another day of the year", {"granted", "may", "2020"}, "2020-05", false},
        {"another year", {"granted", "may", "2018"}, "2018-05", false},
        {"a part of the number", {"2018", "number"}, "2018", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry{.kind = Kind::patent};
            for (const char* word : row.words) {
                const std::size_t column = entry.words.size() + 1;
                entry.words.push_back({std::string{word} == "number" ? "2020" : word, {1, column, 1, column + 1}});
            }
            const bool numbered = std::string{row.words.back()} == "number";
            entry.patent = numbered ? std::optional{Stated<PatentCitation>{{.printed = "2020"}, {1, 2, 1, 3}}}
                                    : std::optional<Stated<PatentCitation>>{};
            const Difference difference{.rule = Rule::date_mismatch, .cv_value = row.date, .records = {&record}};
            CHECK(is_read_wrongly(difference, entry, false) == row.wrongly);
        }
    }
}
