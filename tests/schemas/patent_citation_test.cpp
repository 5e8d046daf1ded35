#include "catch.hpp"
#include "schemas/patent_citation.hpp"

using namespace vitalign;

namespace {

struct Row {
    const char* printed;
    const char* context;
    const char* meaning; // office type candidates..., then =application; empty: no patent number
};

std::string meaning(const std::optional<PatentCitation>& citation)
{
    if (!citation) {
        return "";
    }
    constexpr std::array types{"grant", "publication", "application", "provisional", "unsupported", "unknown"};
    std::string out = fmt::format("{} {}", citation->office, types[static_cast<std::size_t>(citation->type)]);
    for (const PatentNumber& number : citation->candidates) {
        out += " " + number.str();
    }
    return out + (citation->application ? " =" + *citation->application : "");
}

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.printed << "\" in \"" << row.context << '"')
        {
            CHECK(meaning(read_patent_citation(row.printed, row.context)) == row.meaning);
        }
    }
}

} // namespace

TEST_CASE("read_patent_citation reads US numbers", "[patent]")
{
    check({
        {"US Patent 9,123,456", "", "US grant US9123456 US9123456B2 US9123456B1"},
        {"US Patent 5,123,456", "", "US grant US5123456 US5123456A"},
        {"US10009587 B1", "", "US grant US10009587B1"},
        {"9,123,456", "Granted, USPTO", "US grant US9123456 US9123456B2 US9123456B1"},
        {"US 2024/0135189 A1", "", "US publication US20240135189A1"},
        {"US 2006/0019700 A1", "Patent application", "US publication US20060019700A1"},
        {"US20240135189A1", "", "US publication US20240135189A1"},
        {"US Patent App. 20120176505A1", "", "US publication US20120176505A1"},
        {"US Patent 20,150,153,928", "", "US publication US20150153928A1"},
        {"US Patent 20150153928", "granted", "US publication US20150153928A1"},
        {"US2024135189A1", "", "US publication US20240135189A1"},
        {"U.S. Patent Application 14/832,983", "", "US application =14832983"},
        {"US Patent App. 16/208,384", "", "US application =16208384"},
        {"US15/433,834", "", "US application =15433834"},
        {"US16/004787", "", "US application =16004787"},
        {"US62/415332", "", "US provisional =62415332"},
        {"61/997,743", "", "US provisional =61997743"},
        {"US Patent Application 14832983", "", "US application =14832983"},
        {"United States Patent 9,123,456", "", "US grant US9123456 US9123456B2 US9123456B1"},
        {"U.S. Provisional Patent Application No. 61/997,743", "", "US provisional =61997743"},
    });
}

TEST_CASE("read_patent_citation reads Korean numbers", "[patent]")
{
    check({
        {"Korean Patent, No. 10-2620822-0000", "", "KR grant KR102620822B1"},
        {"10-0994155", "", "KR grant KR100994155B1"},
        {"제10-0994155호", "", "KR grant KR100994155B1"},
        {"등록번호 10-0994155", "", "KR grant KR100994155B1"},
        {"KR 10-0994155 B1", "", "KR grant KR100994155B1"},
        {"10-0184743", "", "KR grant KR100184743B1 KR0184743B1"},
        {"1017518640000", "Korean Patent", "KR grant KR101751864B1"},
        {"1020180052585", "Korean Patent", "KR application =1020180052585"},
        {"1020257017918", "KR", "KR application =1020257017918"}, // a PCT entry
        {"1020200120000", "KR", "KR unknown KR102020012B1 KR20200120000A =1020200120000"},
        {"10-2024-0117393", "Korean application, filed", "KR application =1020240117393"},
        {"10-2024-0117393", "출원번호", "KR application =1020240117393"},
        {"10-2024-0117393", "", "KR unknown KR20240117393A =1020240117393"},
        {"Publication 10-2011-0087595", "", "KR publication KR20110087595A"},
        {"공개번호 10-2011-0087595", "", "KR publication KR20110087595A"},
        {"KR 10-2011-0087595 A", "", "KR publication KR20110087595A"},
        {"공개번호 20-2014-0003911", "", "KR publication KR20140003911U"},
        {"20-0453249", "", "KR grant KR200453249Y1"},
        {"30-0453249", "Korean design", "KR unsupported"},
        {"40-0453249", "Korean trade mark", "KR unsupported"},
        {"KR20140003911U", "", "KR publication KR20140003911U"},
        {"KR950007788B1", "", "KR grant KR950007788B1"},
        {"KR1020180052585A", "", "KR application =1020180052585"}, // as Google prints application numbers
    });
}

