#include "cv/nested_lines.hpp"

#include "cv_cut.hpp"
#include "document/read_blocks.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

namespace {

/// The items of the Markdown, `|` for line ends, `>` in front of nested ones.
std::string joined(const std::string& markdown)
{
    SourceText source{markdown};
    auto blocks = document::read_blocks(source, document::CvForm::markdown, {});
    REQUIRE(blocks);
    std::string out;
    for (const Block& block : with_nested_lines_joined(*std::move(blocks))) {
        std::string text = block.text.text;
        std::ranges::replace(text, '\n', '|');
        out += (block.level > 1 ? "> " : "- ") + text + "\n";
    }
    return out;
}

struct Row {
    const char* markdown;
    const char* items;
};

} // namespace

TEST_CASE("what an item leaves out stands in the items below it", "[cv][nested_lines]")
{
    const auto row = GENERATE(values<Row>({
        {"- Counting the threads of looms\n    - Oh, A.; Kim, B.\n    - *J. Lists* **2020**, 12, 3-9\n"
         "- A map of all lists\n    - Kim, B.; Oh, A.\n    - *Map Letters* **2021**, 2, 1-8\n",
         "- Counting the threads of looms|Oh, A.; Kim, B.|J. Lists 2020, 12, 3-9\n"
         "- A map of all lists|Kim, B.; Oh, A.|Map Letters 2021, 2, 1-8\n"},
        // what is said of the entry stays below it
        {"- Counting the threads of looms\n    - A. Oh, B. Kim, *Journal of Lists*, 2020\n    - Covered by the Post\n"
         "- A map of all lists\n    - B. Kim, A. Oh, *Journal of Maps*, 2021, pp. 3-9\n",
         "- Counting the threads of looms|A. Oh, B. Kim, Journal of Lists, 2020\n> Covered by the Post\n"
         "- A map of all lists|B. Kim, A. Oh, Journal of Maps, 2021, pp. 3-9\n"},
        // entries that are whole
        {"- A. Oh, B. Kim. Counting threads. J. Lists 12, 2020, 3-9\n    - Best paper of 2020, J. Lists\n"
         "- B. Kim. A map of lists. J. Maps 2, 2021, 1-8\n    - Reviewed in Map Letters 2022, pp. 3-4\n",
         "- A. Oh, B. Kim. Counting threads. J. Lists 12, 2020, 3-9\n> Best paper of 2020, J. Lists\n"
         "- B. Kim. A map of lists. J. Maps 2, 2021, 1-8\n> Reviewed in Map Letters 2022, pp. 3-4\n"},
        // duties under a post
        {"- Lecturer, Loom College\n    - Taught weaving\n    - Head of the mill\n- Reader, Map College\n    - Taught "
         "maps\n",
         "- Lecturer, Loom College\n> Taught weaving\n> Head of the mill\n- Reader, Map College\n> Taught maps\n"},
    }));
    CHECK(joined(row.markdown) == row.items);
}
