#include "catch.hpp"
#include "fetchers/crossref_works.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

std::vector<Contributor> people(const std::string& members)
{
    const auto works = fetchers::crossref::read_works(R"({"DOI":"10.5555/x","title":["T"],)" + members + "}");
    REQUIRE(works);
    REQUIRE(works->records.size() == 1);
    return works->records.front().authors;
}

} // namespace

TEST_CASE("crossref::read_works reads every form of a person", "[crossref]")
{
    struct Row {
        const char* json;
        const char* name;
        const char* family;
    };
    const std::vector<Row> rows{
        {R"("given":"C. M.","family":"Doe")", "C. M. Doe", "Doe"},
        {R"("given":"Jan","family":"van der Berg","suffix":"Jr.")", "Jan van der Berg Jr.", "Berg"},
        {R"("family":"Jin-Fu Chang")", "Jin-Fu Chang", "Chang"},
        {R"("family":"조혜린")", "조혜린", "조"},
        {R"("given":"Wandy","family":"Wandy")", "Wandy", "Wandy"},
        {R"("given":"Suharto","family":"-")", "Suharto", "Suharto"},
        {R"("given":"Madonna")", "Madonna", "Madonna"},
        {R"("given":"Ann ,","family":"Roe*,1")", "Ann Roe", "Roe"},
        {R"("given":"Jan","family":"Doe†")", "Jan Doe", "Doe"},
        {R"("given":"Jana","family":"Kovářová")", "Jana Kovářová", "Kovářová"},
        {R"("given":"Andrà","family":"Doe")", "Andrà Doe", "Doe"},
        {R"("given":"Jo","family":"O&apos;Doe &amp; Sons")", "Jo O'Doe & Sons", "O'Doe & Sons"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.json)
        {
            const auto authors = people(fmt::format(R"("author":[{{{}}}])", row.json));
            REQUIRE(authors.size() == 1);
            CHECK(authors[0].name.display() == row.name);
            CHECK(authors[0].name.family == row.family);
            CHECK_FALSE(authors[0].organisation);
        }
    }
}

TEST_CASE("crossref::read_works marks organisations among the authors and keeps the order", "[crossref]")
{
    const auto authors = people(
        R"("author":[{"given":"Jo","family":"Doe","sequence":"additional"},{"name":"HEC Montréal","sequence":"first"},
        {"given":"Ann","family":"Roe","sequence":"first"},{"literal":"The X Consortium"},{"affiliation":[]},{}])");
    REQUIRE(authors.size() == 4);
    CHECK(authors[0].name.family == "Doe");
    CHECK(authors[1].organisation);
    CHECK(authors[1].name.display() == "HEC Montréal");
    CHECK(authors[2].name.family == "Roe");
    CHECK_FALSE(authors[2].organisation);
    CHECK(authors[3].organisation);
    CHECK(authors[3].name.display() == "The X Consortium");
}

TEST_CASE("crossref::read_works lets editors stand in only where there are no authors", "[crossref]")
{
    const auto editors = people(R"("type":"edited-book","editor":[{"given":"Ed","family":"Itor"}])");
    REQUIRE(editors.size() == 1);
    CHECK(editors[0].name.family == "Itor");
    const auto authors =
        people(R"("author":[{"given":"Jo","family":"Doe"}],"editor":[{"given":"Ed","family":"Itor"}])");
    REQUIRE(authors.size() == 1);
    CHECK(authors[0].name.family == "Doe");
}
