#include "catch.hpp"
#include "document/cv_form.hpp"

using namespace vitalign;
using namespace vitalign::document;

TEST_CASE("form_of decides by the content before the name", "[document][form]")
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

TEST_CASE("form_of knows every form", "[document][form]")
{
    struct Row {
        const char* what;
        std::string content;
        const char* path;
        CvForm form;
    };
    const std::vector<Row> rows{
        {"LaTeX", "\\documentclass{article}\n", "cv.tex", CvForm::latex},
        {"LaTeX behind a comment", "% my CV\n\\documentclass{moderncv}\n\\begin{document}\n", "cv.tex", CvForm::latex},
        {"a part of a LaTeX file", "\\section{Publications}\n", "publications.tex", CvForm::latex},
        {"LaTeX in a text file", "\\section{Publications}\n\\begin{itemize}\n", "cv.txt", CvForm::latex},
        {"HTML", "\n<!DOCTYPE html>\n<p>Publications</p>", "cv.html", CvForm::html},
        {"HTML without a document type", "<HTML><body>", "cv.md", CvForm::html},
        {"a part of a page", "<li>Ann Oh. A title.</li>", "papers.html", CvForm::html},
        {"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "cv.pdf", CvForm::pdf},
        {"PDF under another name", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "cv.md", CvForm::pdf},
        {"a Word document", std::string("PK\x03\x04\x14\x00", 6), "cv.docx", CvForm::docx},
        {"JSON", "{\"basics\": {}}", "resume.json", CvForm::json},
        {"JSON over lines", "{\n  \"basics\": {}\n}", "resume.json", CvForm::json},
        {"JSON with CRLF", "{\r\n  \"basics\": {}\r\n}", "resume.json", CvForm::json},
        {"JSON with a blank", "{ \"basics\": {} }", "resume.json", CvForm::json},
        {"a JSON list", "[\n  {\"title\": \"A\"}\n]", "papers.json", CvForm::json},
        {"YAML", "cv:\n  name: Ann Oh\n", "cv.yaml", CvForm::yaml},
        {"BibTeX", "@article{oh,\n  title = {A}\n}\n", "papers.bib", CvForm::bibtex},
        {"BibTeX in a text file", "@article{oh,\n  title = {A}\n}\n", "papers.txt", CvForm::bibtex},
        {"BibTeX behind a byte-order mark", "\xEF\xBB\xBF@article{oh,\n  title = {A}\n}\n", "cv.txt", CvForm::bibtex},
        {"HTML behind a byte-order mark", "\xEF\xBB\xBF<!DOCTYPE html>\n", "cv.txt", CvForm::html},
        {"PDF behind a byte-order mark", "\xEF\xBB\xBF%PDF-1.7\n", "cv.pdf", CvForm::pdf},
        {"Org", "#+TITLE: CV\n* Publications\n- Ann Oh\n", "cv.org", CvForm::org},
        {"Typst", "#import \"template.typ\": *\n= Publications\n", "cv.typ", CvForm::typst},
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

TEST_CASE("A name that the content belies does not count", "[document][form]")
{
    const std::string markdown = "# Publications\n\n- Ann Oh. **A Title of Words**, 2020.\n";
    const std::string org = "#+TITLE: CV\n* Publications\n- Ann Oh. A title. 2020.\n";
    const std::string typst = "#import \"cv.typ\": *\n= Publications\n- Ann Oh. A title. 2020.\n";
    const std::string plain = "PUBLICATIONS\n\n1. Ann Oh. A title. 2020.\n";
    for (const char* path : {"cv.docx", "cv.json", "cv.yaml", "cv.html", "cv.bib", "cv.pdf", "cv.tex", "cv.md"}) {
        CAPTURE(path);
        CHECK(form_of(markdown, path) == CvForm::markdown);
        CHECK(form_of(org, path) == CvForm::org);
        CHECK(form_of(typst, path) == CvForm::typst);
    }
    for (const char* path : {"cv.docx", "cv.json", "cv.yaml", "cv.html", "cv.bib", "cv.pdf", "cv.tex"}) {
        CAPTURE(path);
        CHECK(form_of(plain, path) == CvForm::plain_text);
        CHECK(form_of("", path));
    }
}

TEST_CASE("form_of refuses what it cannot read and names its form", "[document][form]")
{
    struct Row {
        const char* what;
        std::string content;
        const char* path;
        const char* named;
    };
    const std::vector<Row> rows{
        {"rich text", "{\\rtf1 Publications}", "cv.rtf", "RTF"},
        {"an old Word document", "\xD0\xCF\x11\xE0\xA1\xB1", "cv.doc", "old Word"},
        {"a picture", std::string("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 16), "cv.md", "picture"},
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

TEST_CASE("Every form has a name for the command line", "[document][form]")
{
    for (const std::string_view name : cv_form_names()) {
        const auto form = cv_form(name);
        REQUIRE(form);
        CHECK(name_of(*form) == name);
    }
    CHECK_FALSE(cv_form("word perfect"));
}
