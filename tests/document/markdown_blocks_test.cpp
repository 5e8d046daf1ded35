#include "markdown/blocks.hpp"

#include "catch.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::markdown;
using namespace vitalign::marked;

namespace {

Result<std::vector<Block>> read(const std::string& markdown)
{
    return read_markdown(SourceText{markdown});
}

} // namespace

TEST_CASE("read_markdown cuts a page into blocks", "[document][markdown]")
{
    struct Row {
        const char* what;
        std::string markdown;
        std::string blocks;
    };
    const std::vector<Row> rows{
        {"headings, items, paragraphs", "# Papers\n\n- Ann\n  Oh\n  - award\n\nText\nmore\n",
         "H1 Papers\nI1 Ann|Oh\nI2 award\nP0 Text|more\n"},
        {"paragraphs of an item", "- Ann\n\n  Lists  \n  SoL\\\n  2020\n", "I1 Ann|Lists|SoL|2020\n"},
        {"HTML in the text", "- <b>Ann</b>, <i>Lists</i><br/>\n<u>Cy</u> <a href=\"u?a&amp;b\">pdf</a> x<sup>2</sup>\n",
         "I1 bold{Ann}, italic{Lists}|under{Cy} link{pdf}(u?a&b) x2\n"},
        {"HTML that is left open", "- <b>Ann\n- Bo\n", "I1 bold{Ann}\nI1 Bo\n"},
        {"blocks of HTML", "<h2>Papers</h2>\n<ul>\n  <li><b>Ann</b></li>\n  <li>Bo</li>\n</ul>\n\n- Cy\n",
         "H2 Papers\nI1 bold{Ann}\nI1 Bo\nI1 Cy\n"},
        {"HTML in an item", "1. <p>Ann</p>\n   <p>Lists</p>\n2. Bo\n", "I1 Ann|Lists\nI1 Bo\n"},
        {"tags that lay out the page", "<div class=\"x\">\n## Papers\n<br>\n- Ann\n</div>\n", "H2 Papers\nI1 Ann\n"},
        {"a break amid an item", "- Ann\n<br>\nLists\n", "I1 Ann|Lists\n"},
        {"fold-outs",
         "- Ann\n<details style=\"x\">\n<summary>bibtex</summary>\n\n- x\n\n~~~\n@a{b}\n~~~\n</details>\n- Bo\n",
         "I1 Ann\nI1 Bo\n"},
        {"a fold-out that holds a list",
         "<details open>\n<summary>Conference papers</summary>\n\n- Ann\n- Bo\n\n</details>\n",
         "H7 Conference papers\nI1 Ann\nI1 Bo\n"},
        {"a fold-out with marks in its summary",
         "<details>\n<summary class=\"more\"><b>2020</b></summary>\n\n- Ann\n\n</details>\n"
         "<details>\n<summary><i class=\"x\">Abstract</i></summary>\n\n- Bo\n\n</details>\n",
         "H7 bold{2020}\nI1 Ann\n"},
        {"comments", "- Ann <!-- x\n\n- y --> Oh\n", "I1 Ann  Oh\n"},
        {"Liquid and attribute lists", "{% include x %}\n- [A](u){:target=\"_blank\"} {{ page.x }}b\n{: .note}\n",
         "I1 link{A}(u) b\n"},
        {"braces of titles", "- {Sets} and {{Maps}}\n", "I1 {Sets} and {{Maps}}\n"},
        {"tables", "| Year | Title |\n|---|---|\n| 2020 | *Lists* |\n| 2021 | Maps | \n",
         "H9 field{Year}(row/1)|field{Title}(row/2)\n"
         "I1 field{2020}(row/1)|field{italic{Lists}}(row/2)\nI1 field{2021}(row/1)|field{Maps}(row/2)\n"},
        {"pictures", "- ![icon](x.png) Ann\n", "I1 Ann\n"},
        {"entities", "- Ann&nbsp;M&uuml;ller &scaron;\n", "I1 Ann\u00A0M\u00FCller \u0161\n"},
        {"indented text is no code", "Ann\n\n    Lists\n", "P0 Ann\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(shown(read(row.markdown)) == row.blocks);
        }
    }
}

TEST_CASE("read_markdown takes stray emphasis out", "[document][markdown]")
{
    struct Row {
        std::string markdown;
        std::string block;
    };
    const std::vector<Row> rows{
        {"- Ann Oh**, Bora Kim\n", "I1 Ann Oh, Bora Kim\n"},
        {"- Ann Oh*, Bora Kim\n", "I1 Ann Oh*, Bora Kim\n"},
        {"- Ann Oh\\*\\*, Bora\n", "I1 Ann Oh**, Bora\n"},
        {"- Ann Oh***, Bora\n", "I1 Ann Oh*, Bora\n"},
        {"- **Ann**, Lists__, a__b\n", "I1 bold{Ann}, Lists, a__b\n"},
        {"- [Ann** Oh](u)\n", "I1 link{Ann Oh}(u)\n"},
        {"- **\n", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.markdown)
        {
            CHECK(shown(read(row.markdown)) == row.block);
        }
    }
}

