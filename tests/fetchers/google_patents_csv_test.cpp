#include "catch.hpp"
#include "fetchers/google_patents_csv.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

const std::string head = "search URL:,https://patents.google.com/?q=tea\n"
                         "id,title,assignee,inventor/author,priority date,filing/creation date,publication date,grant "
                         "date,result link,representative figure link\n";

std::vector<SourceRecord> read(const std::string& csv)
{
    const auto records = fetchers::google_patents::read_csv_export(csv);
    REQUIRE(records);
    return *records;
}

SourceRecord read_row(const std::string& row)
{
    const auto records = read(head + row + "\n");
    REQUIRE(records.size() == 1);
    REQUIRE(records.front().patent);
    return records.front();
}

const std::string page_link = "https://patents.google.com/patent/US9999999B2/en";

} // namespace

TEST_CASE("google_patents::read_csv_export reads all columns of a row", "[google_patents]")
{
    const auto record = read_row(R"(US-9999999-B2,"Kettle, with ""handle"" ","A &amp; B Co., Ltd., C Inc",)"
                                 R"("Jo Doe, Ann Roe",2018-03-05,2019-03-02,2021-05-04,2021-05-04,)" +
                                 page_link + ",https://x.example/1.png");
    CHECK(record.key == "US9999999B2");
    CHECK(record.kind == Kind::patent);
    CHECK(record.url == page_link);
    CHECK(record.title == "Kettle, with \"handle\"");
    REQUIRE(record.authors.size() == 2);
    CHECK(record.authors[1].name == PersonName{.given = "Ann", .family = "Roe"});
    CHECK(record.date == PartialDate::of(2021, 5, 4));
    const PatentFacts& facts = *record.patent;
    CHECK(facts.priority_date == PartialDate::of(2018, 3, 5));
    CHECK(facts.filing_date == PartialDate::of(2019, 3, 2));
    CHECK(facts.grant_date == PartialDate::of(2021, 5, 4));
    CHECK(facts.status == PatentStatus::granted);
    CHECK(facts.assignees == std::vector<std::string>{"A & B Co., Ltd.", "C Inc"});
}

TEST_CASE("google_patents::read_csv_export takes number and language from the link", "[google_patents]")
{
    struct Row {
        const char* id;
        const char* path;
        const char* key;
    };
    const std::vector<Row> rows{
        {"US-2019081352-A1", "US20190081352A1/en", "US20190081352A1"},
        {"WO-03090297-A1", "WO2003090297A1/en", "WO2003090297A1"},
        {"US-RE45309-E", "USRE45309E1/en", "USRE45309E1"},
        {"KR-20150001432-U", "KR20150001432U/ko", "KR20150001432U"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.id)
        {
            const std::string url = std::string{"https://patents.google.com/patent/"} + row.path;
            const auto record = read_row(fmt::format("{},T ,,,,,2020-01-01,,{},", row.id, url));
            CHECK(record.key == row.key);
            CHECK(record.url == url);
        }
    }
}

TEST_CASE("google_patents::read_csv_export splits names at the right commas, each person once", "[google_patents]")
{
    struct Row {
        const char* cell;
        std::vector<std::string> names;
    };
    const std::vector<Row> rows{
        {"\"Jo Lemke, Jr.\"", {"Jo Lemke Jr."}},
        {"\"Jo Doe, III, Ann Roe\"", {"Jo Doe III", "Ann Roe"}},
        {"\"최종도, 오병수\"", {"최종도", "오병수"}},
        {"\"徳彦 宮下, 徳彦 宮下\"", {"徳彦宮下"}},
        {"\"チャングホ パク，, チャングホ パク，\"", {"チャングホパク"}},
        {"", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.cell)
        {
            std::vector<std::string> names;
            for (const auto& author : read_row(fmt::format("x,T,,{},,,,,{},", row.cell, page_link)).authors) {
                names.push_back(author.name.display());
            }
            CHECK(names == row.names);
        }
    }
    SECTION("also where the second listing turns the name round, with a full-width blank")
    {
        CHECK(read_row("x,T,,\"徳彦 宮下, 宮下\u3000徳彦\",,,,," + page_link + ",").authors.size() == 1);
    }
    SECTION("a suffix is no given name")
    {
        const auto record = read_row("x,T,,\"Jo Lemke, Jr.\",,,,," + page_link + ",");
        REQUIRE(record.authors.size() == 1);
        CHECK(record.authors[0].name == PersonName{.given = "Jo", .family = "Lemke", .suffix = "Jr."});
    }
}

