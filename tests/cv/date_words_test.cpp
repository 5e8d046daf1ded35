#include "catch.hpp"
#include "cv/date_words.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

TEST_CASE("find_date reads dates as people write them", "[cv][date]")
{
    struct Row {
        std::string text;
        const char* date; // empty: none
        const char* at;
    };
    const std::vector<Row> rows{
        {"Published: Feb 27, 2025", "2025-02-27", "Feb 27, 2025"},
        {"27 February 2025, Seoul", "2025-02-27", "27 February 2025"},
        {"Issued: Dec 2023", "2023-12", "Dec 2023"},
        {"Sept. 2019.", "2019-09", "Sept. 2019"},
        {"filed 2023-12-29", "2023-12-29", "2023-12-29"},
        {"(2010.11.8)", "2010-11-08", "2010.11.8"},
        {"2004.11.5.", "2004-11-05", "2004.11.5"},
        {"29 Nov. - 4 Dec. 2009", "2009-12-04", "4 Dec. 2009"},
        {"2019 in one, 2021 in the other", "2021", "2021"},
        {"ICML 2020", "2020", "2020"},
        {"2023;65:1988-2004", "2023", "2023"},
        {"2019; 12(3): 1999–2011", "2019", "2019"},
        {"Marseille, 2021", "2021", "2021"},
        {"Maryland 2019", "2019", "2019"},
        {"(2021a)", "2021", "2021"},
        {"2015b.", "2015", "2015"},
        {"11/2016", "2016-11", "11/2016"},
        {"2021/5", "2021-05", "2021/5"},
        {"13/2016", "2016", "2016"},
        {"5/4/2018", "2018", "2018"},
        {"Wiley; 2021:145", "2021", "2021"},
        {"2021, septembre", "2021", "2021"},
        {"15 septembre 2021", "2021-09-15", "15 septembre 2021"},
        {"M\xC3\xA4rz 2020", "2020-03", "M\xC3\xA4rz 2020"},
        {"f\xC3\xA9vr. 1999", "1999-02", "f\xC3\xA9vr. 1999"},
        {"\xD1\x8F\xD0\xBD\xD0\xB2\xD0\xB0\xD1\x80\xD1\x8C 2012", "2012-01",
         "\xD1\x8F\xD0\xBD\xD0\xB2\xD0\xB0\xD1\x80\xD1\x8C 2012"},
        {"2021abc", "", ""},
        {"a/2021/12345", "", ""},
        {"Feb 31, 2020", "2020", "2020"},
        {"US20240135189A1", "", ""},
        {"https://example.org/2019/paper", "", ""},
        {"10.5555/3575079.2020", "", ""},
        {"arXiv:2001.01234", "", ""},
        {"pp. 2503-2510", "", ""},
        {"20201", "", ""},
        {"no date", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            MarkedText text;
            text.append(row.text, 0);
            const auto found = find_date(text, {0, row.text.size()});
            CHECK((found ? found->date.str() : "") == row.date);
            CHECK((found ? std::string{found->at.in(text)} : "") == row.at);
        }
    }
}

TEST_CASE("find_date does not look outside its part", "[cv][date]")
{
    MarkedText text;
    text.append("May 2019, Seoul, 2021", 0);
    const auto found = find_date(text, {4, 15});
    REQUIRE(found);
    CHECK(found->date.str() == "2019");
    CHECK(found->at.in(text) == "2019");
}
