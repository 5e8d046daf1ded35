#include "catch.hpp"
#include "html/blocks.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::html;
using namespace vitalign::marked;

namespace {

Result<std::vector<Block>> read(const std::string& html)
{
    return read_html(SourceText{html});
}

} // namespace

TEST_CASE("read_html cuts a page into blocks", "[document][html]")
{
    struct Row {
        const char* what;
        std::string html;
        std::string blocks;
    };
    const std::vector<Row> rows{
        {"headings, items, paragraphs", "<h2>Papers</h2><ul><li>Ann Oh</li></ul><p>Text</p>",
         "H2 Papers\nI1 Ann Oh\nP0 Text\n"},
        {"nested lists", "<ol><li>One<ul><li>award</li></ul></li><li>Two</li></ol>", "I1 One\nI2 award\nI1 Two\n"},
        {"list items without ends", "<ul><li>One<li>Two</ul>", "I1 One\nI1 Two\n"},
        {"line breaks part fields", "<ul><li><p><b>Lists</b><br />\nWith Bora.<br/></p>\nSoL<br></li></ul>",
         "I1 bold{Lists}|With Bora.|SoL\n"},
        {"paragraphs of an item are its lines", "<li><p>Ann</p><p>Lists</p><div>SoL</div></li>", "I1 Ann|Lists|SoL\n"},
        {"a heading in an item is a line", "<li><h4>Lists</h4>Ann</li>", "I1 Lists|Ann\n"},
        {"empty lines part entries", "<div>Ann.<br>Lists.<br><br>Bora.<br> <br>Cy.</div>",
         "P0 Ann.|Lists.\nP0 Bora.\nP0 Cy.\n"},
        {"white space is one blank", "<p> Ann\n\t Oh,&nbsp; <b> Bora </b> Kim</p>", "P0 Ann Oh, bold{Bora} Kim\n"},
        {"text without elements", "Ann Oh", "P0 Ann Oh\n"},
        {"what is not shown",
         "<head><title>T</title></head><nav>Home</nav><script>x</script><style>y</style><!-- c -->"
         "<p style='display: none'>a</p><p hidden>b</p><div class='bibtex hidden'>c</div>"
         "<details>d</details><pre>e</pre><footer>f</footer><p>Ann</p>",
         "P0 Ann\n"},
        {"a fold-out that holds a list",
         "<details><summary>2020</summary><ul><li>Ann<details><summary>Link</summary>a</details></li></ul></details>"
         "<details><summary>Zusammenfassung</summary><p>b</p></details>",
         "H7 2020\nI1 Ann\n"},
        {"marks in the summary",
         "<details><summary><span class='more'><b>2020</b></span></summary><ul><li>Ann</li></ul></details>"
         "<details><summary><i>Show</i> abstract</summary><p>b</p></details>",
         "H7 bold{2020}\nI1 Ann\n"},
        {"a short bold line is a heading", "<p><b>Journal papers</b></p><p><b>Ann</b> Oh</p>",
         "H8 bold{Journal papers}\nP0 bold{Ann} Oh\n"},
        {"a bold sentence is none", "<p><b>Sorting lists is hard.</b></p>", "P0 bold{Sorting lists is hard.}\n"},
        {"a superscript is text", "<p>Ann<sup>1</sup></p>", "P0 Ann1\n"},
        {"tables of data",
         "<table><tr><th>Year</th><th>What</th></tr><tr><td>2020</td><td>Ann.<br>Lists</td></tr>"
         "<tr><td>2021</td><td>Maps</td></tr></table>",
         "H9 field{Year}(row/1)|field{What}(row/2)\n"
         "I1 field{2020}(row/1)|field{Ann.|Lists}(row/2)\nI1 field{2021}(row/1)|field{Maps}(row/2)\n"},
        {"tables of layout", "<table><tr><td>Menu</td><td><h2>Papers</h2><ul><li>Ann</li></ul></td></tr></table>",
         "P0 Menu\nH2 Papers\nI1 Ann\n"},
        {"definition lists", "<dl><dt>[1]</dt><dd>Ann Oh. Lists.</dd></dl>", "P0 [1]\nP0 Ann Oh. Lists.\n"},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(shown(read(row.html)) == row.blocks);
        }
    }
}

