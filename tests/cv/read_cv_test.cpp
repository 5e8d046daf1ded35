#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

std::string titles_of(const Cv& cv)
{
    std::string out;
    for (const Entry& entry : cv.entries) {
        out += (out.empty() ? "" : "|") + (entry.title ? entry.title->value : "?");
    }
    return out;
}

} // namespace

TEST_CASE("read_cv takes entries from the right sections only", "[cv][read_cv]")
{
    struct Row {
        const char* what;
        const char* path;
        std::string content;
        const char* titles;
    };
    const std::string item = "- Ann Oh, Bo Kim, \"Sorting Very Long Lists\", SoL, 2020\n";
    const std::string other = "- Ann Oh, Bo Kim, \"Talking about Lists\", SoL, 2020\n";
    const std::vector<Row> rows{
        {"headings by markup", "cv.md", "# Ann\n\n## Publications\n\n" + item + "\n## Talks\n\n" + other,
         "Sorting Very Long Lists"},
        {"headings by their look", "cv.md", "Ann Oh\n\nPUBLICATIONS\n\n" + item + "\nINVITED TALKS\n\n" + other,
         "Sorting Very Long Lists"},
        {"underlined headings", "cv.txt", "Publications\n============\n\n" + item + "\nAwards\n------\n\n" + other,
         "Sorting Very Long Lists"},
        {"a topic inside the publications", "cv.md", "## Publications\n\n### Blockchains\n\n" + item,
         "Sorting Very Long Lists"},
        {"an unknown section behind them", "cv.md", "## Publications\n\n" + item + "\n## Hobbies\n\n" + other,
         "Sorting Very Long Lists"},
        {"awards below the publications", "cv.md", "## Publications\n\n" + item + "\n### Best Paper Awards\n\n" + other,
         "Sorting Very Long Lists"},
        {"a sub-bullet", "cv.md",
         "## Publications\n\n" + item + "  - Also presented at the \"Workshop on Lists\", 2021\n" + other,
         "Sorting Very Long Lists|Talking about Lists"},
        {"a sub-bullet in plain text", "cv.txt",
         "PUBLICATIONS\n\n" + item + "    - Also presented at the \"Workshop on Lists\", 2021\n" + other,
         "Sorting Very Long Lists|Talking about Lists"},
        {"a comment", "cv.md", "## Publications\n\n" + item + "\n<!--\n" + other + "-->\n", "Sorting Very Long Lists"},
        {"code", "cv.md", "## Publications\n\n" + item + "\n```\n" + other + "```\n", "Sorting Very Long Lists"},
        {"a legend and running text", "cv.md",
         "## Publications\n\n(* denotes equal contribution)\n\nMy work is on lists and maps of lists\n\n" + item,
         "Sorting Very Long Lists"},
        {"a second paragraph of an item", "cv.md",
         "## Publications\n\n- Ann Oh, \"Sorting Very Long Lists\",\n\n  SoL, 2020\n\n" + other,
         "Sorting Very Long Lists|Talking about Lists"},
        {"papers that are talks", "cv.md",
         "## Publications\n\n" + item + "\n## Presentations\n\n### Conference sessions and papers\n\n" + other,
         "Sorting Very Long Lists"},
        {"papers that are talks, in another language", "cv.md",
         "## Publikationen\n\n" + item + "\n## Vorträge\n\n### Papers\n\n" + other, "Sorting Very Long Lists"},
        {"publications below talks", "cv.md", "## Talks and more\n\n### Publications\n\n" + item,
         "Sorting Very Long Lists"},
        {"titles with nothing but the others", "cv.txt",
         "Book\nMaps of Lists. With Bo Kim. Loom Press, 2019.\nWorking Papers and Work in Progress\n"
         "“Lists in the Family,” with Bo Kim and Cy Lund.\n“A Stairway of Lists,” with Cy Lund and Ann Reed.\n",
         "Maps of Lists|Lists in the Family|A Stairway of Lists"},
        {"nothing", "cv.md", "", ""},
        {"blanks", "cv.txt", " \n\n\t\n", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(titles_of(cv_of(row.content, row.path)) == row.titles);
        }
    }
}

