#include "catch.hpp"
#include "html/docx_html.hpp"

#include <vector>
#include <zip.h>

using namespace vitalign;
using namespace vitalign::html;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// The parts as a ZIP archive in memory.
std::string zipped(const Parts& parts)
{
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
        REQUIRE(zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
    zip_stat_t told;
    REQUIRE(zip_source_stat(target, &told) == 0);
    std::string out(told.size, '\0');
    REQUIRE(zip_source_open(target) == 0);
    REQUIRE(zip_source_read(target, out.data(), out.size()) == static_cast<zip_int64_t>(out.size()));
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

std::string docx_of(const std::string& body)
{
    const std::string links = R"(<Relationships><Relationship Id="rId1" TargetMode="External" )"
                              R"(Target="https://example.org/?a=1&amp;b=2"/></Relationships>)";
    const std::string styles = R"(<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>)"
                               R"(<w:style w:styleId="Liste"><w:name w:val="List Bullet"/></w:style></w:styles>)";
    return zipped(
        {{"word/document.xml", "<?xml version=\"1.0\"?><w:document><w:body>" + body + "</w:body></w:document>"},
         {"word/_rels/document.xml.rels", links},
         {"word/styles.xml", styles}});
}

std::string text(const std::string& words)
{
    return "<w:r><w:t>" + words + "</w:t></w:r>";
}

std::string bold(const std::string& words)
{
    return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + words + "</w:t></w:r>";
}

std::string p(const std::string& content)
{
    return "<w:p>" + content + "</w:p>";
}

} // namespace

TEST_CASE("A Word document becomes HTML, a paragraph a line", "[docx]")
{
    const std::string numbering = R"(<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>)";
    struct Row {
        const char* what;
        std::string body;
        std::string html;
    };
    const std::vector<Row> rows{
        {"paragraphs", p(text("Ann &lt;Oh&gt; &amp; Bo")) + p("") + p(text("Maps")),
         "<p>Ann &lt;Oh&gt; &amp; Bo</p>\n<p>Maps</p>\n"},
        {"a heading in another language", p(R"(<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>)" + text("Papers")),
         "<h1>Papers</h1>\n"},
        {"a heading without styles", p(R"(<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>)" + text("Papers")),
         "<h2>Papers</h2>\n"},
        {"an item", p(R"(<w:pPr><w:pStyle w:val="Liste"/></w:pPr>)" + text("Maps")), "<ul><li>Maps</li></ul>\n"},
        {"an item in an item", p(numbering + text("Maps")), "<ul><ul><li>Maps</li></ul></ul>\n"},
        {"runs cut anywhere", p(bold("An") + bold("n Oh") + text(", Bo")), "<p><b>Ann Oh</b>, Bo</p>\n"},
        {"bold switched off", p("<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Ann</w:t></w:r>"), "<p>Ann</p>\n"},
        {"links", p("<w:hyperlink r:id=\"rId1\">" + text("Maps") + "</w:hyperlink>"),
         "<p><a href=\"https://example.org/?a=1&amp;b=2\">Maps</a></p>\n"},
        {"linked by a field",
         p("<w:fldSimple w:instr=' HYPERLINK \"https://example.org\" '>" + text("Maps") + "</w:fldSimple>"),
         "<p><a href=\"https://example.org\">Maps</a></p>\n"},
        {"line breaks, tabs, hyphens",
         p("<w:r><w:t>Ann</w:t><w:br/><w:t>Bo</w:t><w:tab/><w:t>Cy</w:t><w:noBreakHyphen/><w:t>Dee</w:t></w:r>"),
         "<p>Ann<br/>Bo Cy-Dee</p>\n"},
        {"changes: what was put in, not what was struck out",
         p("<w:ins>" + text("Maps") + "</w:ins><w:del><w:r><w:delText>Lists</w:delText></w:r></w:del>"),
         "<p>Maps</p>\n"},
        {"a table of entries",
         "<w:tbl><w:tr><w:tc>" + p(text("2020")) + "</w:tc><w:tc>" + p(text("Ann Oh")) + p(text("Maps")) +
             "</w:tc></w:tr><w:tr><w:tc>" + p(text("2019")) + "</w:tc></w:tr></w:tbl>",
         "<p>2020<br/>Ann Oh<br/>Maps</p>\n<p>2019</p>\n"},
        {"a table that lays out the page",
         "<w:tbl><w:tr><w:tc>" + p(numbering + text("Maps")) + p(text("Lists")) + "</w:tc></w:tr></w:tbl>",
         "<ul><ul><li>Maps</li></ul></ul>\n<p>Lists</p>\n"},
        {"content controls", "<w:sdt><w:sdtContent>" + p(text("Maps")) + "</w:sdtContent></w:sdt>", "<p>Maps</p>\n"},
        {"text boxes, drawn in two ways",
         p("<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p(text("Maps")) +
           "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p(text("Maps")) +
           "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"),
         "<p>Maps</p>\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto html = html_of_docx(docx_of(row.body));
            REQUIRE(html);
            CHECK(*html == row.html);
        }
    }
}

TEST_CASE("A Word document that cannot be read is an error in a sentence", "[docx]")
{
    const std::string whole = docx_of(p(text("Maps")));
    const std::vector<std::pair<std::string, std::string>> rows{
        {"PK", "the Word document is damaged: it is no ZIP archive"},
        {whole.substr(0, whole.size() / 2), "the Word document is damaged: it is no ZIP archive"},
        {zipped({{"a.txt", "a"}}), "it is an archive without word/document.xml, no Word document"},
        {zipped({{"word/document.xml", "<w:document>"}}), "the Word document is damaged: word/document.xml is no XML"},
        {zipped({{"word/document.xml", std::string(30'000'000, ' ')}}), "the Word document is larger than any CV"},
    };
    for (const auto& [bytes, message] : rows) {
        const auto html = html_of_docx(bytes);
        REQUIRE_FALSE(html);
        CHECK(html.error().code == ErrorCode::malformed);
        CHECK(html.error().message.substr(0, message.size()) == message);
    }
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "<w:sdt>";
    }
    for (int i = 0; i < 100'000; ++i) {
        deep += "</w:sdt>";
    }
    CHECK(html_of_docx(docx_of(deep)) == "");
}
