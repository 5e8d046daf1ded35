#include "cv/patent_entry.hpp"
#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

TEST_CASE("Patent numbers are read in every form", "[cv][patent]")
{
    struct Row {
        std::string tail;
        const char* number;      // the likeliest publication, empty: none
        const char* application; // its comparison form, empty: none
        const char* cut;         // what the CV prints
    };
    const std::vector<Row> rows{
        {"US Patent, US20240135189A1, Published: Apr 25, 2024", "US20240135189A1", "", "US20240135189A1"},
        {"US 2006/0019700 A1, 2006", "US20060019700A1", "", "US 2006/0019700 A1"},
        {"US Patent 9,596,412, 2017", "US9596412", "", "9,596,412"},
        {"US 10,999,999 B2, 2021", "US10999999B2", "", "US 10,999,999 B2"},
        {"US Patent 20,150,153,928, issued", "US20150153928A1", "", "20,150,153,928"},
        {"US Patent Application 14/832,983, filed 2015", "", "14832983", "14/832,983"},
        {"US provisional 62/415332, 2016", "", "62415332", "62/415332"},
        {"Korean Patent, No. 10-2620822-0000, Issued: Dec 2023", "KR102620822B1", "", "10-2620822-0000"},
        {"Korean Patent Application No. 10-2024-0117393, 2024", "", "1020240117393", "10-2024-0117393"},
        {"CN109491065A, 2019", "CN109491065A", "", "CN109491065A"},
        {"WO2023123456A1, 2023", "WO2023123456A1", "", "WO2023123456A1"},
        {"PCT/KR2021/012345, 2021", "", "PCTKR2021012345", "PCT/KR2021/012345"},
        {"US Patent, Pending, 2023", "", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.tail)
        {
            const std::string item = "Ann Oh, Bo Kim, \"Method for Sorting Long Lists\", " + row.tail;
            const Entry entry = entry_of(item, "Patents");
            const auto& patent = entry.patent;
            const bool published = patent && !patent->value.candidates.empty();
            CHECK((published ? patent->value.candidates.front().str() : "") == row.number);
            CHECK((patent ? patent->value.application.value_or("") : "") == row.application);
            const std::string found = patent ? cut("# Patents\n\n- " + item, patent->at) : "";
            // "US Patent 9,596,412" may or may not count its country to the number.
            CHECK(found.ends_with(row.cut));
            CHECK(found.empty() == (*row.cut == '\0'));
            CHECK(entry.kind == Kind::patent);
        }
    }
}

TEST_CASE("A patent's status and date are read from its words", "[cv][patent]")
{
    struct Row {
        std::string tail;
        const char* status;
        const char* date; // to the day or month, or else the year
    };
    const std::vector<Row> rows{
        {"US Patent, US20240135189A1, Published: Apr 25, 2024", "published", "2024-04-25"},
        {"Korean Patent, No. 10-2620822-0000, Issued: Dec 2023", "granted", "2023-12"},
        {"US Patent, Pending, 2023", "pending", "2023"},
        {"US Patent 9,596,412", "", ""},
        {"U.S. Patent App. 14/832,983, filed October 2015", "submitted", "2015-10"},
        {"특허 등록번호 10-0994155 (2010.11.8)", "granted", "2010-11-08"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.tail)
        {
            const Entry entry = entry_of("Ann Oh, Bo Kim, \"Method for Sorting Long Lists\", " + row.tail, "Patents");
            CHECK((entry.status ? name_of(entry.status->value) : "") == row.status);
            const std::string date = entry.date   ? entry.date->value.str()
                                     : entry.year ? std::to_string(entry.year->value)
                                                  : "";
            CHECK(date == row.date);
        }
    }
}

TEST_CASE("A patent's fields stand in any order", "[cv][patent]")
{
    struct Row {
        std::string item;
        const char* number;
    };
    const std::vector<Row> rows{
        {"Ann Oh, Bo Kim, \"Method for Sorting Long Lists\", US11900073B2, 2024", "US11900073B2"},
        {"\"Method for Sorting Long Lists\", Ann Oh, Bo Kim, US11900073B2, 2024", "US11900073B2"},
        {"US Patent number 11900073. \"Method for Sorting Long Lists\". Ann Oh, Bo Kim. 2024", "US11900073"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.item)
        {
            const Entry entry = entry_of(row.item, "Patents");
            CHECK(value_of(entry.title) == "Method for Sorting Long Lists");
            CHECK(names_of(entry.authors) == "Ann Oh|Bo Kim");
            REQUIRE(entry.patent);
            REQUIRE_FALSE(entry.patent->value.candidates.empty());
            CHECK(entry.patent->value.candidates.front().str() == row.number);
        }
    }
}

TEST_CASE("Only what says so and is numbered or open is a patent among papers", "[cv][patent]")
{
    CHECK(looks_like_patent("Ann Oh, \"Method\", US Patent 9,596,412"));
    CHECK(looks_like_patent("Ann Oh, \"Method\", US patent pending"));
    CHECK_FALSE(looks_like_patent("Ann Oh, \"Mining patents with graphs\", ICSE, 2020"));
    CHECK_FALSE(looks_like_patent("Ann Oh, \"Sorting\", 10.5555/123456"));
}

TEST_CASE("Numbers with blanks between their digits are one number", "[cv][patent]")
{
    struct Row {
        const char* item;
        const char* printed;
    };
    const std::vector<Row> rows{
        {"Ann Oh. Method for sorting lists. EP 3 456 789 B1, 2021.", "EP 3 456 789 B1"},
        {"Ann Oh. Method for sorting lists. DE 10 2019 114 502 A1, 2021.", "DE 10 2019 114 502 A1"},
        {"Ann Oh. Method for sorting lists. US Patent Application 16/123,456, filed March 2019.", "16/123,456"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.item)
        {
            const Entry entry = entry_of(row.item, "Patents");
            REQUIRE(entry.patent);
            CHECK(entry.patent->value.printed == row.printed);
            CHECK(value_of(entry.title) == "Method for sorting lists");
        }
    }
}
