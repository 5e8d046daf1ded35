#include "cv/align.hpp"
#include "cv/record_finder.hpp"
#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

SourceRecord record_of(const char* title, const std::vector<const char*>& authors, int year)
{
    SourceRecord record{.kind = Kind::inproceedings, .title = title};
    for (const char* author : authors) {
        record.authors.push_back({.name = PersonName::parse(author)});
    }
    record.date = PartialDate::of(year);
    return record;
}

const std::string page = "# Publications\n\n- Ann Oh, Bora K\xC3\xADm: Sorting Very Long Lists of\n  Small Numbers. "
                         "Journal of Lists 12, 345-360 (2020)\n";

} // namespace

TEST_CASE("A known record is found in an entry's text, field by field with its place", "[cv][align]")
{
    const Cv read = cv_of(page);
    REQUIRE(read.entries.size() == 1);
    SourceRecord record =
        record_of("Sorting very long lists of small numbers", {"Ann Oh", "Bora Kim", "Chae Lee"}, 2020);
    record.venue = "Journal of Lists";
    record.volume = "12";
    record.pages = "345-360";
    const Alignment found = align(read.entries[0], record);
    CHECK(found.title.state == Aligned::present);
    CHECK(squeezed(cut(page, found.title.at)) == "Sorting Very Long Lists of Small Numbers");
    REQUIRE(found.authors.size() == 3);
    CHECK(found.authors[0].state == Aligned::present);
    CHECK(cut(page, found.authors[1].at) == "K\xC3\xADm");
    CHECK(found.authors[2].state == Aligned::absent);
    CHECK(cut(page, found.year.at) == "2020");
    CHECK(cut(page, found.venue.at) == "Journal of Lists");
    CHECK(cut(page, found.volume.at) == "12");
    CHECK(cut(page, found.pages.at) == "345");
    CHECK(found.score > aligned_enough);
}

TEST_CASE("What an entry says otherwise differs or is absent", "[cv][align]")
{
    const Entry entry = cv_of(page).entries.at(0);
    struct Row {
        const char* what;
        SourceRecord record;
        Aligned title;
        bool enough;
    };
    const std::vector<Row> rows{
        {"a typing error", record_of("Sorting very lnog lists of small numbers", {"Ann Oh"}, 2020), Aligned::differs,
         true},
        {"a year off", record_of("Sorting very long lists of small numbers", {"Ann Oh"}, 2021), Aligned::present, true},
        {"other people", record_of("Sorting very long lists of small numbers", {"Dan Roe", "Eve Poe"}, 2020),
         Aligned::present, false},
        {"another title", record_of("A history of mountain flowers in glass", {"Ann Oh", "Bora Kim"}, 2020),
         Aligned::absent, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Alignment found = align(entry, row.record);
            CHECK(found.title.state == row.title);
            CHECK((found.score > aligned_enough) == row.enough);
        }
    }
}

TEST_CASE("Of many records the one that stands in the entry is found", "[cv][align]")
{
    std::vector<SourceRecord> records;
    for (int i = 0; i < 300; ++i) {
        records.push_back(record_of(fmt::format("Sorting lists of kind {} on machines of kind {}", i, i % 7).c_str(),
                                    {"Ann Oh", "Dan Roe"}, 2000 + i % 20));
    }
    records.push_back(record_of("Sorting very long lists of small numbers", {"Ann Oh", "Bora Kim"}, 2020));
    std::vector<const SourceRecord*> all;
    for (const SourceRecord& record : records) {
        all.push_back(&record);
    }
    const auto found = RecordFinder{all}.find(cv_of(page).entries.at(0));
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].record == 300);
    CHECK(RecordFinder{{}}.find(cv_of(page).entries.at(0)).empty());
}
