#include "catch.hpp"
#include "cv/reference_look.hpp"

using namespace vitalign;
using namespace vitalign::cv;

namespace {

float look_of(const char* text)
{
    marked::MarkedText marked;
    marked.append(text, 0);
    return reference_look(signs_of(marked));
}

marked::Block item(const char* text)
{
    marked::Block block{.kind = marked::Block::Kind::item, .level = 1};
    block.text.append(text, 0);
    return block;
}

} // namespace

TEST_CASE("References look like references in any style", "[cv][reference_look]")
{
    for (const char* text : {
             "Oh A, Kim B, Moss C. Sorting very long lists. J Lists. 2020;12(3):4-9.",
             "A. Oh and B. Kim. “Sorting Very Long Lists.” Proceedings of LoomConf, pp. 3-7, 2020.",
             "Oh, A., & Kim, B. (2020). Sorting very long lists. Journal of Lists, 12(3), 345–367.",
             "Ann Oh, Bo Kim. Sorting Very Long Lists. arXiv:2001.01234, 2020",
             "“Sorting Lists in Trecento Florence,” Journal of Lists 12 (1998), 391-409.",
             "Ann Oh, Bo Kim, Method for sorting lists, US Patent 9,596,412, 2017",
         }) {
        CAPTURE(text);
        CHECK(look_of(text) > 0.5F);
    }
}

TEST_CASE("What other lists of a CV hold looks like none", "[cv][reference_look]")
{
    for (const char* text : {
             "Assistant Professor, Department of Weaving, University of Loomtown, 2015–present",
             "Ph.D. in Weaving, University of Threads, 2012. Advisor: Kari Berg",
             "“Sorting yarn at scale.” Invited talk, Yarn Seminar, Bonn, March 12, 2019.",
             "CAREER grant, “Fast looms”, $500,000, 2018–2023",
             "Best Paper Award, LoomConf 2015",
             "Reviewer for Journal of Looms, Transactions on Yarn, Textile Letters",
             "Program committee member: LoomConf 2018, 2019, 2020",
             "CS 101: Introduction to Looms, Fall 2018, Spring 2019 (120 students)",
             "Note: papers in proceedings of LoomConf 2019 are reviewed like those of journals",
             "Abstract: This article of 2019 studies lists, maps and looms, and what Journal of Lists says.",
             "My research is on fast looms and on how weavers work with them all over the world.",
         }) {
        CAPTURE(text);
        CHECK(look_of(text) < 0);
    }
}

TEST_CASE("Siblings that look like references support each other", "[cv][reference_look]")
{
    const std::vector<marked::Block> blocks{
        item("A. Oh and B. Kim. Sorting lists. Journal of Lists, 12(3), 2020."),
        item("A. Oh and B. Kim. Maps of lists. Journal of Lists, 11(2), 2019."),
        item("A. Oh and B. Kim. Lists of maps. Journal of Lists, 10(1), 2018."),
        item("A. Oh, Lists of lists, unprinted and forgotten"),
    };
    std::vector<const marked::Block*> siblings;
    for (const marked::Block& block : blocks) {
        siblings.push_back(&block);
    }
    const Looks looks = reference_looks(siblings);
    CHECK(looks.agree);
    CHECK(looks.own.back() < 0);
    CHECK(looks.together.back() > looks.own.back() + 1);
    CHECK_FALSE(reference_looks(std::vector<const marked::Block*>(siblings.begin(), siblings.begin() + 1)).agree);
}
