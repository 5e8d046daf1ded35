#include "catch.hpp"
#include "form.hpp"

using namespace vitalign;

TEST_CASE("form_of decides by the content before the name", "[cv][form]")
{
    struct Row {
        const char* what;
        std::string content;
        const char* path;
        CvForm form;
    };
    const std::vector<Row> rows{
        {"Markdown", "# Ann Oh\n\n## Publications\n", "cv.md", CvForm::markdown},
        {"Markdown in a text file", "# Publications\n\n- Ann Oh, \"A Title of Words\"\n", "cv.txt", CvForm::markdown},
        {"bold in a text file", "PUBLICATIONS\n\n- **Ann Oh**, \"A Title of Words\"\n", "cv.txt", CvForm::markdown},
        {"plain text", "PUBLICATIONS\n\n1. Ann Oh. A title. 2020.\n", "cv.txt", CvForm::plain_text},
        {"no content, by its name", "", "cv.md", CvForm::markdown},
        {"a LaTeX island in Markdown", "# Publications\n\n$$\\begin{aligned}x\\end{aligned}$$\n", "cv.md",
         CvForm::markdown},
        {"braces in text", "PUBLICATIONS\n\nAnn Oh. {Sets} and maps. 2020.\n", "cv.txt", CvForm::plain_text},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto form = form_of(row.content, row.path);
            REQUIRE(form);
            CHECK(*form == row.form);
        }
    }
}

TEST_CASE("form_of refuses what it cannot read and names its form", "[cv][form]")
{
    struct Row {
        const char* what;
        std::string content;
        const char* path;
        const char* named;
    };
    const std::vector<Row> rows{
        {"LaTeX", "\\documentclass{article}\n", "cv.tex", "LaTeX"},
        {"LaTeX behind a comment", "% my CV\n\\documentclass{moderncv}\n\\begin{document}\n", "cv.tex", "LaTeX"},
        {"a part of a LaTeX file", "\\section{Publications}\n", "publications.tex", "LaTeX"},
        {"HTML", "\n<!DOCTYPE html>\n<p>Publications</p>", "cv.html", "HTML"},
        {"HTML without a document type", "<HTML><body>", "cv.md", "HTML"},
        {"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "cv.pdf", "PDF"},
        {"JSON", "{\"basics\": {}}", "resume.json", "JSON"},
        {"JSON over lines", "{\n  \"basics\": {}\n}", "resume.json", "JSON"},
        {"JSON with CRLF", "{\r\n  \"basics\": {}\r\n}", "resume.json", "JSON"},
        {"JSON with a blank", "{ \"basics\": {} }", "resume.json", "JSON"},
        {"a JSON list", "[\n  {\"title\": \"A\"}\n]", "papers.json", "JSON"},
        {"a Word document", std::string("PK\x03\x04\x14\x00", 6), "cv.docx", "Word"},
        {"a picture", std::string("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 16), "cv.md", "binary"},
        {"UTF-16", std::string("#\0 \0P\0", 6), "cv.md", "binary"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto form = form_of(row.content, row.path);
            REQUIRE_FALSE(form);
            CHECK(form.error().code == ErrorCode::malformed);
            CHECK(form.error().message.find(row.named) != std::string::npos);
        }
    }
}
