#include "catch.hpp"
#include "match_records.hpp"
#include "schemas/patent_citation.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;

namespace {

const char* const title = "Method and System for Sorting Very Long Lists";
const std::vector<const char*> people{"Ann Oh", "Bo Kim"};

/// An entry of a CV; the number as printed, or none.
Entry entry(const char* printed, const char* entry_title = title)
{
    Entry stated{.kind = Kind::patent};
    stated.title = Stated<std::string>{entry_title};
    for (const char* name : people) {
        stated.authors.push_back({PersonName::parse(name)});
    }
    if (const auto citation = read_patent_citation(printed, "Patent")) {
        stated.patent = Stated<PatentCitation>{*citation};
    }
    return stated;
}

} // namespace

TEST_CASE("judge compares patents by number, application and family before titles", "[match][patent]")
{
    struct Row {
        const char* what;
        Told a;
        Told b;
        Relation relation;
        bool by_identifier;
    };
    const auto us_application = patent_record(title, people, "US20240135189A1", "US18/398,543", {"KR20240051234A"});
    const std::vector<Row> rows{
        {"by number", entry("US20240135189A1"), us_application, Relation::same_version, true},
        {"by number, under an official title", entry("US20240135189A1", "Quick Lists"), us_application,
         Relation::same_version, true},
        {"by number without a kind code", entry("US 2024/0135189"), us_application, Relation::same_version, true},
        {"by application number", entry("US Application 18/398,543"), us_application, Relation::same_version, true},
        {"application and grant", us_application, patent_record(title, people, "US12345678B2", "US18/398,543"),
         Relation::same_work, true},
        {"members of a family", us_application, patent_record("리스트 정렬 방법", {"오안나"}, "KR20240051234A"),
         Relation::same_work, true},
        {"without a number, by title and inventors", entry(""), us_application, Relation::same_version, false},
        {"one title, numbers of two families", us_application,
         patent_record(title, people, "US11111111B2", "US15/111,111"), Relation::different, false},
        {"an entry with another number", entry("US11111111B2"), us_application, Relation::different, false},
        {"one serial in two countries", patent_record("Lamp", {"Dan Roe"}, "CN109491065A"),
         patent_record("Kettle", {"Eve Poe"}, "EP109491065A1"), Relation::different, false},
        {"a patent and the paper of one title", us_application, Sketch{.title = title, .authors = people, .year = 2024},
         Relation::different, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            for (const Match& match : {judge(row.a, row.b), judge(row.b, row.a)}) {
                CHECK(match.relation == row.relation);
                CHECK(match.by_identifier == row.by_identifier);
            }
        }
    }
}
