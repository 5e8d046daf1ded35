#include "catch.hpp"
#include "harvest/saved_forms.hpp"

using namespace vitalign;
using namespace vitalign::harvest;
using fetchers::SavedForm;

TEST_CASE("Every saved form has its own row, by which it is read whole or as a stream", "[harvest][saved]")
{
    for (int form = 0; form <= static_cast<int>(SavedForm::unknown); ++form) {
        const SavedFormRow& row = row_of(static_cast<SavedForm>(form));
        INFO(row.title);
        CHECK(row.form == static_cast<SavedForm>(form));
        CHECK((row.read == nullptr) != (row.stream == nullptr));
        CHECK_FALSE(row.title.empty());
    }
}

TEST_CASE("A saved file stands for the answer of an address where it tells", "[harvest][saved]")
{
    const SourceRecord patent{.source = Source::google_patents,
                              .patent = PatentFacts{.publication = *PatentNumber::parse("US1000001B2")}};
    struct Row {
        SavedFile saved;
        const char* address;
    };
    const std::vector<Row> rows{
        {{.form = SavedForm::dblp_person, .person = DblpPid::parse("1/2")}, "https://dblp.example/pid/1/2.xml"},
        {{.form = SavedForm::dblp_person}, "import:ada.xml"}, // a list of people of one name
        {{.form = SavedForm::patent_page, .records = {{patent}}}, "https://patents.example/patent/US1000001B2/en"},
        {{.form = SavedForm::patent_search, .records = {{patent}}}, "import:ada.xml"},
        {{.form = SavedForm::bibtex}, "import:ada.xml"},
    };
    const config::Configuration configuration{
        .sources = {{Source::dblp, {.url = "https://dblp.example"}},
                    {Source::google_patents, {.url = "https://patents.example"}}}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row_of(row.saved.form).title << " " << row.address)
        {
            SavedFile saved = row.saved;
            saved.path = "folder/ada.xml";
            CHECK(row_of(saved.form).address(saved, configuration) == row.address);
        }
    }
}

TEST_CASE("A file is archived whole, of a stream only what was kept", "[harvest][saved]")
{
    struct Row {
        SavedFile saved;
        const char* body;
    };
    const std::vector<Row> rows{
        {{.form = SavedForm::ris, .content = "TY  - JOUR\n"}, "TY  - JOUR\n"},
        {{.form = SavedForm::dblp_records, .records = {{.raw = "<article/>"}, {.raw = "<book/>"}}},
         "<dblp>\n<article/>\n<book/>\n</dblp>\n"},
        {{.form = SavedForm::crossref_lines, .records = {{.raw = "{}"}}}, "{}\n"},
    };
    for (const Row& row : rows) {
        SavedFile saved = row.saved;
        CHECK(body_of(saved) == row.body);
    }
}
