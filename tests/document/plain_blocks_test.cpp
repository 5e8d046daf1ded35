#include "plain/blocks.hpp"
#include "plain_block_facts.hpp"

using namespace vitalign;
using namespace vitalign::marked;
using namespace vitalign::plain;

namespace {

struct Row {
    const char* what;
    std::string file;
    std::string outline;
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(outline(read_plain(SourceText{row.file})) == row.outline);
        }
    }
}

} // namespace

TEST_CASE("List marks of all kinds begin items", "[plain]")
{
    check({
        {"numbers", "1. Ann\n2. Bo\n", "- Ann\n- Bo\n"},
        {"counting down, flush right", " 10. Ann\n     Oh\n  9. Bo\n", "- Ann/Oh\n- Bo\n"},
        {"in brackets", "[1] Ann\n[2] Bo\n(1) Cy\n", "- Ann\n- Bo\n- Cy\n"},
        {"labels", "[J2] Ann\n[C1] Bo\nJ3. Cy\nC.18 Dee\n", "- Ann\n- Bo\n- Cy\n- Dee\n"},
        {"bullets of fonts", "• Ann\n◦ Bo\n▪ Cy\n‣ Dee\n", "- Ann\n- Bo\n- Cy\n- Dee\n"},
        {"a bullet of private use, one of a font without names", "\uF0B7 Ann\n\u0088 Bo\n", "- Ann\n- Bo\n"},
        {"a mark on a line of its own", "•\nAnn Oh\n•\n\nBo Kim\n", "- Ann Oh\n- Bo Kim\n"},
        {"remarks on an item", "• Ann\n    ◦ Best Paper\n• Bo\n", "- Ann\n-- Best Paper\n- Bo\n"},
        {"numbers behind a remark", "1. Ann\n    • Best Paper\n2. Bo\n3. Cy\n", "- Ann\n-- Best Paper\n- Bo\n- Cy\n"},
        {"numbers behind two remarks", " 8. Ann\n    • Best Paper\n    • Best Talk\n 9. Bo\n10. Cy\n",
         "- Ann\n-- Best Paper\n-- Best Talk\n- Bo\n- Cy\n"},
        {"a series that a new page sets farther in", "1. Ann\n2. Bo\n          3. Cy\n          4. Dee\n",
         "- Ann\n- Bo\n- Cy\n- Dee\n"},
        {"a number that belongs to the text", "1. Ann. Vol.\n12. Springer.\n2. Bo\n",
         "- Ann. Vol./12. Springer.\n- Bo\n"},
        {"a number in a list of bullets", "- Ann. Vol.\n  12. Springer.\n- Bo\n", "- Ann. Vol./12. Springer.\n- Bo\n"},
        {"a dash that belongs to the text", "Maps of lists\n– a tour\n", "Maps of lists/– a tour\n"},
        {"the end of a range", "Ann Oh. Maps, pp. 12–\n25.\n", "Ann Oh. Maps, pp. 12–25.\n"},
        {"numbers below a line of text", "Maps in print\n12. Ann\n11. Bo\n", "Maps in print\n- Ann\n- Bo\n"},
        {"an initial is no mark", "A. Oh, B. Kim\n", "A. Oh, B. Kim\n"},
        {"a year is no mark", "2019. Ann Oh\n", "2019. Ann Oh\n"},
    });
}

TEST_CASE("Entries without marks are told apart", "[plain]")
{
    check({
        {"by blank lines", "Ann Oh.\nMaps.\n\nBo Kim.\n", "Ann Oh./Maps.\nBo Kim.\n"},
        {"by their hanging indent", "Ann Oh. Maps of\n   lists. 2020.\nBo Kim. Lists. 2019.\nCy Lee. More\n   lists.\n",
         "Ann Oh. Maps of/lists. 2020.\nBo Kim. Lists. 2019.\nCy Lee. More/lists.\n"},
        {"in a column beside the years",
         "2020      Ann Oh. Maps\n          of lists.\n2019      Bo Kim.\n          Lists.\n",
         "2020/Ann Oh. Maps/of lists.\n2019/Bo Kim./Lists.\n"},
        {"by lines that end early",
         "Ann Oh. Maps of very long lists and of what stands in them, and\nmore. J. Lists, 2020.\n"
         "Bo Kim. Lists of very long maps and of what stands in them, and\nso on. J. Lists, 2019.\n"
         "Cy Lee. Lists of very long maps and of what stands in them, and\nso on. J. Lists, 2018.\n",
         "Ann Oh. Maps of very long lists and of what stands in them, and/more. J. Lists, 2020.\n"
         "Bo Kim. Lists of very long maps and of what stands in them, and/so on. J. Lists, 2019.\n"
         "Cy Lee. Lists of very long maps and of what stands in them, and/so on. J. Lists, 2018.\n"},
        {"an item goes on behind a blank line",
         "• 목록 지도 (2020)\n\nMETHOD FOR MAKING MAPS OF VERY LONG LISTS, AND PROGRAM FOR IT\n\n• 목록 (2019)\n",
         "- 목록 지도 (2020)/METHOD FOR MAKING MAPS OF VERY LONG LISTS, AND PROGRAM FOR IT\n- 목록 (2019)\n"},
        {"an item goes on in its column", "1. Ann Oh. Maps.\n\n   J. Lists.\n\n2. Bo\n",
         "- Ann Oh. Maps./J. Lists.\n- Bo\n"},
    });
}

