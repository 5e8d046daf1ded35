#include "org/blocks.hpp"

#include "catch.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::marked;
using namespace vitalign::org;

namespace {

Result<std::vector<Block>> read(const std::string& org)
{
    return read_org(SourceText{org});
}

} // namespace

TEST_CASE("read_org cuts a file into blocks", "[document][org]")
{
    struct Row {
        const char* what;
        std::string org;
        std::string blocks;
    };
    const std::vector<Row> rows{
        {"headings", "#+TITLE: Papers\n* One\n** TODO [#A] Two :tag:x:\nText\n",
         "H0 Papers\nH1 One\nH2 Two\nP0 Text\n"},
        {"a title below text", "Text\n#+TITLE: Papers\nAnn\n", "P0 Text\nH0 Papers\nP0 Ann\n"},
        {"what is left out", "* COMMENT a\n- x\n** b\ny\n* c :noexport:\nz\n* d\nText\n", "H1 d\nP0 Text\n"},
        {"paragraphs and lines", "Ann\\\\\n*Lists* \\\\\nSoL\n\nBo\n-----\nCy\n",
         "P0 Ann|bold{Lists}|SoL\nP0 Bo\nP0 Cy\n"},
        {"items", "- Ann\n  Oh\n\n  more\n  1. award\n- [X] Bo\n1) Cy\nText\n",
         "I1 Ann|Oh|more\nI2 award\nI1 Bo\nI1 Cy\nP0 Text\n"},
        {"a year is no bullet", "Lists, June\n2020. Ann\n", "P0 Lists, June|2020. Ann\n"},
        {"drawers, comments, keywords", ":PROPERTIES:\n:ID: x\n:END:\n# c\n#+OPTIONS: y\nAnn\n", "P0 Ann\n"},
        {"a drawer without an end", ":LOGBOOK:\nAnn\n* Bo\n", "P0 Ann\nH1 Bo\n"},
        {"blocks for machines", "#+BEGIN_HTML\n<small>\n#+END_HTML\nAnn\n#+begin_src c\n- x\n#+end_src\nBo\n",
         "P0 Ann\nP0 Bo\n"},
        {"blocks of text", "#+begin_quote\nAnn\n#+end_quote\n", "P0 Ann\n"},
        {"LaTeX", "\\begin{itemize}\n\\item x\n\\end{itemize}\n\\newpage\nAnn\n", "P0 Ann\n"},
        {"tables", "| Year | What |\n|------+------|\n| 2020 | /Lists/ |\n| 2021 | Maps |\n",
         "H9 field{Year}(row/1)|field{What}(row/2)\n"
         "I1 field{2020}(row/1)|field{italic{Lists}}(row/2)\nI1 field{2021}(row/1)|field{Maps}(row/2)\n"},
        {"CRLF", "* One\r\n- Ann\r\n  Oh\r\n", "H1 One\nI1 Ann|Oh\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(shown(read(row.org)) == row.blocks);
        }
    }
}

TEST_CASE("read_org knows emphasis from signs", "[document][org]")
{
    struct Row {
        std::string org;
        std::string block;
    };
    const std::vector<Row> rows{
        {"*Ann*, /Lists/. _Cy_ =a*b*= ~c~", "P0 bold{Ann}, italic{Lists}. under{Cy} code{a*b*} code{c}\n"},
        {"/Sets and Maps (SETS/MAPS)/, and/or a/b/c", "P0 italic{Sets and Maps (SETS/MAPS)}, and/or a/b/c\n"},
        {"Ann Oh* and Bo* * x", "P0 Ann Oh* and Bo* * x\n"},
        {"/Lists\nof maps/ x", "P0 italic{Lists|of maps} x\n"},
        {"*Ann /Oh/ Bo* (/x/)", "P0 bold{Ann italic{Oh} Bo} (italic{x})\n"},
        {"[[https://x.example/a_b_][pdf]] [[https://y.example]]", "P0 link{pdf}(https://x.example/a_b_) "
                                                                  "link{https://y.example}(https://y.example)\n"},
        {"*[[u][Lists]]*", "P0 bold{link{Lists}(u)}\n"},
        {"A\\nbsp{}B M\\uuml{}ller \\& \\alpha x\\unknown", "P0 A B M\u00FCller & \u03B1 x\\unknown\n"},
        {"Ann[fn:1] @@html:<b>@@Oh {{{date}}}", "P0 Ann Oh\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.org)
        {
            CHECK(shown(read(row.org)) == row.block);
        }
    }
}

TEST_CASE("read_org knows where the text stands", "[document][org]")
{
    const std::string org = "* Papers\n- *Ann* Oh,\n  /M\\uuml{}ller/ [[u][Lists]]\n| Bo | Cy |\n";
    CHECK(there(org, read(org), "Papers") == "Papers");
    CHECK(there(org, read(org), "Ann Oh") == "Ann* Oh");
    CHECK(there(org, read(org), "Oh,\nM") == "Oh,\n  /M");
    CHECK(there(org, read(org), "M\u00FCller") == "M\\uuml{}ller");
    CHECK(there(org, read(org), "Lists") == "Lists");
    CHECK(there(org, read(org), "Cy") == "Cy");
}

TEST_CASE("read_org comes to an end on endless repetition", "[document][org][hostile]")
{
    for (const char* unit : {"*", "*a ", "/a ", "[[", "\\", "\\a", "- x\n", "|", "|a\n", "#+BEGIN_SRC\n", ":A:\n", "@@",
                             "{{{", "\\begin{x}\n", "* a\n", " - x\n  "}) {
        DYNAMIC_SECTION(unit)
        {
            CHECK(read("Ann\n" + times(20'000, unit)));
        }
    }
}
