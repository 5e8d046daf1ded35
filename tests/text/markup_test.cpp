#include "catch.hpp"
#include "schemas/utf8.hpp"
#include "text/markup.hpp"

using namespace vitalign;

namespace {

struct Row {
    const char* text;
    const char* plain;
};

} // namespace

TEST_CASE("decode_entities decodes each reference once and leaves what is none", "[markup]")
{
    const std::vector<Row> rows{
        {"&amp;lt;", "&lt;"},
        {"&lt;&gt;&quot;&apos;&amp;", "<>\"'&"},
        {"A&amp;B and AT&T; x & y;", "A&B and AT&T; x & y;"},
        {"&#233;&#xe9;&#XE9;", "ééé"},
        {"&#50724;&#x1F600;", "오😀"},
        {"&hellip;&ndash;&mdash;&rsquo;&nbsp;", "…–—’\u00a0"},
        {"&&amp;amp;", "&&amp;"},
        {"&eacute;&Eacute;", "éÉ"},
        {"&EACUTE;", "&EACUTE;"},
        {"&eacute", "&eacute"},
        {"&nosuch;", "&nosuch;"},
        {"&;&#;&#x;&#xg;&#1a;", "&;&#;&#x;&#xg;&#1a;"},
        {"&#0;&#xD800;&#x110000;&#9999999;", "&#0;&#xD800;&#x110000;&#9999999;"},
        {"&#x4294967337;", "&#x4294967337;"}, // must not wrap around to a letter
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            CHECK(text::decode_entities(row.text) == row.plain);
        }
    }
}

TEST_CASE("decode_entities knows the 65 names of DBLP's DTD", "[markup]")
{
    const std::string names =
        "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH "
        "Ntilde "
        "Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc "
        "atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute "
        "ocirc "
        "otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    std::string references;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t end = names.find(' ', at);
        references += "&" + names.substr(at, end - at) + ";";
        at = end == std::string::npos ? end : end + 1;
    }
    CHECK(text::decode_entities(references) == "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ");
    CHECK(text::decode_entities("&reg;&micro;") == "®µ");
}

TEST_CASE("strip_tags removes tags, keeps their text and leaves signs of comparison", "[markup]")
{
    const std::vector<Row> rows{
        {"H<sub>2</sub>O", "H2O"},
        {"The <i>E. <b>coli</b></i> genome", "The E. coli genome"},
        {"a < b", "a < b"},
        {"p<0.05 and q>1", "p<0.05 and q>1"},
        {"x<y", "x<y"},
        {"x<y and <i>z</i>", "x<y and z"},
        {"<mml:math xmlns:mml=\"u:x\"><mml:mi>k</mml:mi></mml:math>-means", "k-means"},
        {"line<br/>break", "linebreak"},
        {"\n  <i>\n   Foo\n  </i>, bar  baz\n", "Foo, bar baz"},
        {"the .NET platform", "the .NET platform"},
        {"<a title=\"x>y\">text</a>", "text"},
        {"<", "<"},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            CHECK(text::strip_tags(row.text) == row.plain);
        }
    }
}

TEST_CASE("plain_text reads deposits with markup, escaped or not", "[markup]")
{
    const std::vector<Row> rows{
        {"A &amp; B", "A & B"},
        {"A &amp;amp; B", "A & B"},
        {"&lt;i&gt;in vivo&lt;/i&gt; test", "in vivo test"},
        {"&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt;", "2"},
        {"a &lt; b", "a < b"},
        {"if x &lt; 5 then y &gt; 3", "if x < 5 then y > 3"},
        {"Mu\u0308ller\u00a0 &#x2013;\n x", "Müller – x"},
        {"AT&T", "AT&T"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            CHECK(text::plain_text(row.text) == row.plain);
        }
    }
}
