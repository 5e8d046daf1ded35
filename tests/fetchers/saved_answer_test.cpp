#include "catch.hpp"
#include "fetchers/saved_answer.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("saved_form_of tells every form by its content", "[saved]")
{
    struct Row {
        const char* what;
        std::string start;
        SavedForm form;
    };
    const std::vector<Row> rows{
        {"person page", "<?xml version=\"1.0\"?>\n<dblpperson name=\"A\" pid=\"1/2\" n=\"0\">", SavedForm::dblp_person},
        {"person page without declaration", "<dblpperson name=\"A\">", SavedForm::dblp_person},
        {"record file", R"(<?xml version="1.0" encoding="US-ASCII"?><dblp><article key="a/b/c">)",
         SavedForm::dblp_records},
        {"bare record", R"(<article key="a/b/c"><title>T</title></article>)", SavedForm::dblp_records},
        {"dump",
         "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE dblp SYSTEM \"dblp.dtd\">\n<dblp>\n"
         "<phdthesis mdate=\"2002-01-03\" key=\"phd/A\">",
         SavedForm::dblp_records},
        {"other XML", "<?xml version=\"1.0\"?><rss><channel/></rss>", SavedForm::unknown},
        {"publication search", R"({"result":{"query":"a*","hits":{"@total":"0"}}})", SavedForm::dblp_publications},
        {"Crossref list", R"({"status":"ok","message-type":"work-list","message":{"items":[]}})",
         SavedForm::crossref_works},
        {"Crossref work", R"({"status":"ok","message-type":"work","message":{"DOI":"10.5555/a"}})",
         SavedForm::crossref_works},
        {"the same, laid out", "{\n \"status\": \"ok\",\n \"message-type\": \"work-list\"", SavedForm::crossref_works},
        {"bare work", R"({"DOI":"10.5555/a","title":["T"]})", SavedForm::crossref_works},
        {"bare work, laid out", "{\n  \"DOI\": \"10.5555/a\"\n}\n", SavedForm::crossref_works},
        {"lines", "{\"DOI\":\"10.5555/a\"}\n{\"DOI\":\"10.5555/b\"}\n", SavedForm::crossref_lines},
        {"lines of Windows", "{\"DOI\":\"10.5555/a\"}\r\n{\"DOI\":\"10.5555/b\"}\r\n", SavedForm::crossref_lines},
        {"lines, the second cut off", "{\"DOI\":\"10.5555/a\"}\n{\"DO", SavedForm::crossref_lines},
        {"one line", "{\"DOI\":\"10.5555/a\"}\n\n", SavedForm::crossref_works},
        {"CSL", R"([{"id":"a","type":"article-journal","title":"T"}])", SavedForm::csl_json},
        {"CSL, laid out", "[\n  {\n    \"id\": \"a\"\n  }\n]", SavedForm::csl_json},
        {"patent page", R"(<!DOCTYPE html><html><body><article><dd itemprop="publicationNumber">US1B2</dd>)",
         SavedForm::patent_page},
        {"patent page, its head only",
         R"(<!doctype html><html><head><meta name="citation_patent_number" content="US:1">)", SavedForm::patent_page},
        {"patent search", R"({"results":{"total_num_results":1,"cluster":[{"result":[]}]}})", SavedForm::patent_search},
        {"patent table",
         "search URL:,https://patents.google.com/?q=a\nid,title,assignee,inventor/author,priority date,",
         SavedForm::patent_csv},
        {"patent table without its first line", "id,title,assignee,inventor/author\r\nUS-1-B2,T,A,B",
         SavedForm::patent_csv},
        {"BibTeX", "@article{DBLP:a/b/c,\n  author = {A}}", SavedForm::bibtex},
        {"BibTeX behind a comment", "% exported 2024\n\n@inproceedings(a, title = \"T\")", SavedForm::bibtex},
        {"RIS", "TY  - JOUR\nAU  - Doe, Ada\nER  - \n", SavedForm::ris},
        {"RIS of Windows", "\r\nTY  - CPAPER\r\nER  - \r\n", SavedForm::ris},
        {"another web page", "<!DOCTYPE html><html><title>dblp: Ada Doe</title>", SavedForm::web_page},
        {"bot wall", "<!doctype html><html lang=\"en\"><head><title>Making sure you&#39;re not a bot!</title>",
         SavedForm::web_page},
        {"nothing", "", SavedForm::unknown},
        {"blanks", " \r\n\t ", SavedForm::unknown},
        {"packed twice", "\x1f\x8b\x08", SavedForm::unknown},
        {"text", "Publications of Ada Doe", SavedForm::unknown},
        {"text with an address", "Ada Doe <ada@example.org>", SavedForm::unknown},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(saved_form_of(row.start) == row.form);
            CHECK(saved_form_of("\xEF\xBB\xBF" + row.start) == row.form);
            CHECK(saved_form_of("\xEF\xBB\xBF\r\n " + row.start) == row.form);
            CHECK(saved_form_of("\n" + row.start) == row.form);
        }
    }
}
