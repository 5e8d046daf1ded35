#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

struct Form {
    const char* name;
    const char* path;
    std::string content;
};

/// One list in many forms; titles, names and venues are spelt without any markup inside.
const std::vector<Form> forms{
    {"Markdown", "cv.md",
     "# Ann Oh\n\n## Publications\n\n- **Ann Oh**, B\xC3\xB6ra Kim. *Sorting Very Long Lists*. Journal of Lists, "
     "2020.\n"
     "- B\xC3\xB6ra Kim, **Ann Oh**. *Maps of Mountain Flowers*. Journal of Maps, 2019.\n"},
    {"LaTeX", "cv.tex",
     "\\section{Publications}\n\\begin{itemize}\n\\item \\textbf{Ann Oh}, B\xC3\xB6ra Kim. \\emph{Sorting Very Long "
     "Lists}. Journal of Lists, 2020.\n\\item B\xC3\xB6ra Kim, \\textbf{Ann Oh}. \\emph{Maps of Mountain Flowers}. "
     "Journal of Maps, 2019. % old\n\\end{itemize}\n"},
    {"LaTeX macros", "cv.tex",
     "\\section{Publications}\n\\cventry{2020}{Sorting Very Long Lists}{Journal of Lists}{}{}{Ann Oh, B\xC3\xB6ra "
     "Kim}\n"
     "\\cventry{2019}{Maps of Mountain Flowers}{Journal of Maps}{}{}{B\xC3\xB6ra Kim, Ann Oh}\n"},
    {"plain text", "cv.txt",
     "PUBLICATIONS\n\n1. Ann Oh, B\xC3\xB6ra Kim. Sorting Very Long Lists. Journal of Lists, 2020.\n\n"
     "2. B\xC3\xB6ra Kim, Ann Oh. Maps of Mountain Flowers. Journal of Maps, 2019.\n"},
    {"Org", "cv.org",
     "#+TITLE: Ann Oh\n* Publications\n- *Ann Oh*, B\xC3\xB6ra Kim. /Sorting Very Long Lists/. Journal of Lists, "
     "2020.\n"
     "- B\xC3\xB6ra Kim, *Ann Oh*. /Maps of Mountain Flowers/. Journal of Maps, 2019.\n"},
    {"Typst", "cv.typ",
     "#import \"cv.typ\": *\n= Publications\n- *Ann Oh*, B\xC3\xB6ra Kim. _Sorting Very Long Lists_. Journal of Lists, "
     "2020.\n- B\xC3\xB6ra Kim, *Ann Oh*. _Maps of Mountain Flowers_. Journal of Maps, 2019.\n"},
    {"HTML", "cv.html",
     "<html><body><h2>Publications</h2>\n<ul><li><b>Ann Oh</b>, B\xC3\xB6ra Kim. <i>Sorting Very Long Lists</i>. "
     "Journal of "
     "Lists, 2020.</li>\n<li>B\xC3\xB6ra Kim, <b>Ann Oh</b>. <i>Maps of Mountain Flowers</i>. Journal of Maps, "
     "2019.</li></ul></body></html>\n"},
    {"YAML", "cv.yaml",
     "cv:\n  sections:\n    publications:\n      - title: Sorting Very Long Lists\n        authors: [Ann Oh, "
     "B\xC3\xB6ra "
     "Kim]\n        journal: Journal of Lists\n        date: 2020\n      - title: Maps of Mountain Flowers\n        "
     "authors: [B\xC3\xB6ra Kim, Ann Oh]\n        journal: Journal of Maps\n        date: 2019\n"},
    {"JSON", "cv.json",
     "{\"publications\": [{\"name\": \"Sorting Very Long Lists\", \"authors\": \"Ann Oh, B\xC3\xB6ra Kim\", "
     "\"publisher\": \"Journal of Lists\", \"releaseDate\": \"2020\"},\n {\"name\": \"Maps of Mountain Flowers\", "
     "\"authors\": \"B\xC3\xB6ra Kim, Ann Oh\", \"publisher\": \"Journal of Maps\", \"releaseDate\": \"2019\"}]}\n"},
    {"BibTeX", "cv.bib",
     "@article{a,\n  author = {Ann Oh and B\xC3\xB6ra Kim},\n  title = {Sorting Very Long Lists},\n  journal = "
     "{Journal of "
     "Lists},\n  year = {2020},\n}\n@article{b,\n  author = {B\xC3\xB6ra Kim and Ann Oh},\n  title = {Maps of Mountain "
     "Flowers},\n  journal = {Journal of Maps},\n  year = {2019},\n}\n"},
};

} // namespace

