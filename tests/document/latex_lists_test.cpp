#include "latex/blocks.hpp"

#include "catch.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::latex;
using namespace vitalign::marked;

namespace {

struct Row {
    const char* what;
    std::string latex;
    std::string blocks;
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            SourceText source{row.latex};
            CHECK(shown(read_latex(source, {})) == row.blocks);
        }
    }
}

} // namespace

TEST_CASE("read_latex follows lists", "[latex]")
{
    check({
        {"two levels", "\\begin{itemize}\\item Ann\\begin{itemize}\\item Bo\\end{itemize}\\item Cy\\end{itemize}",
         "I1 Ann\nI2 Bo\nI1 Cy\n"},
        {"text below the items of a list",
         "\\begin{itemize}\\item Ann\\begin{itemize}\\item Bo\\end{itemize}Remark\\end{itemize}Text",
         "I1 Ann\nI2 Bo\nI2 Remark\nP0 Text\n"},
        {"a label", "\\begin{itemize}\\item[J1] Ann\\end{itemize}", "I1 field{J1}(label) Ann\n"},
        {"a bracket that is no label", "\\item [J1 Ann\n\n\\item Bo", "I1 [J1 Ann\nI1 Bo\n"},
        {"a macro for items", "\\myitem{Ann}\n\\myitem{\\bf Bo}", "I1 Ann\nI1 bold{Bo}\n"},
        {"items in a field", "\\cventry{2020}{\\begin{itemize}\\item Ann\\item Bo\\end{itemize}}",
         "I1 field{2020}(cventry/1)|field{Ann|Bo}(cventry/2)\n"},
        {"entries in a list", "\\begin{itemize}\\item\\entry{A}{B}\\item\\entry{C}{D}\\end{itemize}Text",
         "I1 field{A}(entry/1)|field{B}(entry/2)\nI1 field{C}(entry/1)|field{D}(entry/2)\nP0 Text\n"},
    });
}

TEST_CASE("read_latex follows tables", "[latex]")
{
    check({
        {"rows and cells", "\\begin{tabular}{ll}2020 & Ann\\\\ 2021 & Bo\\end{tabular}",
         "I1 field{2020}(row/1)|field{Ann}(row/2)\nI1 field{2021}(row/1)|field{Bo}(row/2)\n"},
        {"a line break within a cell's group", "\\begin{tabular}{ll}2020 & {Ann\\\\Oh}\\end{tabular}",
         "I1 field{2020}(row/1)|field{Ann|Oh}(row/2)\n"},
        {"a heading in the margin", "\\begin{tabular}{ll}\\textbf{Publications} & Ann\\\\ & Bo\\end{tabular}",
         "H6 Publications\nI1 field{Ann}(row/2)\nI1 field{Bo}(row/2)\n"},
        {"a list in a cell", "\\begin{tabular}{ll}2020 & x \\begin{itemize}\\item Ann\\end{itemize}\\end{tabular}",
         "I1 field{2020}(row/1)|field{x}(row/2)\nI1 Ann\n"},
        {"cells outside of tables", "Ann & Bo", "P0 Ann Bo\n"},
        {"a table in an item", "\\item Ann\\begin{tabular}{l}Bo & Cy\\end{tabular}", "I1 Ann|Bo Cy\n"},
    });
}

TEST_CASE("read_latex takes a block of a template for a heading and its list", "[latex]")
{
    check({
        {"papers", "\\block{Journal articles}{\\begin{enumerate}\\item Ann\\item Bo\\end{enumerate}}",
         "H2 Journal articles\nI1 Ann\nI1 Bo\n"},
        {"in another language", "\\riquadro{Articoli}{\\begin{itemize}\\item Ann\\end{itemize}}",
         "H2 Articoli\nI1 Ann\n"},
        {"an environment that says what stands in it",
         "\\begin{rubriche}{II.\\ Articoli}\\item Ann\\item Bo\\end{rubriche}", "H1 II. Articoli\nI1 Ann\nI1 Bo\n"},
        {"an entry and what is said of it", "\\event{2020}{Loom College \\begin{itemize}\\item Weaving\\end{itemize}}",
         "I1 field{2020}(event/1)|field{Loom College|Weaving}(event/2)\n"},
    });
}
