#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;

namespace {

std::string titles_of(const Cv& cv)
{
    std::string out;
    for (const Entry& entry : cv.entries) {
        out += (out.empty() ? "" : "|") + (entry.title ? entry.title->value : "?");
    }
    return out;
}

const std::string lists = "- Ann Oh, Bo Kim. \"Sorting Very Long Lists\", Journal of Lists 12(3), 2020, pp. 1-9.\n";
const std::string maps = "- Ann Oh, Bo Kim. \"Maps of Mountain Flowers\", Journal of Maps 11(2), 2019, pp. 3-7.\n";
const std::string looms = "- Ann Oh, Bo Kim. \"Looms That Weave Themselves\", Journal of Looms 9(1), 2018, pp. 2-8.\n";
const std::string jobs = "- Assistant Professor, University of Loomtown, 2015-present\n"
                         "- Research intern, Yarn Laboratory, Bonn, summer 2014\n"
                         "- Postdoctoral researcher, Institute of Yarn, 2012-2015\n";
const std::string talks = "- \"Sorting yarn\", invited talk, Yarn Days, Bonn, March 12, 2019\n"
                          "- \"Maps of yarn\", keynote, LoomConf, Vienna, 2018\n"
                          "- \"Looms for all\", seminar, University of Threads, May 2017\n";

struct Row {
    const char* what;
    std::string content;
    const char* titles;
};

const char* const all_three = "Sorting Very Long Lists|Maps of Mountain Flowers|Looms That Weave Themselves";

} // namespace

TEST_CASE("Without a heading, blocks are what they look like", "[cv][sections]")
{
    const std::vector<Row> rows{
        {"bare items", lists + maps + looms, all_three},
        {"a heading that says nothing", "# Output\n\n" + lists + maps + looms, all_three},
        {"beside a list with a heading", "# Papers\n\n" + lists + "\n# Flowers and looms\n\n" + maps + looms + lists,
         "Sorting Very Long Lists|Maps of Mountain Flowers|Looms That Weave Themselves|Sorting Very Long Lists"},
        {"jobs", "# Ann Oh\n\n" + jobs, ""},
        {"talks", talks, ""},
        {"talks under an unknown heading", "# On stage\n\n" + talks, ""},
        {"jobs in front of papers", "# Where I was\n\n" + jobs + "\n# What I wrote\n\n" + lists + maps + looms,
         all_three},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(titles_of(cv_of(row.content, "cv.md")) == row.titles);
        }
    }
}

TEST_CASE("A heading inside a list closes it, or is what the papers are about", "[cv][sections]")
{
    const std::vector<Row> rows{
        {"software as a topic", "# Publications\n\n" + lists + "\n## Software Development\n\n" + maps,
         "Sorting Very Long Lists|Maps of Mountain Flowers"},
        {"software as such", "# Publications\n\n" + lists + "\n# Software\n\n" + maps, "Sorting Very Long Lists"},
        {"reviews", "# Publications\n\n" + lists + "\n## Reviews\n\n" + maps,
         "Sorting Very Long Lists|Maps of Mountain Flowers"},
        {"committees", "# Publications\n\n" + lists + "\n## Thesis Committees\n\n" + maps, "Sorting Very Long Lists"},
        {"journals one reviews for",
         "# Publications\n\n" + lists +
             "\n# Reviewing\n\n## Journals\n\n- Journal of Looms, "
             "Transactions on Yarn, Textile Letters\n",
         "Sorting Very Long Lists"},
        {"a heading in the last line of an item", "# Books\n\n" + lists + "AWARDS:\n\n" + maps,
         "Sorting Very Long Lists"},
        {"a heading above a paragraph",
         "Awards\nBest list, 2019\n\nArticles\nAnn Oh, Bo Kim. \"Sorting Very Long "
         "Lists\", Journal of Lists 12(3), 2020.\n",
         "Sorting Very Long Lists"},
        {"a heading as an item", "- **Publications**\n" + lists + maps + "- **Talks**\n" + looms,
         "Sorting Very Long Lists|Maps of Mountain Flowers"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(titles_of(cv_of(row.content, "cv.md")) == row.titles);
        }
    }
}

TEST_CASE("What stands in a list and is no entry is left out, and said to be", "[cv][sections]")
{
    for (const char* remark : {"Note: papers of LoomConf are reviewed like those of journals.", "* equal work",
                               "Abstract: This article studies lists and maps, and what lists say."}) {
        CAPTURE(remark);
        const Cv cv = cv_of("# Publications\n\n" + lists + maps + "\n" + remark + "\n", "cv.md");
        CHECK(cv.entries.size() == 2);
        CHECK(cv.left_out.size() == 1);
    }
}
