#include "cv/patent_entry.hpp"
#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;

namespace {

std::string number_of(const Entry& entry)
{
    return entry.patent ? entry.patent->value.printed : "";
}

} // namespace

TEST_CASE("Offices and numbers are no part of a patent's title", "[cv][patent]")
{
    struct Row {
        std::string item;
        const char* number;
    };
    const std::vector<Row> rows{
        {"\"Drying wool in narrow kilns\" United States Patent Number US11934538", "US11934538"},
        {"\"Drying wool in narrow kilns\" US Patent No. 11,775,390", "11,775,390"},
        {"\"Drying wool in narrow kilns\" U.S. Patent 11,741,247", "11,741,247"},
        {"MOSS C, TAL E. Drying wool in narrow kilns: United States, US11999101B2[P]. 2023-08-22.", "US11999101B2"},
        {"MOSS C, TAL E. Drying wool in narrow kilns: Republic of Korea, 10-2299999[P]. 2021-09-07.", "10-2299999"},
        {"Moss C, Tal E. Drying wool in narrow kilns, United States8,699,991 (2014).", "8,699,991"},
        {"Drying wool in narrow kilns (Patent No.: US 10,754,744 B2)", "US 10,754,744 B2"},
        {"Moss C, Tal E. Drying wool in narrow kilns. US RE45,309, 2015.", "US RE45,309"},
        {"Moss C, Tal E. Drying wool in narrow kilns. US PP12,345, 2002.", "US PP12,345"},
        {"Moss C, Tal E. Drying wool in narrow kilns. US D654,321, 2012.", "US D654,321"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.item)
        {
            const Entry entry = entry_of(row.item, "Patents");
            CHECK(value_of(entry.title) == "Drying wool in narrow kilns");
            CHECK(number_of(entry) == row.number);
        }
    }
}

TEST_CASE("A patent is cited by its grant, and dated by what belongs to it", "[cv][patent]")
{
    struct Row {
        std::string tail;
        const char* number;
        int year; // 0: none
    };
    const std::vector<Row> rows{
        {"Application No.: 10-2022-0031506, Filing Date: 2022.03.14, Registration No.: 10-2656980, Registration Date: "
         "2024.04.08",
         "10-2656980", 2024},
        {"Registration No. 10-2656980 (2024.04.08), Application No. 10-2022-0031506 (2022.03.14)", "10-2656980", 2024},
        {"Indian patent filed in 2014 (Patent Number: 406011, Ref: 1145/KOL/2014)", "406011", 2014},
        {"US Patent Application 16/123,456, filed March 2019, granted 2021 as US 10,999,999 B2", "US 10,999,999 B2",
         2021},
        {"US Patent Application 16/123,456, filed March 2019", "16/123,456", 2019},
        {"WO 2021/123456 A1, 2021; US 11,222,333 B2, 2022", "WO 2021/123456 A1", 2022},
        {"US 9,123,456, 6/23/2020", "US 9,123,456", 2020},
        {"US 9,123,456, 23/06/2020", "US 9,123,456", 2020},
        {"Patentnr. 8,699,991, 15.04.2014", "8,699,991", 2014},
        {"EP 3 699 999 B1, 18-Nov-2020", "EP 3 699 999 B1", 2020},
        {"Japanese Patent Application No. 2019-123456", "2019-123456", 0},
        {"Korean Patent Application No. 10-2018-0123456", "10-2018-0123456", 0},
        {"application filed 3/31/2006", "", 2006},
        {"granted 12-05-2019", "", 2019},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.tail)
        {
            const Entry entry = entry_of("Ann Oh, Bo Kim, \"Method for Sorting Long Lists\", " + row.tail, "Patents");
            CHECK(number_of(entry) == row.number);
            CHECK((entry.year ? entry.year->value : 0) == row.year);
            CHECK(names_of(entry.authors) == "Ann Oh|Bo Kim");
        }
    }
}

