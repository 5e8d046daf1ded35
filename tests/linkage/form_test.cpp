#include "catch.hpp"
#include "collection.hpp"
#include "linkage/form.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using vitalign::linkage::testing::Printed;

namespace {

struct Built {
    VenueKeys venues = {};
    FormBuilder builder{venues};
    Form form = {};

    explicit Built(const Printed& citation) : form(pipeline::RowReader{builder, 3}.form_of(citation)) {}
};

Form form_of(const Printed& citation)
{
    Form form = Built{citation}.form;
    // What pointed into the builder is gone.
    form.title = {};
    form.words = {};
    form.authors = {};
    return form;
}

} // namespace

TEST_CASE("A form knows first and last page however they are printed", "[form]")
{
    struct Row {
        const char* pages;
        int first;
        int last;
    };
    const std::vector<Row> rows{
        {"12-34", 12, 34},
        {"12--34", 12, 34},
        {"12\xE2\x80\x93"
         "34",
         12, 34},
        {"482-91", 482, 491},
        {"1098-103", 1098, 1103},
        {"S123-S130", 123, 130},
        {"12", 12, 0},
        {"e1002", 1002, 0},
        {"12:1-12:34", 12, 0},
        {"08-Nov", 8, 11},
        {"01-Sep", 1, 9},
        {"34-12", 34, 0},
        {"120-110", 120, 0},
        {"no pagination", 0, 0},
        {"", 0, 0},
        {"1999", 0, 0},
        {"0-5", 0, 5},
        {"p. 12", 12, 0},
        {"12,15-17", 12, 15},
        {"1-99999999999", 1, 999999999},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.pages << '"')
        {
            const Form form = form_of({.year = "1999", .pages = row.pages});
            CHECK(form.first_page == row.first);
            CHECK(form.last_page == row.last);
        }
    }
    // Numbers without end are read without harm.
    for (const std::size_t digits : {9U, 10U, 11U, 31U, 32U, 33U, 64U, 1000U}) {
        const std::string pages = std::string(digits + 1, '9') + "-" + std::string(digits, '1');
        CHECK(form_of({.pages = pages}).first_page == 999999999);
    }
}

TEST_CASE("A form notes pages that count from one", "[form]")
{
    CHECK(form_of({.pages = "1-12"}).from_page_one);
    CHECK_FALSE(form_of({.pages = "S1-S12"}).from_page_one);
    CHECK_FALSE(form_of({.pages = "11-12"}).from_page_one);
}

TEST_CASE("A form knows volume and issue where they are fused", "[form]")
{
    struct Row {
        Printed a;
        Printed b;
    };
    const std::vector<Row> rows{
        {{.volume = "12", .number = "4"}, {.volume = "12 (4)"}},
        {{.volume = "12", .number = "4"}, {.volume = "Vol. 12", .number = "no. 4"}},
        {{.volume = "7"}, {.volume = "007"}},
        {{.volume = ""}, {.volume = "unknown"}},
    };
    for (const Row& row : rows) {
        const Form a = form_of(row.a);
        const Form b = form_of(row.b);
        CAPTURE(row.b.volume);
        CHECK(a.volume == b.volume);
        CHECK(a.number == b.number);
    }
    CHECK(form_of({.volume = "12"}).volume != form_of({.volume = "13"}).volume);
}

TEST_CASE("A form takes the year out of what surrounds it", "[form]")
{
    const std::vector<std::pair<const char*, int>> rows{{"1999", 1999},     {"(1999).", 1999}, {"1999-05-03", 1999},
                                                        {"May 1999", 1999}, {"2023a", 2023},   {"19990503", 0},
                                                        {"12", 0},          {"1066", 0},       {"", 0},
                                                        {"in press", 0}};
    for (const auto& [text, year] : rows) {
        DYNAMIC_SECTION('"' << text << '"')
        {
            CHECK(form_of({.year = text}).year == year);
        }
    }
}

TEST_CASE("A form compares identifiers by what they mean", "[form]")
{
    CHECK(form_of({.doi = "https://doi.org/10.1234/AbC"}).doi == form_of({.doi = "doi:10.1234/abc"}).doi);
    CHECK(form_of({.doi = "10.1234/abc.pub3"}).doi == form_of({.doi = "10.1234/abc"}).doi);
    CHECK(form_of({.doi = "10.1234/abc"}).registrant == form_of({.doi = "10.1234/xyz"}).registrant);
    CHECK(form_of({.doi = "10.1234/abc"}).registrant != form_of({.doi = "10.12345/abc"}).registrant);
    CHECK(form_of({.doi = "none"}).doi == 0);
    CHECK(form_of({.arxiv = "2401.00001v2"}).identifier == form_of({.arxiv = "arXiv:2401.00001"}).identifier);
    CHECK(form_of({.arxiv = "2401.00001"}).identifier != form_of({.arxiv = "2401.00002"}).identifier);
    CHECK(form_of({.isbn = "0-306-40615-2"}).isbn == form_of({.isbn = "978-0-306-40615-7"}).isbn);
    CHECK(form_of({.isbn = "1"}).isbn == 0);
    CHECK(form_of({.patent = "US 10,123,456 B2"}).identifier == form_of({.patent = "US10123456B2"}).identifier);
    CHECK(form_of({.patent = "US10123456B2"}).identifier != 0);
}

TEST_CASE("A form of nothing is empty, and keeps its source", "[form]")
{
    const Built built{Printed{}};
    CHECK(built.form.title.empty());
    CHECK(built.form.words.empty());
    CHECK(built.form.authors.empty());
    CHECK(built.form.doi == 0);
    CHECK(built.form.venue == 0);
    CHECK(built.form.source == 3);
}

TEST_CASE("A form's words are sorted, each once; names that were torn at their letters are whole", "[form]")
{
    const Built built{{.title = "Looms, Looms and More Looms", .authors = "R. G \xC3\xBC ting and J. M&#252;ller"}};
    CHECK(built.form.words.size() == 3);
    CHECK(std::ranges::is_sorted(built.form.words));
    const Built whole{{.authors = "R. G\xC3\xBCting and J. M\xC3\xBCller"}};
    CHECK(std::ranges::equal(built.form.authors, whole.form.authors));
}
