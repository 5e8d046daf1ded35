#include "bibliography/bibtex_records.hpp"
#include "catch.hpp"
#include "references.hpp"
#include "tex/bibtex.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;

namespace {

SourceRecord read_back(const std::string& file)
{
    const auto records = bibtex_records(file);
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    return records->front();
}

std::string names_of(const std::vector<Contributor>& authors)
{
    std::string out;
    for (const Contributor& author : authors) {
        out += (out.empty() ? "" : "|") + author.name.display();
    }
    return out;
}

} // namespace

TEST_CASE("What is exported reads back the same", "[bibliography][bibtex]")
{
    struct Row {
        const char* title;
        std::vector<const char*> authors;
    };
    const std::vector<Row> rows{
        {"FastSort: Lists on GPUs", {"Ann Oh", "Bo Kim"}},
        {"\u00c9tudes of Fran\u00e7ois \u0141ukasz, \u00dcber \u0160",
         {"Jos\u00e9 M\u00fcller", "S\u00f8ren \u00c5berg"}},
        {"100% of $5 & #1_x ~ ^ \\", {"Ann van der Berg", "Sam Davis Jr."}},
        {"A {brace} and \\input{/etc/passwd} \\write18", {"Utpal"}},
        {"리스트 정렬", {"오안나", "Bo Kim"}},
        {"Quotes \"in\" titles, 'single' ones", {"Siobhan O'Connor", "Li Na-Young"}},
        {"@article{x, and a comma", {"Andy Erson", "Rand Y. Andson"}},
    };
    for (const Row& row : rows) {
        for (const bool biblatex : {false, true}) {
            DYNAMIC_SECTION(row.title << (biblatex ? " (biblatex)" : ""))
            {
                const std::vector<Reference> references{reference(row.title, row.authors)};
                const SourceRecord record = read_back(biblatex ? to_biblatex(references) : to_bibtex(references));
                CHECK(record.title == row.title);
                CHECK(names_of(record.authors) == names_of(references[0].authors));
                CHECK(record.date == references[0].date);
            }
        }
    }
}

TEST_CASE("An export carries every field in its dialect", "[bibliography][bibtex]")
{
    const std::string bibtex = to_bibtex({full_reference()});
    CHECK(bibtex.starts_with("@article{k,\n"));
    const SourceRecord record = read_back(bibtex);
    CHECK(record.venue == "Journal of Lists");
    CHECK(record.volume == "7");
    CHECK(record.number == "3");
    CHECK(record.doi == Doi::parse("10.5555/a_b"));
    CHECK(record.arxiv == ArxivId::parse("2001.00001"));
    CHECK(holds(bibtex, "{26--34}"));
    CHECK(holds(bibtex, "{FastSort:}")); // its capitals are protected
    CHECK(holds(bibtex, "journal "));
    const std::string biblatex = to_biblatex({full_reference()});
    CHECK(holds(biblatex, "journaltitle"));
    CHECK(holds(biblatex, "{2020-06-03}"));
    CHECK(holds(biblatex, "eprinttype"));
    CHECK_FALSE(holds(biblatex, "  year"));
    CHECK(to_bibtex({}).empty());
}

TEST_CASE("Pages get two hyphens whatever dash they had", "[bibliography][bibtex]")
{
    for (const auto& [pages, written] : {std::pair{"26-34", "{26--34}"},
                                         {"26--34", "{26--34}"},
                                         {"26\u201434", "{26--34}"},
                                         {"26\u201034", "{26--34}"},
                                         {"1:1-1:9", "{1:1--1:9}"},
                                         {"e12", "{e12}"}}) {
        CAPTURE(pages);
        Reference item = reference("A");
        item.pages = pages;
        CHECK(holds(to_bibtex({item}), written));
    }
}

TEST_CASE("Patents are exported with number and holder", "[bibliography][bibtex]")
{
    CHECK(holds(to_bibtex({patent_reference()}), "Patent application US20240135189A1"));
    CHECK(holds(to_bibtex({patent_reference("KR102620822B1")}), "Patent KR102620822B1"));
    const std::string biblatex = to_biblatex({patent_reference()});
    CHECK(biblatex.starts_with("@patent{"));
    CHECK(holds(biblatex, "{US20240135189A1}"));
    CHECK(holds(biblatex, "patreq"));
    CHECK(holds(biblatex, "Lists \\& Co"));
}

TEST_CASE("No harvested value runs a TeX command or ends its entry", "[bibliography][bibtex]")
{
    const std::string evil = "\\input{/etc/passwd} } , x = {";
    Reference item = reference(evil.c_str());
    item.authors[0].name = PersonName{.given = evil, .family = evil};
    item.authors[1] = {.name = {.family = evil}, .organisation = true};
    item.venue = item.volume = item.number = item.pages = item.publisher = evil;
    item.link = "https://example.org/" + evil;
    for (const std::string& file : {to_bibtex({item}), to_biblatex({item})}) {
        CHECK_FALSE(holds(file, "\\input"));
        const auto entries = tex::read_bibtex(file);
        REQUIRE(entries);
        REQUIRE(entries->size() == 1);
        CHECK(std::ranges::find(entries->front().fields, "x", &tex::BibtexField::name) ==
              entries->front().fields.end());
    }
}

TEST_CASE("Braces are balanced as BibTeX counts them, escaped ones included", "[bibliography][bibtex]")
{
    for (const char* title : {"An open { brace", "A closed } brace", "Turned } around {"}) {
        for (const std::string& file : {to_bibtex({reference(title)}), to_biblatex({reference(title)})}) {
            CAPTURE(file);
            int depth = 0;
            int entries = 0;
            for (const char c : file) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                entries += c == '}' && depth == 0 ? 1 : 0;
                REQUIRE(depth >= 0);
            }
            CHECK(depth == 0);
            CHECK(entries == 1);
        }
    }
}
