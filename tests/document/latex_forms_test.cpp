#include "latex/blocks.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::latex;
using namespace vitalign::marked;

namespace {

/// Kind, level and text of the blocks, `|` for line ends, without marks.
std::string blocks_of(const std::string& latex)
{
    SourceText source{latex};
    auto blocks = read_latex(source, {});
    REQUIRE(blocks);
    for (Block& block : *blocks) {
        block.text.marks.clear();
    }
    return shown(blocks);
}

struct Row {
    const char* what;
    const char* latex;
    const char* expected;
};

} // namespace

TEST_CASE("read_latex sees headings in forms of their own", "[latex]")
{
    const auto row = GENERATE(values<Row>({
        {"in the margin", "\\marginpar{Publications}\n\nAnn Oh. Title.", "H2 Publications\nP0 Ann Oh. Title.\n"},
        {"by a macro that sets in the margin",
         "\\newcommand{\\side}[1]{\\marginpar{\\sc #1}}\\side{Patents}\n\nAnn Oh.", "H2 Patents\nP0 Ann Oh.\n"},
        {"by a macro that nobody knows", "\\band{{\\vskip -1em}Journal \\newline Papers}\n\nOh.",
         "H1 Journal Papers\nP0 Oh.\n"},
        {"by that macro again", "\\band{Publications}\n\nOh.\n\n\\band{Boats and nets}\n\nKim.",
         "H1 Publications\nP0 Oh.\nH1 Boats and nets\nP0 Kim.\n"},
        {"not by a macro within a line", "\\begin{itemize}\\item \\tag{Journal} Oh. Title.\\end{itemize}",
         "I1 Journal Oh. Title.\n"},
        {"in the first field", "\\ecvitem{\\lamp{Publications}}{}\n\\ecvitem{Oh (2020)}{Title}",
         "H6 Publications\nI1 Oh (2020)|Title\n"},
        {"in the first field beside an entry", "\\cvitem{Patents}{Oh. Title. US 1,234,567}",
         "H6 Patents\nI1 Oh. Title. US 1,234,567\n"},
        {"years that stand for the rows below",
         "\\begin{tabular}{ll}2023 & Oh\\\\ & Kim\\\\Note & Lund\\\\ & Ray\\\\\\end{tabular}\\begin{tabular}{ll}& "
         "Tal\\end{tabular}",
         "I1 2023|Oh\nI1 2023|Kim\nI1 Note|Lund\nI1 Ray\nI1 Tal\n"},
        {"lines of a label in a table",
         "\\textbf{Papers}\n\\begin{longtable}{ll}\\textbf{Main}\\\\\\textbf{author} & Oh. Title.\\\\ & "
         "Kim.\\\\\\end{longtable}",
         "H6 Papers\nH7 Main\nI1 author|Oh. Title.\nI1 Kim.\n"},
    }));
    INFO(row.what);
    CHECK(blocks_of(row.latex) == row.expected);
}

TEST_CASE("read_latex sees entries in forms of their own", "[latex]")
{
    const std::string oh = "Ann Oh and Bora Kim. A Title with several more words in it. Journal of Words 12, 2020.";
    const std::string kim = "Bora Kim. Another Title that is hardly any shorter. Proceedings of Words, pp. 1-9, 2019.";
    CHECK(blocks_of(oh + "\\\\\n" + kim + "\\\\\n" + oh) == "P0 " + oh + "\nP0 " + kim + "\nP0 " + oh + "\n");
    CHECK(blocks_of("\\years{2020}" + oh + "\\\\\n\\years{2019}" + kim + "\\\\\n\\years{2020}" + oh)
              .starts_with("P0 2020"));
    CHECK(blocks_of("\\marginnote{2020}" + oh) == "P0 2020 " + oh + "\n");
    // The lines of one entry.
    CHECK(blocks_of("Ann Oh and Bora Kim\\\\A Title with several more words in it\\\\Journal of Words 12, 2020") ==
          "P0 Ann Oh and Bora Kim|A Title with several more words in it|Journal of Words 12, 2020\n");
    CHECK(blocks_of("\\entry*[2018]%\nAnn Oh\n\\par{\n\\emph{Title}\n\\par{\nJournal\n}}%\n\\entry*[2017]Kim") ==
          "I1 2018 Ann Oh|Title|Journal\nI1 2017 Kim\n");
}
