#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

Entry with_tail(const std::string& tail)
{
    return entry_of("Ann Oh, Bo Kim, \"Sorting Very Long Lists\", " + tail);
}

} // namespace

TEST_CASE("A publication's venue stands behind its title", "[cv][venue]")
{
    struct Row {
        std::string tail;
        const char* venue;
        const char* acronym;
        const char* location;
        int year;
    };
    const std::vector<Row> rows{
        {"Symposium on Lists (**SoL**), Lyon, France, 2022", "Symposium on Lists", "SoL", "Lyon, France", 2022},
        {"IEEE International Conference on Systems, Man, and Cybernetics (SMC), Bari, Italy, 2019",
         "IEEE International Conference on Systems, Man, and Cybernetics", "SMC", "Bari, Italy", 2019},
        {"USENIX Annual Technical Conference (USENIX ATC), 2024 (\\* denotes co-first authors)",
         "USENIX Annual Technical Conference", "USENIX ATC", "", 2024},
        {"ICML 2020", "ICML", "", "", 2020},
        {"In Proceedings of Lists, 2021", "Proceedings of Lists", "", "", 2021},
        {"Network and Distributed System Security Symposium (NDSS'21)",
         "Network and Distributed System Security Symposium", "NDSS", "", 2021},
        {"Symposium on Lists (SoL), Paris, June 3, 2019", "Symposium on Lists", "SoL", "Paris", 2019},
        {"Symposium on Lists (SoL), Baltimore, Maryland, 2019", "Symposium on Lists", "SoL", "Baltimore, Maryland",
         2019},
        {"Lists and Maps. 2018.", "Lists and Maps", "", "", 2018},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.tail)
        {
            const Entry entry = with_tail(row.tail);
            CHECK(value_of(entry.venue) == row.venue);
            CHECK(entry.acronym.value_or("") == row.acronym);
            CHECK(entry.location.value_or("") == row.location);
            REQUIRE(entry.year);
            CHECK(entry.year->value == row.year);
        }
    }
}

TEST_CASE("A publication's volume, number and pages are read apart", "[cv][venue]")
{
    struct Row {
        std::string tail;
        const char* volume;
        const char* number;
        const char* pages;
    };
    const std::vector<Row> rows{
        {"Journal of Lists, vol. 37, no. 10, pp. 100-110, 2020", "37", "10", "100-110"},
        {"Journal of Lists, Volume 7, Issue 2, pages 26:1\u201326:29, 2020", "7", "2", "26:1\u201326:29"},
        {"Journal of Lists, 15(5), 100\u2013110, 2020", "15", "5", "100\u2013110"},
        {"Symposium on Lists (SoL), 2018, pp. 1998-2003.", "", "", "1998-2003"},
        {"Symposium on Lists (SoL), 2020", "", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.tail)
        {
            const Entry entry = with_tail(row.tail);
            CHECK(value_of(entry.volume) == row.volume);
            CHECK(entry.number.value_or("") == row.number);
            CHECK(value_of(entry.pages) == row.pages);
            CHECK(entry.location.value_or("") == "");
            REQUIRE(entry.year);
            CHECK((entry.year->value == 2020 || entry.year->value == 2018));
        }
    }
}

TEST_CASE("A publication's kind and status follow from its words", "[cv][venue]")
{
    struct Row {
        std::string tail;
        const char* kind;
        const char* status;
    };
    const std::vector<Row> rows{
        {"Middleware Conference (Middleware), Poster Paper, 2019", "poster", ""},
        {"Extended Abstracts of Lists (EAL), 2019", "poster", ""},
        {"arXiv preprint arXiv:2401.00001, 2024", "preprint", ""},
        {"PhD thesis, University of Lists, 2020", "thesis", ""},
        {"Journal of Lists, vol. 3, 2020", "article", ""},
        {"Workshop on Lists (WoL), 2020", "inproceedings", ""},
        {"Journal of Lists, to appear, 2020", "article", "in-press"},
        {"Journal of Lists (to appear)", "article", "in-press"},
        {"Symposium on Lists (SoL), accepted, 2020", "inproceedings", "accepted"},
        {"under review, 2020", "misc", "submitted"},
        {"in preparation", "misc", "in-preparation"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.tail)
        {
            const Entry entry = with_tail(row.tail);
            const bool says_status_only = std::string_view{row.kind} == "misc";
            if (!says_status_only) {
                CHECK(name_of(entry.kind) == row.kind);
            }
            CHECK((entry.status ? name_of(entry.status->value) : "") == row.status);
        }
    }
}

TEST_CASE("A label in front names a conference and its year", "[cv][venue]")
{
    const auto venue_and_year = [](const std::string& line) {
        const Entry entry = entry_of(line);
        return fmt::format("{} {}", value_of(entry.venue), entry.year ? entry.year->value : 0);
    };
    CHECK(venue_and_year("[SoL'21] Sorting Very Long Lists. Ann Oh, Bora Kim") == "SoL 2021");
    CHECK(venue_and_year("[LCM\u201924] Sorting Very Long Lists. Ann Oh, Bora Kim") == "LCM 2024");
    CHECK(venue_and_year("[MAPS'19] Sorting Very Long Lists. Ann Oh, Bora Kim. Symposium on Maps") ==
          "Symposium on Maps 2019");
    CHECK(venue_and_year("[J4] Sorting Very Long Lists. Ann Oh, Bora Kim. Journal of Maps, 2020") ==
          "Journal of Maps 2020");
}

TEST_CASE("Awards are no part of the venue", "[cv][venue]")
{
    const Entry entry = with_tail("Symposium on Lists (SoL), Lyon, 2022, **Best Paper Award**");
    CHECK(entry.award == "Best Paper Award");
    CHECK(value_of(entry.venue) == "Symposium on Lists");
    CHECK(entry.location == "Lyon");
    REQUIRE(entry.year);
    CHECK(entry.year->value == 2022);
}

TEST_CASE("Pages in brackets behind a book are its pages", "[cv][venue]")
{
    for (const char* tail : {"In Handbook of Lists (pp. 12-40), 2022", "In Symposium on Lists (pp. 12-40), Lyon, 2022",
                             "In Proceedings of the Symposium on Lists (pp. 12-40), 2022"}) {
        INFO(tail);
        const Entry entry = with_tail(tail);
        REQUIRE(entry.pages);
        CHECK(entry.pages->value == "12-40");
    }
}