TEST_CASE("read_markdown reads the front matter of a publication, and the title of a page", "[document][markdown]")
{
    CHECK(
        shown(read("---\ntitle: \"Sorting: Long Lists\"\ncollection: papers\ndate: 2020-10-01\nvenue: 'SoL'\nauthors:\n"
                   "  - Ann Oh\n  - \"Bora Kim\"\n---\n\nText\n")) ==
        "I1 field{Sorting: Long Lists}(title)|field{2020-10-01}(date)|field{SoL}(venue)|field{Ann Oh}(authors)|"
        "field{Bora Kim}(authors)\nI2 Text\n");
    CHECK(shown(read("+++\ntitle = \"Lists\"\nauthors = [\"Ann Oh\", \"Bora Kim\"]\npublication = \"SoL\"\n+++\n")) ==
          "I1 field{Lists}(title)|field{Ann Oh}(authors)|field{Bora Kim}(authors)|field{SoL}(venue)\n");
    CHECK(shown(read("---\nlayout: page\ntitle: Patents\nauthor: Ann Oh\n---\n- Bo\n")) == "H0 Patents\nI1 Bo\n");
    CHECK(shown(read("---\nlayout: page\n---\n- Bo\n")) == "I1 Bo\n");
    CHECK(shown(read("---\r\ntitle: Patents\r\n---\r\n- Bo\r\n")) == "H0 Patents\nI1 Bo\n");
    CHECK(shown(read("Ann\n---\n")) == "H2 Ann\n");
    CHECK(shown(read("---\ntitle: x\n")) == "P0 title: x\n");
}

TEST_CASE("read_markdown knows where the text stands", "[document][markdown]")
{
    struct Row {
        const char* what;
        std::string markdown;
        std::string text;
        std::string there;
    };
    const std::vector<Row> rows{
        {"behind front matter", "---\ntitle: Papers\n---\n- Ann Oh\n", "Ann Oh", "Ann Oh"},
        {"in front matter", "---\ntitle: Papers\n---\n- Ann Oh\n", "Papers", "Papers"},
        {"behind what was cut", "<!-- a --> {% b %}\n\n- Ann{: c} Oh\n", "Ann Oh", "Ann{: c} Oh"},
        {"around a stray", "- Ann** Oh\n", "Ann Oh", "Ann** Oh"},
        {"in a block of HTML", "{% b %}\n\n<ul>\n    <li>M&uuml;ller Ann</li></ul>\n", "M\u00FCller Ann",
         "M&uuml;ller Ann"},
        {"in HTML in an item", "- x\n\n  <p>Ann\n  Oh</p>\n", "Ann Oh", "Ann\n  Oh"},
        {"in a table", "| a | b |\n|---|---|\n| Ann | Bo |\n", "Bo", "Bo"},
        {"entities", "- M&uuml;ll&eacute; x\n", "M\u00FCll\u00E9", "M&uuml;ll&eacute;"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(there(row.markdown, read(row.markdown), row.text) == row.there);
        }
    }
}

TEST_CASE("read_markdown comes to an end on endless repetition", "[document][markdown][hostile]")
{
    for (const char* unit : {"> ",       "- ",        "[",  "*",    "**a ",
                             "__",       "`",         "<",  "<!--", "<details>",
                             "{%",       "{{ ",       "{:", "<b>",  "http://a.example ",
                             "<p>x\n\n", "<![CDATA[", "|a", "&#;",  "---\n",
                             "<div>\n"}) {
        DYNAMIC_SECTION(unit)
        {
            const auto blocks = read("# Papers\n\n" + times(20'000, unit));
            CHECK((blocks || blocks.error().code == ErrorCode::malformed));
        }
    }
    std::string nested;
    for (std::size_t i = 0; i < 1000; ++i) {
        nested += times(i, "  ") + "- x\n";
    }
    CHECK(read(nested)->size() == 1000);
    const auto table = read(times(20'000, "|a") + "\n" + times(20'000, "|-") + "\n" + times(20'000, "|x\n"));
    CHECK((table || table.error().code == ErrorCode::malformed));
}

TEST_CASE("read_markdown refuses HTML that is nested absurdly deeply", "[document][markdown][hostile]")
{
    const auto blocks = read("{% x %}\n\n" + times(1000, "<ul><li>") + "\n");
    REQUIRE_FALSE(blocks);
    CHECK(blocks.error().message == "3:3201: elements are nested deeper than 400");
}
