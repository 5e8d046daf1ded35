#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

TEST_CASE("Authors and title are found in every order and markup", "[cv][publication]")
{
    struct Row {
        std::string item;
        const char* authors;
        const char* title;
    };
    const std::vector<Row> rows{
        {"Ann Oh**, Bo Kim, \"Sorting Very Long Lists\", Symposium on Lists (**SoL**), 2020", "Ann Oh|Bo Kim",
         "Sorting Very Long Lists"},
        {"Ann Oh*, **Bo Kim***, \"Sorting Very Long Lists\", SoL, 2020", "Ann Oh|Bo Kim", "Sorting Very Long Lists"},
        {"With Ann Oh and Bo Kim, \"Sorting Very Long Lists\", SoL, 2020", "Ann Oh|Bo Kim", "Sorting Very Long Lists"},
        {"Oh, A., & **Kim, B.** (2020). Sorting very long lists. *Journal of Lists*, 15(5).", "A. Oh|B. Kim",
         "Sorting very long lists"},
        {"**Sorting Very Long Lists**\\\n  Ann Oh, Bo Kim\\\n  Symposium on Lists, 2020", "Ann Oh|Bo Kim",
         "Sorting Very Long Lists"},
        {"[Sorting Very Long Lists](https://doi.org/10.5555/1). Ann Oh, Bo Kim. SoL 2020.", "Ann Oh|Bo Kim",
         "Sorting Very Long Lists"},
        {"\"Sorting Very Long Lists\", A. Oh and B. Kim. Journal of Lists, 2020.", "A. Oh|B. Kim",
         "Sorting Very Long Lists"},
        {"Ann Oh. Bread &amp; Butter of Lists \\& Maps. Journal of Lists, 2020.", "Ann Oh",
         "Bread & Butter of Lists & Maps"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.item)
        {
            const Entry entry = entry_of(row.item);
            CHECK(names_of(entry.authors) == row.authors);
            CHECK(value_of(entry.title) == row.title);
        }
    }
}

TEST_CASE("A year in brackets behind the authors is the entry's year", "[cv][publication]")
{
    const Entry entry = entry_of("Oh, A., & Kim, B. (2020). Sorting very long lists. Journal of Lists.");
    REQUIRE(entry.year);
    CHECK(entry.year->value == 2020);
}

TEST_CASE("Identifiers are read from the text and from link targets", "[cv][publication]")
{
    struct Row {
        std::string tail;
        const char* doi;
        const char* arxiv;
    };
    const std::vector<Row> rows{
        {"2020, doi: 10.5555/Abc.1.", "10.5555/abc.1", ""},
        {"2020, https://doi.org/10.5555/abc", "10.5555/abc", ""},
        {"2020 [[doi](https://dx.doi.org/10.5555%2Fabc)]", "10.5555/abc", ""},
        {"2020 (doi:10.5555/abc)", "10.5555/abc", ""},
        {"arXiv preprint arXiv:2401.00001, 2024", "", "2401.00001"},
        {"2024 (arXiv:2401.00001v2)", "", "2401.00001"},
        {"arXiv:2401.00001 [cs.DC], 2024", "", "2401.00001"},
        {"2024 [arXiv](https://arxiv.org/pdf/2401.00001v3)", "", "2401.00001"},
        {"arXiv, hep-th/9901001, 1999", "", "hep-th/9901001"},
        {"arXiv:2401.XXXXX, 2024", "", ""},
        {"2020, section 10.5 of the report", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.tail)
        {
            const Entry entry = entry_of("Ann Oh, \"Sorting Very Long Lists\", " + row.tail);
            CHECK((entry.doi ? entry.doi->value.str() : "") == row.doi);
            CHECK((entry.arxiv ? entry.arxiv->value.str() : "") == row.arxiv);
        }
    }
}

TEST_CASE("A preprint's DataCite DOI is its arXiv number", "[cv][publication]")
{
    const Entry entry = entry_of("Ann Oh, \"Sorting Very Long Lists\", 2024, doi:10.48550/arXiv.2401.00001");
    REQUIRE(entry.arxiv);
    CHECK(entry.arxiv->value.str() == "2401.00001");
}

TEST_CASE("Stars mean equal contribution only where a note says so", "[cv][publication]")
{
    const std::string start = "Ann Oh*, Bo Kim*, Cy Lee, \"Sorting Very Long Lists\", SoL, 2020";
    CHECK(entry_of(start + " (* denotes co-first authors)").equal_contribution ==
          std::vector<std::string>{"Ann Oh", "Bo Kim"});
    CHECK(entry_of(start).equal_contribution.empty());
}

TEST_CASE("Who is named behind with is not the owner", "[cv][publication]")
{
    CHECK(entry_of("\"Sorting Very Long Lists,\" with Bora Kim. Journal of Lists, 2020").self_omitted);
    CHECK(entry_of("Sorting Very Long Lists (with Bora Kim and Cy Lund), Journal of Lists, 2020").self_omitted);
    CHECK(entry_of("Sorting Very Long Lists. With Bora Kim. Loom Press, 2019.").self_omitted);
    CHECK_FALSE(entry_of("Bora Kim, \"Sorting with Lists\", Journal of Lists, 2020").self_omitted);
}

TEST_CASE("Flags of the author list reach the entry", "[cv][publication]")
{
    CHECK(entry_of("Ann Oh et al., \"Sorting Very Long Lists\", SoL, 2020").authors_truncated);
    CHECK(entry_of("With Ann Oh, \"Sorting Very Long Lists\", SoL, 2020").self_omitted);
    const Entry whole = entry_of("Ann Oh, \"Sorting Very Long Lists\", SoL, 2020");
    CHECK_FALSE(whole.authors_truncated);
    CHECK_FALSE(whole.self_omitted);
}