TEST_CASE("Entries without marks that begin alike are told apart", "[plain]")
{
    check({
        {"quotations", "“Ann on lists,” with Oh.\n“Bo on maps and on\nlists of maps,” with Kim.\n",
         "“Ann on lists,” with Oh.\n“Bo on maps and on/lists of maps,” with Kim.\n"},
        {"a quotation inside of an entry", "“Ann on lists,” with Oh, in\n“Maps and lists.”\n",
         "“Ann on lists,” with Oh, in/“Maps and lists.”\n"},
        {"an initial at a line end is no end",
         "  US 7,123,456, “Sorting lists of all kinds with care,” D.\n  Oh, 2019.\n",
         "US 7,123,456, “Sorting lists of all kinds with care,” D./Oh, 2019.\n"},
    });
}

TEST_CASE("Headings stand out by their look", "[plain]")
{
    check({
        {"capitals, underlines", "SELECTED MAPS\n\nOther Maps\n----------\nAnn\n",
         "# SELECTED MAPS\n# Other Maps\nAnn\n"},
        {"behind an item", "1. Ann. 2020.\nOther Publications\n1. Bo\n", "- Ann. 2020.\n# Other Publications\n- Bo\n"},
        {"where the numbers begin anew", "1. Ann. 2020.\n2. Bo. 2019.\nMaps in print (see below)\n1. Cy\n",
         "- Ann. 2020.\n- Bo. 2019.\n# Maps in print (see below)\n- Cy\n"},
        {"centred", "                    Longer Abstracts\n\n   Ann Oh. Maps.\n",
         "# Longer Abstracts\nAnn Oh. Maps.\n"},
        {"no heading: the end of a title", "1. Maps and\nPublications\n2. Bo\n", "- Maps and/Publications\n- Bo\n"},
    });
}

TEST_CASE("Headers and footers of pages are left out", "[plain]")
{
    check({
        {"with form feeds",
         "CV of Ann Oh\n\nPUBLICATIONS\n\n1. Ann Oh. Maps of\n\n   Page 1 of 3\n\fCV of Ann Oh\n\n   lists. 2020.\n\n"
         "2. Bo Kim. Lists\n\n   Page 2 of 3\n\fCV of Ann Oh\n\n3. Cy Lee.\n\n   Page 3 of 3\n\f",
         "CV of Ann Oh\n# PUBLICATIONS\n- Ann Oh. Maps of/lists. 2020.\n- Bo Kim. Lists\n- Cy Lee.\n"},
        {"page numbers alone", "Ann Oh. Maps of\n\n1\n\flists.\n\n2\n\f", "Ann Oh. Maps of/lists.\n"},
        {"where form feeds were lost",
         "Ann Oh\n\n1. Maps of Lists\n\nAnn Oh\n\n2 of 3\n\nAnn Oh, Bo Kim\n\n2. Lists.\n\nAnn Oh\n\n3 of 3\n\n3. Cy\n",
         "Ann Oh\n- Maps of Lists/Ann Oh, Bo Kim\n- Lists.\n- Cy\n"},
        {"an entry that ends with its page", "Ann Oh. Maps. 2020.\n\fBo Kim. Lists. 2019.\n",
         "Ann Oh. Maps. 2020.\nBo Kim. Lists. 2019.\n"},
        {"a hanging entry across pages",
         "Ann Oh. Maps of\n   lists. 2020.\nBo Kim. Lists of\n\n1\n\f   maps. 2019.\nCy Lee. Lists. 2018.\n",
         "Ann Oh. Maps of/lists. 2020.\nBo Kim. Lists of/maps. 2019.\nCy Lee. Lists. 2018.\n"},
        {"a year is no page number", "2020\n\nAnn Oh.\n\f2019\n\nBo Kim.\n", "2020\nAnn Oh.\n2019\nBo Kim.\n"},
    });
}

TEST_CASE("Words that lines cut are whole again", "[plain]")
{
    check({
        {"a hyphen at the end of the line", "1. Fast sim-\n   ulation\n", "- Fast simulation\n"},
        {"a soft hyphen", "1. Fast sim\u00AD\n   ulation of tro\u00ADpics\n", "- Fast simulation of tropics\n"},
        {"a hyphen that may not break", "Trop\u2011\nical lists, first\u2011class\n", "Tropical lists, first-class\n"},
        {"a word of several", "state-of-the-\nart lists\n", "state-of-the-art lists\n"},
        {"a name", "Ann Ruiz-\nVega\n", "Ann Ruiz-Vega\n"},
        {"a range of pages", "pp. 12–\n25\n", "pp. 12–25\n"},
        {"an address", "doi:10.5555/\na-b-\nc. More\n", "doi:10.5555/a-b-c. More\n"},
        {"a dash", "Maps -\na tour\n", "Maps -/a tour\n"},
        {"ligatures and icons", "Ef\uFB01cient of\uFB02oading a\uFB00ects \uF08EAnn\u00A0Oh\u200B\n",
         "Efficient offloading affects Ann Oh\n"},
    });
}

TEST_CASE("The bytes of plain text stand where their places say", "[plain]")
{
    const std::string file = "\n\u00A0 1. Žofie Oh. Fast sim-\n     ulation of e\uFB03cient Ru\u00ADiz\u2011Vega\r\n"
                             "2.\tBo Kim      2019\r\n";
    const auto blocks = read_plain(SourceText{file});
    REQUIRE(blocks.size() == 2);
    CHECK(outline(blocks) == "- Žofie Oh. Fast simulation of efficient Ruiz-Vega\n- Bo Kim/2019\n");
    CHECK(in_file(file, blocks[0], "Žofie Oh") == "Žofie Oh");
    CHECK(in_file(file, blocks[0], "simulation") == "sim-\n     ulation");
    CHECK(in_file(file, blocks[0], "efficient") == "e\uFB03cient");
    CHECK(in_file(file, blocks[0], "Ruiz-Vega") == "Ru\u00ADiz\u2011Vega");
    CHECK(in_file(file, blocks[1], "2019") == "2019");
    CHECK(stands_in_place(file, blocks[1]));
}
