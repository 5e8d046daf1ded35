#include "read_file.hpp"

using namespace vitalign::document;

TEST_CASE("values tell what a key holds that nobody knows", "[guessed_keys]")
{
    const auto row = GENERATE(values<FileRow>({
        {CvForm::yaml,
         "papers:\n"
         "  - {t: Counting the threads of old looms, by: \"Oh A, Kim BC\", in: J. Lists, y: 2020, q: 10.1234/ab.1}\n"
         "  - {t: A map of all the lists there are, by: \"Kim BC, Lund CY, Oh A\", in: Map Letters, y: 2021, q: }\n",
         "H1 papers\n"
         "I1 field{Counting the threads of old looms}(title)|field{Oh A, Kim BC}(authors)|field{J. "
         "Lists}(venue)|field{2020}(date)|field{10.1234/ab.1}(doi)\n"
         "I1 field{A map of all the lists there are}(title)|field{Kim BC, Lund CY, Oh A}(authors)|field{Map "
         "Letters}(venue)|field{2021}(date)\n"},
        {CvForm::json,
         "{\"lavori\": [{\"chi\": [\"Ann Oh\", \"Bo Kim\"], \"cosa\": \"Counting the threads of old looms\","
         " \"quando\": \"May 2020\"}, {\"chi\": [\"Cy Lund\"], \"cosa\": \"A map of all the lists there are\","
         " \"quando\": \"2021\"}]}",
         "H1 lavori\n"
         "I1 field{Ann Oh}(authors)|field{Bo Kim}(authors)|field{Counting the threads of old looms}(title)|field{May "
         "2020}(date)\n"
         "I1 field{Cy Lund}(authors)|field{A map of all the lists there are}(title)|field{2021}(date)\n"},
        {CvForm::yaml,
         "文章:\n  - {题: 预压缩对镁合金成形性能的影响, 谁: \"欧阳牧远, 聂建秋\", 何时: 2012}\n"
         "  - {题: 双相镁锂合金的研究进展, 谁: \"梁思思, 周宇航\", 何时: 2014}\n",
         "H1 Publications\n"
         "I1 field{预压缩对镁合金成形性能的影响}(title)|field{欧阳牧远, 聂建秋}(authors)|field{2012}(date)\n"
         "I1 field{双相镁锂合金的研究进展}(title)|field{梁思思, 周宇航}(authors)|field{2014}(date)\n"},
        // posts and pets are none
        {CvForm::yaml,
         "jobs:\n  - {a: 2019-2020, b: Lecturer, c: Loom College}\n  - {a: 2021-2022, b: Reader, c: Map College}\n",
         ""},
        {CvForm::yaml, "pets:\n  - {n: Rex, k: dog}\n  - {n: Tom, k: cat}\n", ""},
    }));
    CHECK(blocks_in(row.file, row.form) == row.blocks);
}
