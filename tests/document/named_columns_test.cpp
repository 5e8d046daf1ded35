#include "read_file.hpp"

using namespace vitalign::document;

TEST_CASE("a row of names says what the columns of a table hold", "[named_columns]")
{
    const auto row = GENERATE(values<FileRow>({
        {CvForm::latex,
         "\\begin{tabular}{llll}\\hline S.No. & \\textbf{Title of the paper} & Author(s) & Year \\\\ \\hline\n"
         "1 & Maps & Ann Oh & 2020 \\\\ 2 & Lists & Bo Kim & 2021 \\\\ \\end{tabular}",
         "I1 field{1}(note)|field{Maps}(title)|field{Ann Oh}(authors)|field{2020}(date)\n"
         "I1 field{2}(note)|field{Lists}(title)|field{Bo Kim}(authors)|field{2021}(date)\n"},
        {CvForm::org, "| Year | Name of the journal | Title |\n|-\n| 2020 | J. Maps | Lists |\n",
         "I1 field{2020}(date)|field{J. Maps}(venue)|field{Lists}(title)\n"},
        {CvForm::markdown, "| Titel | Autoren | Jahr |\n|---|---|---|\n| Karten | Ann Oh | 2020 |\n",
         "I1 field{Karten}(title)|field{Ann Oh}(authors)|field{2020}(date)\n"},
        {CvForm::html,
         "<table><tr><td><b>Inventors</b></td><td>Patent Title</td><td>Date of grant</td></tr>"
         "<tr><td>Ann Oh</td><td>Map</td><td>May 2020</td></tr></table>",
         "H9 Inventors|Patent Title|Date of grant\n"
         "I1 field{Ann Oh}(authors)|field{Map}(title)|field{May 2020}(date)\n"},
        // no names of fields
        {CvForm::org, "| Year | What |\n|-\n| 2020 | Lists |\n", "I1 field{2020}(row/1)|field{Lists}(row/2)\n"},
        {CvForm::latex, "\\begin{tabular}{ll} Title & Maps \\\\ 2020 & Lists \\\\ \\end{tabular}",
         "I1 field{Title}(row/1)|field{Maps}(row/2)\nI1 field{2020}(row/1)|field{Lists}(row/2)\n"},
        // one column may hold whole references
        {CvForm::org, "| Paper | Year |\n|-\n| Ann Oh. Lists. | 2020 |\n",
         "I1 field{Ann Oh. Lists.}(row/1)|field{2020}(row/2)\n"},
        // the next table has none
        {CvForm::org, "| Title | Venue |\n|-\n| Lists | J. Maps |\n\nTalks.\n\n| Maps | 2021 |\n| Ways | 2022 |\n",
         "I1 field{Lists}(title)|field{J. Maps}(venue)\nP0 Talks.\n"
         "I1 field{Maps}(row/1)|field{2021}(row/2)\nI1 field{Ways}(row/1)|field{2022}(row/2)\n"},
    }));
    CHECK(blocks_in(row.file, row.form) == row.blocks);
}