TEST_CASE("google_patents::read_csv_export keeps the legal form with the company", "[google_patents]")
{
    struct Row {
        const char* cell;
        std::vector<std::string> assignees;
    };
    const std::vector<Row> rows{
        {"Idemitsu Kosan Co., Ltd., Toyota Jidosha Kabushiki Kaisha",
         {"Idemitsu Kosan Co., Ltd.", "Toyota Jidosha Kabushiki Kaisha"}},
        {"Kettle Works, Inc., Tea, Llc", {"Kettle Works, Inc.", "Tea, Llc"}},
        {"Tea, L.P., Kanne, GmbH, Jarra, S.A.", {"Tea, L.P.", "Kanne, GmbH", "Jarra, S.A."}},
        {"후앙 치에 메탈 테크놀로지 코., 엘티디.", {"후앙 치에 메탈 테크놀로지 코., 엘티디."}},
        {"주전자, 주식회사, 차", {"주전자, 주식회사", "차"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.cell)
        {
            CHECK(read_row(fmt::format("x,T,\"{}\",,,,,,{},", row.cell, page_link)).patent->assignees == row.assignees);
        }
    }
}

TEST_CASE("google_patents::read_csv_export knows placeholders for what is unknown", "[google_patents]")
{
    const auto record =
        read_row("BE-494299-A,Patent BE494299A ,,,,,1900-01-01,,https://patents.google.com/patent/BE494299A/en,");
    CHECK(record.key == "BE494299A");
    CHECK(record.title.empty());
    CHECK(record.authors.empty());
    CHECK_FALSE(record.date);
    CHECK_FALSE(record.patent->publication_date);
    CHECK_FALSE(record.patent->grant_date);
    CHECK(record.patent->assignees.empty());
    CHECK(read_row("x,Patent search engine ,,,,,,," + page_link + ",").title == "Patent search engine");
}

TEST_CASE("google_patents::read_csv_export reads files as people save them", "[google_patents]")
{
    const std::string row = "US-9999999-B2,T ,,,,,2021-05-04,,";
    const std::string scholar = "x,T ,,,,,2021-05-04,,https://patents.google.com/scholar/123,\n";
    struct Row {
        const char* what;
        std::string csv;
        std::size_t records;
    };
    const std::vector<Row> rows{
        {"byte-order mark", "\xEF\xBB\xBF" + head + row + page_link + ",\n", 1},
        {"no final newline", head + row + page_link + ",", 1},
        {"without the search URL", head.substr(head.find("id,")) + row + page_link + ",\n", 1},
        {"scholarly hits and short lines left out", head + scholar + "a,b\n" + row + page_link + ",\n" + row + ",\n",
         1},
        {"no hits", head, 0},
    };
    for (const Row& r : rows) {
        DYNAMIC_SECTION(r.what)
        {
            CHECK(read(r.csv).size() == r.records);
            std::string windows;
            for (const char c : r.csv) {
                windows += c == '\n' ? "\r\n" : std::string(1, c);
            }
            CHECK(read(windows) == read(r.csv));
        }
    }
}

TEST_CASE("google_patents::read_csv_export refuses other files", "[google_patents]")
{
    for (const char* csv :
         {"", "id,title\n1,2\n", "search URL:,https://patents.google.com/?q=tea\n", "<html></html>", "{}"}) {
        DYNAMIC_SECTION(csv)
        {
            const auto records = fetchers::google_patents::read_csv_export(csv);
            REQUIRE_FALSE(records);
            CHECK(records.error().code == ErrorCode::malformed);
        }
    }
}

TEST_CASE("google_patents::read_csv_export follows a link to Google Patents only", "[google_patents]")
{
    CHECK(read_row("US-9999999-B2,T,A,I,,,2018-01-01,," + page_link + ",").url == page_link);
    const std::string korean = "https://patents.google.com/patent/KR101479233B1/ko";
    CHECK(read_row("KR-101479233-B1,T,A,I,,,2018-01-01,," + korean + ",").url == korean);
    for (const char* other : {"javascript:alert(1)/patent/US9999999B2/en", "https://x.example/patent/US9999999B2/en",
                              "https://patents.google.com.x.example/patent/US9999999B2", "/patent/US9999999B2/en"}) {
        DYNAMIC_SECTION(other)
        {
            const auto record = read_row(fmt::format("US-9999999-B2,T,A,I,,,2018-01-01,,{},", other));
            CHECK(record.url == PatentNumber::parse("US9999999B2")->url());
        }
    }
}