TEST_CASE("read_html marks bold, italic and linked parts", "[document][html]")
{
    struct Row {
        std::string html;
        std::string block;
    };
    const std::vector<Row> rows{
        {"<p><b>Ann</b>, <em>Lists</em> <cite>SoL</cite> <u>Cy</u> <strong>Bo </strong>.</p>",
         "P0 bold{Ann}, italic{Lists} italic{SoL} under{Cy} bold{Bo} .\n"},
        {"<p><a href=\"https://x.example/?a=1&amp;b=2\">pdf</a> x</p>", "P0 link{pdf}(https://x.example/?a=1&b=2) x\n"},
        {"<p>Run <b>over<p>paragraphs</b> x</p>", "P0 Run bold{over}\nP0 bold{paragraphs} x\n"},
        {"<p>x <b>  </b></p>", "P0 x\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.html)
        {
            CHECK(shown(read(row.html)) == row.block);
        }
    }
}

TEST_CASE("read_html knows where the text stands", "[document][html]")
{
    struct Row {
        const char* what;
        std::string html;
        std::string text;
        std::string there; ///< what the file has there
    };
    const std::vector<Row> rows{
        {"plain", "<p>Ann Oh</p>", "Ann Oh", "Ann Oh"},
        {"behind markup", "<p>x <b>Ann</b>\n Oh</p>", "Ann Oh", "Ann</b>\n Oh"},
        {"entities", "<p>&Scaron;im &amp; Cy M&uuml;ller</p>", "\u0160im & Cy M\u00FCller",
         "&Scaron;im &amp; Cy M&uuml;ller"},
        {"behind entities", "<p>&lt;&#8217;&copy &unknown; Ann</p>", "Ann", "Ann"},
        {"an entity decoded once", "<p>&amp;amp; Ann</p>", "&amp; Ann", "&amp;amp; Ann"},
        {"behind an ignored tag", "<p>x</q>y Ann</p>", "Ann", "Ann"},
        {"CRLF", "<p>x\r\ny Ann\r\nOh</p>", "Ann Oh", "Ann\r\nOh"},
        {"characters of several bytes", "<p>오병수 Ann</p>", "Ann", "Ann"},
        {"moved out of a table", "<table>Ann<tr><td>x</td></tr></table>", "Ann", "Ann"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(there(row.html, read(row.html), row.text) == row.there);
        }
    }
}

TEST_CASE("read_html refuses what is made to hurt", "[document][html][hostile]")
{
    struct Row {
        const char* what;
        std::string html;
        const char* message;
    };
    const std::vector<Row> rows{
        {"nested deeply", "<p>\n" + times(100'000, "<div>"), "2:2001: elements are nested deeper than 400"},
        {"closed by other names", times(100'000, "<b><i></b>"), "deeper"},
        {"nested behind a comment", "<!-- --!>" + times(1000, "<div>"), "deeper"},
        {"ends in a text area", times(1000, "<div><textarea></div></textarea>"), "deeper"},
        {"ends in a declaration", times(1000, "<div><!</div>"), "deeper"},
        {"ends in a drawing", "<svg>" + times(1000, "<div><![CDATA[</div>]]>"), "deeper"},
        {"formatting repeated in blocks", times(20, "<b a><b b><b c><b d><b e>") + times(200'000, "<p>x"), "left open"},
        {"attributes", "<p " + times(100'000, "a ") + ">", "attributes"},
        {"tags", times(1'000'000, "<br>"), "tags"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto blocks = read_html(SourceText{row.html});
            REQUIRE_FALSE(blocks);
            CHECK(blocks.error().code == ErrorCode::malformed);
            CAPTURE(blocks.error().message);
            CHECK(blocks.error().message.find(row.message) != std::string::npos);
        }
    }
}

TEST_CASE("read_html reads what nests within reason", "[document][html]")
{
    CHECK(shown(read(times(390, "<div>") + "Ann")) == "P0 Ann\n");
    CHECK(shown(read("<script>if (a<b) '<div>'</script><p>Ann <3 Bo</p>")) == "P0 Ann <3 Bo\n");
}