TEST_CASE("read_cv joins the lines of plain text", "[cv][read_cv]")
{
    struct Row {
        const char* what;
        std::string content;
        const char* titles;
    };
    const std::vector<Row> rows{
        {"numbers",
         "PUBLICATIONS\n\n1. Ann Oh, \"Sorting\n   Long Lists\", SoL, 2020\n2. Bo Kim, \"Maps of Lists\", 2021\n",
         "Sorting Long Lists|Maps of Lists"},
        {"labels", "PUBLICATIONS\n\n[J2] Ann Oh, \"Sorting\nLong Lists\", 2020\n[J1] Bo Kim, \"Maps of Lists\", 2021\n",
         "Sorting Long Lists|Maps of Lists"},
        {"blank lines", "PUBLICATIONS\n\nAnn Oh, \"Sorting\nLong Lists\", 2020\n\nBo Kim, \"Maps of Lists\", 2021\n",
         "Sorting Long Lists|Maps of Lists"},
        {"a number that belongs to the text",
         "PUBLICATIONS\n\n- Ann Oh, \"Sorting Long Lists\", Lecture Notes, vol.\n  12. Springer, Heidelberg, Germany, "
         "2020\n- Bo Kim, \"Maps of Lists\", 2021\n",
         "Sorting Long Lists|Maps of Lists"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(titles_of(cv_of(row.content, "cv.txt")) == row.titles);
        }
    }
}

TEST_CASE("read_cv tells patents from publications and names their sections", "[cv][read_cv]")
{
    const Cv cv = cv_of("# Papers and more\n\n- Ann Oh, \"Sorting Very Long Lists\", SoL, 2020\n"
                        "- Ann Oh, \"Method for Sorting Lists\", US Patent 9,596,412, 2017\n\n"
                        "# Patents\n\n- Ann Oh, \"System for Sorting Lists\", Pending, 2023\n");
    REQUIRE(cv.entries.size() == 3);
    CHECK(cv.entries[0].kind != Kind::patent);
    CHECK(cv.entries[1].kind == Kind::patent);
    CHECK(cv.entries[2].kind == Kind::patent);
    CHECK(cv.entries[1].section == "Papers and more");
    CHECK(cv.entries[2].section == "Patents");
    REQUIRE(cv.sections.size() == 2);
    CHECK(cv.sections[0].line == 3);
    CHECK(cv.sections[1].line == 8);
}

TEST_CASE("A refused CV is an error that names file and form", "[cv][read_cv]")
{
    const auto cv = read_cv("{\\rtf1 Publications}", "cv.rtf");
    REQUIRE_FALSE(cv);
    CHECK(cv.error().code == ErrorCode::malformed);
    CHECK(cv.error().message.find("cv.rtf") != std::string::npos);
    CHECK(cv.error().message.find("RTF") != std::string::npos);
}

TEST_CASE("A topic or a year belongs to the section around it", "[cv][read_cv]")
{
    const Cv cv =
        cv_of("# Publications\n\n## Journal articles\n\n- Ann Oh, \"Sorting Very Long Lists\", Lists, 2020\n\n"
              "## Chemistry\n\n- Ann Oh, \"Maps of Mountain Flowers\", Maps, 2019\n\n# Hobbies\n\n"
              "- Ann Oh, \"Walking in the Mountains\", Home, 2018\n");
    REQUIRE(cv.entries.size() == 2);
    CHECK(cv.entries[1].section == "Chemistry");
}

TEST_CASE("An introduction among the items of a list is left out, and said to be", "[cv][read_cv]")
{
    const Cv cv =
        cv_of("# Publications\n\nSince 2012 I have written with Bo Kim and others about lists, maps and flowers.\n\n"
              "- Ann Oh, \"Sorting Very Long Lists\", Lists, 2020\n- Ann Oh, \"Maps of Mountain Flowers\", Maps, "
              "2019\n- Ann Oh, \"Flowers of Many Lists\", Lists, 2018\n");
    CHECK(cv.entries.size() == 3);
    REQUIRE(cv.left_out.size() == 1);
    CHECK(cv.left_out[0].at.line == 3);
}
