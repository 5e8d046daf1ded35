#include "catch.hpp"
#include "fetchers/crossref_works.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("crossref::read_works chooses the date by precedence and keeps the other years", "[crossref]")
{
    struct Row {
        const char* what;
        std::vector<std::pair<const char*, const char*>> dates; // member, date-parts
        const char* date;
        std::vector<int> others;
    };
    const std::vector<Row> rows{
        {"year", {{"issued", "[[2018]]"}}, "2018", {}},
        {"month", {{"issued", "[[2018,6]]"}}, "2018-06", {}},
        {"strings", {{"issued", R"([["2018","6","7"]])"}}, "2018-06-07", {}},
        {"null", {{"issued", "[[null]]"}, {"published-print", "[[2003,5]]"}}, "2003-05", {}},
        {"empty", {{"issued", "[[]]"}, {"published-online", "[[2004]]"}}, "2004", {}},
        {"no parts", {{"issued", "[]"}, {"posted", "[[2005,1,2]]"}}, "2005-01-02", {}},
        {"null month", {{"issued", "[[2018,null]]"}}, "2018", {}},
        {"nothing", {{"issued", "null"}}, "", {}},
        {"created is never a publication date",
         {{"issued", "[[null]]"}, {"created", "[[2004,3,1]]"}, {"deposited", "[[2010]]"}, {"indexed", "[[2022]]"}},
         "",
         {}},
        {"issued before print", {{"published-print", "[[1994,5]]"}, {"issued", "[[2009,4,27]]"}}, "2009-04-27", {1994}},
        {"print before online",
         {{"published-online", "[[2019,11]]"}, {"published-print", "[[2020,1]]"}},
         "2020-01",
         {2019}},
        {"online before posted", {{"posted", "[[2018]]"}, {"published-online", "[[2019]]"}}, "2019", {2018}},
        {"posted before approved", {{"approved", "[[2017]]"}, {"posted", "[[2018]]"}}, "2018", {2017}},
        {"thesis", {{"approved", "[[2017,6]]"}, {"content-created", "[[2016]]"}}, "2017-06", {2016}},
        {"the same year twice is no other year",
         {{"issued", "[[2018,3]]"},
          {"published-print", "[[2018,9]]"},
          {"published-online", "[[2017]]"},
          {"posted", "[[2017]]"}},
         "2018-03",
         {2017}},
        {"a more exact date of the same year",
         {{"issued", "[[2018]]"}, {"published-print", "[[2018,9,3]]"}},
         "2018-09-03",
         {}},
        {"impossible numbers", {{"issued", "[[99999]]"}, {"published-print", "[[2018,9]]"}}, "2018-09", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            std::string json = R"({"DOI":"10.5555/x")";
            for (const auto& [key, parts] : row.dates) {
                json += fmt::format(R"(,"{}":{{"date-parts":{}}})", key, parts);
            }
            const auto works = fetchers::crossref::read_works(json + "}");
            REQUIRE(works);
            REQUIRE(works->records.size() == 1);
            const SourceRecord& record = works->records.front();
            CHECK((record.date ? record.date->str() : "") == row.date);
            CHECK(record.alternate_years == row.others);
        }
    }
}

TEST_CASE("crossref::read_works takes the event as the last resort, and as another right year", "[crossref]")
{
    struct Row {
        const char* members;
        const char* date;
        std::vector<int> others;
    };
    const std::vector<Row> rows{
        {R"("event":{"name":"X","start":{"date-parts":[[2018,4,23]]}})", "2018-04-23", {}},
        {R"("issued":{"date-parts":[[2019]]},"event":{"name":"X","start":{"date-parts":[[2018,12,3]]}})",
         "2019",
         {2018}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.members)
        {
            const auto works = fetchers::crossref::read_works(fmt::format(R"({{"DOI":"10.5555/x",{}}})", row.members));
            REQUIRE(works);
            const SourceRecord& record = works->records.at(0);
            CHECK((record.date ? record.date->str() : "") == row.date);
            CHECK(record.alternate_years == row.others);
        }
    }
}