TEST_CASE("In every form the text at a field's place is the field", "[cv][positions]")
{
    for (const Form& form : forms) {
        DYNAMIC_SECTION(form.name)
        {
            const Cv cv = cv_of(form.content, form.path);
            REQUIRE(cv.entries.size() == 2);
            CHECK(value_of(cv.entries[0].title) == "Sorting Very Long Lists");
            CHECK(value_of(cv.entries[1].title) == "Maps of Mountain Flowers");
            CHECK(names_of(cv.entries[0].authors) == "Ann Oh|B\xC3\xB6ra Kim");
            CHECK(names_of(cv.entries[1].authors) == "B\xC3\xB6ra Kim|Ann Oh");
            CHECK(value_of(cv.entries[1].venue) == "Journal of Maps");
            for (const Entry& entry : cv.entries) {
                CHECK(cut(form.content, entry.title->at) == entry.title->value);
                REQUIRE(entry.venue);
                CHECK(cut(form.content, entry.venue->at) == entry.venue->value);
                REQUIRE(entry.year);
                CHECK(cut(form.content, entry.year->at) == fmt::format("{}", entry.year->value));
                for (const auto& author : entry.authors) {
                    CHECK(cut(form.content, author.at) == author.value.display());
                }
            }
        }
    }
}

TEST_CASE("What a CV includes is read, and its places name the file", "[cv][positions]")
{
    const std::string papers =
        "\\begin{itemize}\n\\item Ann Oh. Sorting Very Long Lists. Journal of Lists, 2020.\n\\end{itemize}\n";
    const IncludeResolver beside = [&](const std::string& name) {
        return name == "papers.tex" ? std::optional{papers} : std::nullopt;
    };
    const auto cv = read_cv("\\section{Publications}\n\\input{papers}\n", "home/cv.tex", {.beside = beside});
    REQUIRE(cv);
    REQUIRE(cv->entries.size() == 1);
    CHECK(file_of(*cv, cv->entries[0].at) == "home/papers.tex");
    CHECK(cut(papers, cv->entries[0].title->at) == "Sorting Very Long Lists");
}

TEST_CASE("The form can be given", "[cv][form]")
{
    const std::string text = "# Publications\n\n- Ann Oh. *Sorting Lists*. Journal of Lists, 2020.\n";
    const auto as_page = read_cv(text, "cv.md", {.form = CvForm::html});
    REQUIRE(as_page);
    CHECK(as_page->entries.empty());
    CHECK(cv_of(text, "cv.md").entries.size() == 1);
}

TEST_CASE("A file that is too large for a CV is refused", "[cv][hostile]")
{
    const auto cv = read_cv(std::string(5'000'000, 'x'), "cv.md");
    REQUIRE_FALSE(cv);
    CHECK(cv.error().message.find("cv.md") != std::string::npos);
    CHECK(cv.error().message.find("5 MB") != std::string::npos);
}

TEST_CASE("A form that names its fields says which number is which", "[cv][positions]")
{
    const Cv cv = cv_of("@article{a,\n  author = {Ann Oh and Bo Kim},\n  title = {Sorting Very Long Lists},\n"
                        "  journal = {Journal of Lists},\n  volume = {42},\n  number = {12},\n"
                        "  pages = {1636--1643},\n  year = {2020},\n}\n"
                        "@article{b,\n  author = {Ann Oh},\n  title = {Maps of Mountain Flowers},\n"
                        "  journal = {Journal of Maps},\n  number = {3},\n  pages = {1--9},\n  year = {2019},\n}\n",
                        "cv.bib");
    REQUIRE(cv.entries.size() == 2);
    CHECK(value_of(cv.entries[0].volume) == "42");
    CHECK(cv.entries[0].number == "12");
    CHECK(value_of(cv.entries[0].pages) == "1636\xE2\x80\x93"
                                           "1643");
    CHECK(cv.entries[1].number == "3");
    CHECK(value_of(cv.entries[1].pages) == "1\xE2\x80\x93"
                                           "9");
    CHECK(!cv.entries[1].volume);
}