TEST_CASE("read_patent_citation reads the numbers of other offices", "[patent]")
{
    check({
        {"WO 2020/123456", "", "WO publication WO2020123456A1 WO2020123456A2"},
        {"WO2020/123456 A1", "", "WO publication WO2020123456A1"},
        {"WO 03/090297", "", "WO publication WO2003090297A1 WO2003090297A2"},
        {"WO 97/18595", "", "WO publication WO1997018595A1 WO1997018595A2"},
        {"PCT/KR2021/012345", "", "WO application =PCTKR2021012345"},
        {"PCT/KR2021/012345", "Korean patent application", "WO application =PCTKR2021012345"},
        {"EP 3 268 771 B1", "", "EP grant EP3268771B1"},
        {"EP 0 162 690 A2", "", "EP publication EP0162690A2"},
        {"EP3268771", "", "EP unknown EP3268771B1 EP3268771A1"},
        {"EP 23887047.1", "", "EP application =238870471"},
        {"ZL202010474738.7", "", "CN application =202010474738"},
        {"ZL 2020 1 0474738.7", "", "CN application =202010474738"},
        {"ZL 2020 1 0474738.X", "Chinese patent", "CN application =202010474738"},
        {"CN 111736987 B", "", "CN grant CN111736987B"},
        {"CN117788264A", "", "CN publication CN117788264A"},
        {"特許第7661093号", "", "JP grant JP7661093B2"},
        {"特開2020-534245", "", "JP publication JP2020534245A"},
        {"特開平11-194196", "", "JP publication JPH11194196A"},
        {"特開昭60-258175", "", "JP publication JPS60258175A"},
        {"JP 11-194196", "", "JP publication JPH11194196A"},
        {"JPH11-194196A", "", "JP publication JPH11194196A"},
        {"Japan Patent No. 7661093", "", "JP grant JP7661093B2"},
        {"TWI718793B", "", "TW grant TWI718793B"},
        {"DE102007036410A1", "", "DE publication DE102007036410A1"},
    });
    // A French publication is an A1 whatever the CV's leading zero.
    const auto french = read_patent_citation("02770329 FR");
    REQUIRE(french);
    REQUIRE(!french->candidates.empty());
    CHECK(french->candidates.front().str() == "FR2770329A1");
}

TEST_CASE("read_patent_citation is not led astray by the words of a title", "[patent]")
{
    check({
        {"US Patent No. 11,222,333", "An application of trees. US Patent No. 11,222,333",
         "US grant US11222333 US11222333B2 US11222333B1"},
        {"1017518640000", "Let us talk. Korean Patent 1017518640000", "KR grant KR101751864B1"},
        {"Korean Patent 10-0994155", "US and European counterparts", "KR grant KR100994155B1"},
    });
}

TEST_CASE("read_patent_citation finds no number where there is none", "[patent]")
{
    check({
        {"Pending, 2023", "", ""},
        {"Pending, 2023", "US Patent, Pending, 2023", ""},
        {"", "US Patent", ""},
        {"No. 12", "US Patent", ""},
    });
}

TEST_CASE("read_patent_citation keeps the prefix of US design, reissue and plant patents", "[patent]")
{
    struct Prefixed {
        const char* printed;
        const char* serial;
    };
    const std::vector<Prefixed> rows{{"US Patent No. D654,321", "D654321"},
                                     {"US D654,321 S", "D654321"},
                                     {"US Patent RE45,309", "RE45309"},
                                     {"US RE45,309 E1", "RE45309"},
                                     {"US Patent PP12,345", "PP12345"}};
    for (const Prefixed& row : rows) {
        DYNAMIC_SECTION(row.printed)
        {
            const auto citation = read_patent_citation(row.printed);
            REQUIRE(citation);
            REQUIRE(!citation->candidates.empty());
            CHECK(citation->candidates.front().serial() == row.serial);
        }
    }
}

TEST_CASE("read_patent_citation tells applications of all offices from publications", "[patent]")
{
    check({
        {"2019-123456", "Japanese Patent Application No.", "JP application =2019123456"},
        {"2019-123456", "特願", "JP application =2019123456"},
        {"2019-123456", "特開", "JP publication JP2019123456A"},
        {"11-194196", "特開平", "JP publication JPH11194196A"},
        {"57-12345", "特開昭", "JP publication JPS57012345A"},
        {"JP-A-57-12345", "", "JP publication JPS57012345A"},
        {"PCTCN2023137233", "", "WO application =PCTCN2023137233"},
        {"425/KOL/2015", "Indian patent", "IN application =4252015"},
    });
}
