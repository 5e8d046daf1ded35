#include "typst/blocks.hpp"

#include "catch.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::marked;
using namespace vitalign::typst;

namespace {

Result<std::vector<Block>> read(const std::string& typst)
{
    return read_typst(SourceText{typst});
}

} // namespace

TEST_CASE("read_typst cuts a file into blocks", "[document][typst]")
{
    struct Row {
        const char* what;
        std::string typst;
        std::string blocks;
    };
    const std::vector<Row> rows{
        {"headings, items, paragraphs", "= Ann\n== Papers <p>\n- One \\\n  two\n  + award\n- Bo\nText\n\nmore\n",
         "H1 Ann\nH2 Papers\nI1 One|two\nI2 award\nI1 Bo\nP0 Text\nP0 more\n"},
        {"marks", "*Ann*, _Lists_ #emph[x] #strong[y]#underline(\"z\") `c`",
         "P0 bold{Ann}, italic{Lists} italic{x} bold{y}under{z} code{c}\n"},
        {"links", "#link(\"https://x.example\")[pdf] https://y.example/a x",
         "P0 link{pdf}(https://x.example) "
         "https://y.example/a x\n"},
        {"signs in words, escapes", "a_b 2*3 Ann\\* \\u{fc} \\#x a~b", "P0 a_b 2*3 Ann* \u00FC #x a b\n"},
        {"comments", "Ann // x\n/* y\n\n*/ Oh\n", "P0 Ann|Oh\n"},
        {"statements",
         "#import \"x.typ\": *\n#let f(x) = {\n  [\"y]\n}\n#set page(margin: (x: 1cm))\n#show link: it => {\n"
         "  it // )\n}\nAnn\n",
         "P0 Ann\n"},
        {"functions around content", "#text(size: 9pt)[\n  == Papers\n  - Ann\n]\n#align(center)[Bo]\n",
         "H2 Papers\nI1 Ann\nP0 Bo\n"},
        {"names that stand for text", "#let me = strong[Ann Oh]\n#let two = [Bo & #me]\n#me, #two. #other",
         "P0 bold{Ann Oh}, Bo & bold{Ann Oh}.\n"},
        {"what gives no text", "Ann#h(1fr)2020 #v(1em)#image(\"x.png\")#fa-icon(\"y\")\n", "P0 Ann 2020\n"},
        {"sections of templates", "#cvsection(\"Papers\")\n#heading(level: 2)[Lists]\n", "H1 Papers\nH2 Lists\n"},
        {"rows of a grid", "#grid(columns: (1fr, auto), [2020], [Ann], [2021], [Bo])\n",
         "I1 field{2020}(row/1)|field{Ann}(row/2)\nI1 field{2021}(row/1)|field{Bo}(row/2)\n"},
        {"a function in a line", "Ann, #journal()[Lists] 2020\n", "P0 Ann, Lists 2020\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(shown(read(row.typst)) == row.blocks);
        }
    }
}

TEST_CASE("read_typst makes an item of a call with several values", "[document][typst]")
{
    struct Row {
        std::string typst;
        std::string block;
    };
    const std::vector<Row> rows{
        {"#paper(\n  name: \"Sorting\"\n  , authors: (\"Ann Oh\", \"Bora Kim\", )\n  , journal: [_SoL_]\n  , year: "
         "2020\n)",
         "I1 field{Sorting}(title)|field{Ann Oh}(authors), field{Bora Kim}(authors)|field{italic{SoL}}(venue)|"
         "field{2020}(date)\n"},
        {"#entry[Lists][Ann Oh][SoL]", "I1 field{Lists}(entry/1)|field{Ann Oh}(entry/2)|field{SoL}(entry/3)\n"},
        {"#entry(title: [A], colour: \"x\", 12pt, none, [B])",
         "I1 field{A}(title)|field{x}(entry/2)|field{B}(entry/3)\n"},
        {"#entry(title: [A], [#list([b], [c])])", "I1 field{A}(title)|field{b|c}(entry/2)\n"},
        {"#entry(title: \"A \\\"b\\\" \" + [c], year: \"2020\")", "I1 field{A \"b\" c}(title)|field{2020}(date)\n"},
        {"#entry(title: [A], link: link(\"u\")[pdf])", "I1 field{A}(title)|field{link{pdf}(u)}(url)\n"},
        {"#entry[Lists]", "P0 Lists\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.typst)
        {
            CHECK(shown(read(row.typst)) == row.block);
        }
    }
}

TEST_CASE("read_typst knows where the text stands", "[document][typst]")
{
    const std::string typst = "= Papers\n- *Ann* /* x */Oh \\u{fc}ber\n#paper(name: \"Lists \\\"x\\\"\", year: 2020)\n";
    CHECK(there(typst, read(typst), "Papers") == "Papers");
    CHECK(there(typst, read(typst), "Ann Oh") == "Ann* /* x */Oh");
    CHECK(there(typst, read(typst), "\u00FCber") == "\\u{fc}ber");
    CHECK(there(typst, read(typst), "Lists \"x") == "Lists \\\"x");
    CHECK(there(typst, read(typst), "2020") == "2020");
}

TEST_CASE("read_typst comes to an end on endless repetition", "[document][typst][hostile]")
{
    for (const char* unit :
         {"#", "#a(",   "#a[",       "[",      "(",    "#(",     "#let x = (", "\"",    "#a(\"",  "/*", "*", "_a ",
          "`", "= x\n", "#a(1,2)\n", "#grid(", "\\u{", "#a[x][", "#text[",     "#a(b:", "#list(", "\\", "<a"}) {
        DYNAMIC_SECTION(unit)
        {
            CHECK(read("Ann\n" + times(20'000, unit)));
        }
    }
    CHECK(read(times(20'000, "#a[") + times(20'000, "]")));
    CHECK(read("#a(b: (" + times(50'000, "\"x\",") + "))"));
}
