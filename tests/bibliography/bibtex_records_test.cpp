#include "bibliography/bibtex_records.hpp"
#include "catch.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;

namespace {

std::vector<SourceRecord> records_in(const std::string& content)
{
    const auto records = bibtex_records(content);
    REQUIRE(records);
    return *records;
}

SourceRecord record_in(const std::string& fields, const std::string& type = "article")
{
    const auto records = records_in("@" + type + "{k, " + fields + "}");
    REQUIRE(records.size() == 1);
    return records.front();
}

} // namespace

TEST_CASE("bibtex_records fills a record from the fields of either dialect", "[bibtex][records]")
{
    const SourceRecord record =
        record_in("author = {Oh, Ann and Bo Kim}, title = {{S}orting {Lists}}, journal = {J. Lists}, volume = 7, "
                  "number = {3}, pages = {26--34}, year = { 2020 }, publisher = {P}, doi = {10.5555/A\\_b}, "
                  "url = {https://example.org/~ann/a%20b_c.pdf}, isbn = {978-3-16-148410-0}");
    CHECK(record.kind == Kind::article);
    CHECK(record.title == "Sorting Lists");
    REQUIRE(record.authors.size() == 2);
    CHECK(record.authors[0].name.display() == "Ann Oh");
    CHECK(record.venue == "J. Lists");
    CHECK(record.volume == "7");
    CHECK(record.number == "3");
    REQUIRE(record.date);
    CHECK(record.date->str() == "2020");
    REQUIRE(record.doi);
    CHECK(record.doi->str() == "10.5555/a_b");
    CHECK(record.link == "https://example.org/~ann/a%20b_c.pdf");
    CHECK(record.isbns.size() == 1);

    const SourceRecord biblatex = record_in("journaltitle = {J. Lists}, date = {2020-06}, issue = 3, title = {A}");
    CHECK(biblatex.venue == "J. Lists");
    CHECK(biblatex.number == "3");
    REQUIRE(biblatex.date);
    CHECK(biblatex.date->str() == "2020-06");
}

TEST_CASE("bibtex_records splits author lists", "[bibtex][records]")
{
    struct Row {
        const char* field;
        const char* names; // groups in brackets
    };
    const std::vector<Row> rows{
        {"Ann Oh and Kim, Bo", "Ann Oh|Bo Kim"},
        {"Ann Oh AND Bo Kim", "Ann Oh|Bo Kim"},
        {"Ann Oh\n   and\n Bo Kim", "Ann Oh|Bo Kim"},
        {"{The List Collective} and Ann Oh", "[The List Collective]|Ann Oh"},
        {"{Barnes and Noble} and Ann Oh", "[Barnes and Noble]|Ann Oh"},
        {"{\\'E}mile Zol{\\'a}", "\u00c9mile Zol\u00e1"},
        {"van der Berg, Ann and Davis, Jr., Sam", "Ann van der Berg|Sam Davis Jr."},
        {"Ann Oh and others", "Ann Oh"},
        {"Andy Anderson and Randy Land", "Andy Anderson|Randy Land"},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.field)
        {
            std::string names;
            for (const Contributor& author : record_in(std::string{"author = {"} + row.field + "}").authors) {
                names += (names.empty() ? "" : "|") +
                         (author.organisation ? "[" + author.name.family + "]" : author.name.display());
            }
            CHECK(names == row.names);
        }
    }
}

TEST_CASE("Entries inherit from the proceedings that they name", "[bibtex][records]")
{
    const auto records = records_in(
        "@inproceedings{DBLP:conf/sol/Oh20, title = {A}, author = {Ann Oh}, pages = {1--9}, crossref = {p}}\n"
        "@inproceedings{own, title = {B}, booktitle = {Own}, year = 2019, crossref = {p}}\n"
        "@inproceedings{lost, title = {C}, crossref = {nowhere}}\n"
        "@inproceedings{self, title = {D}, crossref = {self}}\n"
        "@proceedings{p, title = {Proc. of SoL}, booktitle = {SoL}, year = 2020, publisher = {P}, doi = {10.5555/p}, "
        "editor = {Ed Itor}}\n");
    REQUIRE(records.size() == 4);
    CHECK(records[0].key == "conf/sol/Oh20");
    CHECK(records[0].venue_key == "conf/sol");
    CHECK(records[0].url == "https://dblp.org/rec/conf/sol/Oh20");
    CHECK(records[0].venue == "SoL");
    CHECK(records[0].publisher == "P");
    REQUIRE(records[0].date);
    CHECK(records[0].date->year == 2020);
    CHECK_FALSE(records[0].doi);
    CHECK(records[1].venue == "Own");
    CHECK(records[1].date->year == 2019);
    CHECK(records[1].key == "own");
    CHECK(records[1].authors.empty());
    CHECK_FALSE(records[2].venue);
    CHECK_FALSE(records[3].venue);
}

TEST_CASE("Kinds follow from the type, preprints from the archive", "[bibtex][records]")
{
    struct Row {
        const char* entry;
        Kind kind;
        const char* arxiv;
    };
    const std::vector<Row> rows{
        {"@inproceedings{k, title = {A}}", Kind::inproceedings, ""},
        {"@conference{k, title = {A}}", Kind::inproceedings, ""},
        {"@inbook{k, title = {A}}", Kind::incollection, ""},
        {"@phdthesis{k, title = {A}}", Kind::thesis, ""},
        {"@techreport{k, title = {A}}", Kind::report, ""},
        {"@patent{k, title = {A}}", Kind::patent, ""},
        {"@unheardof{k, title = {A}}", Kind::misc, ""},
        {"@article{DBLP:journals/corr/abs-2401-00001, journal = {CoRR}, eprinttype = {arXiv}, eprint = {2401.00001}}",
         Kind::preprint, "2401.00001"},
        {"@misc{k, title = {A}, archivePrefix = {arXiv}, eprint = {2401.00001}}", Kind::misc, "2401.00001"},
        {"@inproceedings{k, title = {A}, archiveprefix = {arXiv}, eprint = {2401.00001}}", Kind::inproceedings,
         "2401.00001"},
        {"@article{k, title = {A}, eprinttype = {jstor}, eprint = {2401.00001}}", Kind::article, ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.entry)
        {
            const auto records = records_in(row.entry);
            REQUIRE(records.size() == 1);
            CHECK((records[0].kind == row.kind || (row.kind == Kind::misc && records[0].kind == Kind::preprint)));
            CHECK((records[0].arxiv ? records[0].arxiv->str() : "") == row.arxiv);
        }
    }
}

TEST_CASE("Mathematics and signs of titles are kept, as in a CV", "[bibtex][records]")
{
    CHECK(record_in(R"(title = {Sparse {$\sigma$}-Algebras with {$\rightarrow$} and \texttrademark{} of $\phi$ Order})")
              .title == "Sparse σ-Algebras with → and ™ of φ Order");
}
