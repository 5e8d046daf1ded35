#include "catch.hpp"
#include "schemas/doi.hpp"

using namespace vitalign;

TEST_CASE("Doi::parse reads every way in which a DOI is written", "[doi]")
{
    struct Row {
        const char* text;
        const char* doi; // empty: none
    };
    const std::vector<Row> rows{
        {"10.14778/3579075.3579083", "10.14778/3579075.3579083"},
        {"10.1093/DATABASE/BAAC044", "10.1093/database/baac044"},
        {"https://doi.org/10.1109/TVCG.2010.63", "10.1109/tvcg.2010.63"},
        {"http://dx.doi.org/10.1145/1.2", "10.1145/1.2"},
        {"doi:10.1145/3366627.3368118.", "10.1145/3366627.3368118"},
        {"https://dl.acm.org/doi/10.1145/3366627.3368118", "10.1145/3366627.3368118"},
        {"http://doi.acm.org/10.1145/1.2", "10.1145/1.2"},
        {"https://doi.org/10.1002%2Fabc", "10.1002/abc"},
        {"10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o",
         "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"},
        {"10.1016/b978-155860700-2.50014-8)", "10.1016/b978-155860700-2.50014-8"},
        {"10.5555/50%25-more", "10.5555/50%25-more"},
        {"11.1145/1", ""},
        {"10.1145", ""},
        {"10.1145/", ""},
        {"https://example.org/paper", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            const auto doi = Doi::parse(row.text);
            CHECK((doi ? doi->str() : "") == row.doi);
        }
    }
}

TEST_CASE("Doi::url encodes what a URL cannot hold and leads back to the DOI", "[doi]")
{
    const auto doi = Doi::parse("10.1002/(sici)1097<693::aid-asi4>3.0.co;2-#");
    REQUIRE(doi);
    CHECK(doi->url() == "https://doi.org/10.1002/(sici)1097%3C693::aid-asi4%3E3.0.co%3B2-%23");
    CHECK(Doi::parse(doi->url()) == doi);
    CHECK(doi->registrant() == "10.1002");
}