TEST_CASE("Patents in Chinese and Japanese lists stand between full-width commas", "[cv][patent]")
{
    struct Row {
        std::string item;
        const char* title;
        std::size_t authors;
        const char* number;
        int year;
    };
    const std::vector<Row> rows{
        {"一种羊毛烘干测试方法，2023-10-20，ZL202110788424.9", "一种羊毛烘干测试方法", 0, "ZL202110788424.9", 2023},
        {"张三、李四，一种羊毛烘干装置，授权日2026.02.06，中国，ZL202511541848.X", "一种羊毛烘干装置", 2,
         "ZL202511541848.X", 2026},
        {"张三、李四、王小五，一种羊毛烘干方法、系统、设备及存储介质，2025/03/17，中国，CN202510313103.1",
         "一种羊毛烘干方法、系统、设备及存储介质", 3, "CN202510313103.1", 2025},
        {"张三、李四，一种羊毛烘干方法、装置，2023.05.18，国际，PCT/CN2023/094915", "一种羊毛烘干方法、装置", 2,
         "PCT/CN2023/094915", 2023},
        {"佐藤花子, 鈴木一郎「羊毛の乾燥方法および装置」 WO2014136574A1 (登録済み).", "羊毛の乾燥方法および装置", 2,
         "WO2014136574A1", 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.item)
        {
            const Entry entry = entry_of(row.item, "Patents");
            CHECK(value_of(entry.title) == row.title);
            CHECK(entry.authors.size() == row.authors);
            CHECK(number_of(entry) == row.number);
            CHECK((entry.year ? entry.year->value : 0) == row.year);
        }
    }
}

TEST_CASE("Inventors stand behind a by, and owners are none of them", "[cv][patent]")
{
    struct Row {
        std::string item;
        const char* authors;
    };
    const std::vector<Row> rows{
        {"Narrow kilns for wool by Cora Moss, and Eli Tal. U.S. Patent Office US 10,699,999 B1, 2020.",
         "Cora Moss|Eli Tal"},
        {"Narrow kilns for wool by Cora Moss et al. US 10,699,999 B1, 2020.", "Cora Moss"},
        {"\"Narrow kilns for wool\", Loomco, US 10,699,999 B1, 2020", ""},
        {"C. Moss, E. Tal, \"Narrow kilns for wool\", U.S. Provisional Application #61/788,445", "C. Moss|E. Tal"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.item)
        {
            const Entry entry = entry_of(row.item, "Patents");
            CHECK(value_of(entry.title) == "Narrow kilns for wool");
            CHECK(names_of(entry.authors) == row.authors);
        }
    }
}

TEST_CASE("The page of a patent tells its number where the CV prints none", "[cv][patent]")
{
    struct Row {
        const char* address;
        const char* number;
    };
    const std::vector<Row> rows{
        {"https://patents.google.com/patent/US9171593B2/en", "US9171593B2"},
        {"https://www.google.com/patents/CN102609245B", "CN102609245B"},
        {"https://uspto.report/patent/app/20210056422", "20210056422"},
        {"https://patents.justia.com/patent/9171593", "9171593"},
        {"https://example.org/news/20210506", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.address)
        {
            const Entry entry = entry_of(
                "Narrow kilns for drying wool without smoke ([Link](" + std::string{row.address} + "))", "Patents");
            CHECK(number_of(entry) == row.number);
        }
    }
}

TEST_CASE("A year as heading dates what stands below", "[cv][patent]")
{
    const Cv cv =
        cv_of("# Patents\n\n## 2023\n\n- Ann Oh, \"Method for Sorting\", Patent No. 10-2873243.\n\n## 2022\n\n"
              "- Ann Oh, \"Method for Counting\", Patent No. 10-2796505, filed 2020.\n");
    REQUIRE(cv.entries.size() == 2);
    REQUIRE(cv.entries[0].year);
    CHECK(cv.entries[0].year->value == 2023);
    REQUIRE(cv.entries[1].year);
    CHECK(cv.entries[1].year->value == 2020);
}

TEST_CASE("The columns of a table tell that it lists patents", "[cv][patent]")
{
    const std::string rows =
        "|---|---|---|---|\n| Sorting long lists of jars | Feb 3, 2015 | Moss, Tal | Sorts jars. |\n"
        "| Closing jars in the dark | Mar 10, 2016 | Moss, Quill, Tal | Closes jars. |\n";
    for (const std::string head :
         {"| Title | Grant Date | Authors | Summary |", "| Title | Filing date | Inventors | Notes |",
          "| Name | Date granted | People | About |"}) {
        DYNAMIC_SECTION(head)
        {
            const Cv cv = cv_of("# Ann Moss\n\n" + head + "\n" + rows);
            REQUIRE(cv.entries.size() == 2);
            CHECK(cv.entries[0].kind == Kind::patent);
            CHECK(value_of(cv.entries[0].title) == "Sorting long lists of jars");
            REQUIRE(cv.entries[0].year);
            CHECK(cv.entries[0].year->value == 2015);
            CHECK(value_of(cv.entries[1].title) == "Closing jars in the dark");
        }
    }
    CHECK(cv_of("# Ann Moss\n\n| Course | Date | Place | Summary |\n" + rows).entries.empty());
    CHECK(cv_of("# Ann Moss\n\n## Patents\n\n| Title | Grant date | Inventors | Notes |\n" + rows).entries[0].section ==
          "Patents");
}
