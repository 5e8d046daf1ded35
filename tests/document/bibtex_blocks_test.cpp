#include "data/bibtex_blocks.hpp"
#include "plain_block_facts.hpp"

using namespace vitalign;
using namespace vitalign::data;
using namespace vitalign::marked;

namespace {

Block entry_of(const std::string& file)
{
    const auto blocks = bibtex_blocks(file, 0);
    REQUIRE(blocks);
    REQUIRE(blocks->size() == 1);
    return blocks->front();
}

} // namespace

TEST_CASE("BibTeX fields become named fields in the order of the file", "[bibtex]")
{
    struct Row {
        const char* what;
        std::string file;
        std::string fields;
    };
    const std::vector<Row> rows{
        {"an article", "@Article{oh, author={Oh, Ann and Bo Kim}, title=\"Maps\", journal={J. Lists}, year=2020}",
         "kind: Article\nauthors: Oh, Ann and Bo Kim\ntitle: Maps\nvenue: J. Lists\ndate: 2020\n"},
        {"the venue before the publisher", "@inproceedings{a, publisher={ACM}, booktitle={Proc. Lists}}",
         "kind: inproceedings\nvenue: Proc. Lists\n"},
        {"a book's publisher", "@book{a, title={Maps}, publisher={Lists Press}}",
         "kind: book\ntitle: Maps\nvenue: Lists Press\n"},
        {"a thesis", "@phdthesis{a, school={Univ. of Lists}}", "kind: phdthesis\nvenue: Univ. of Lists\n"},
        {"a patent", "@patent{a, number={US1234567B2}, holder={Lists Inc.}}",
         "kind: patent\npatent-number: US1234567B2\nassignee: Lists Inc.\n"},
        {"arXiv", "@misc{a, eprint={2401.00001}, archivePrefix={arXiv}}", "kind: misc\narxiv: 2401.00001\n"},
        {"an eprint that is an address", "@misc{a, eprint={https://example.org/a~b}}",
         "kind: misc\nurl: https://example.org/a~b\n"},
        {"an eprint of another archive", "@misc{a, eprint={12345}, eprinttype={hal}}", "kind: misc\n"},
        {"a month beside the year", "@misc{a, year=2020, month=may, title={Maps}}",
         "kind: misc\ndate: May 2020\ntitle: Maps\n"},
        {"date before year", "@misc{a, year=2019, date={2020-05}}", "kind: misc\ndate: 2020-05\n"},
        {"a subtitle", "@book{a, title={Maps}, subtitle={A Tour}}", "kind: book\ntitle: Maps: A Tour\n"},
        {"short names of conferences, not of book series", "@inproceedings{a, series={LISTS '20}, note={1}}\n",
         "kind: inproceedings\nacronym: LISTS '20\nnote: 1\n"},
        {"book series", "@inproceedings{a, series={Lecture Notes in Lists}}", "kind: inproceedings\n"},
        {"strings and joining", "@string{jl = \"J. of \"}\n@article{a, journal = jl # {Lists}, volume = 7}",
         "kind: article\nvenue: J. of Lists\nvolume: 7\n"},
        {"the same key twice", "@misc{a, note={one}, title={First}, note={two}, title={Second}}",
         "kind: misc\nnote: one\ntitle: First\nnote: two\n"},
        {"what is not printed", "@misc{a, keywords={selected}, author+an={1=me}, abstract={Long}}", "kind: misc\n"},
        {"comments, text between entries, front matter, a comma behind",
         "---\nlayout: x\n---\n@comment{b, @misc{x, title={No}}}\nmail ann@example.org\n@misc{a, title={Yes},\n},\n",
         "kind: misc\ntitle: Yes\n"},
        {"no key", "@misc{title={Maps}}", "kind: misc\ntitle: Maps\n"},
        {"parentheses, blanks, quotes in braces", "@misc ( a , title = { Say \"maps\" } , year = { 2020 } )",
         "kind: misc\ntitle: Say \"maps\"\ndate: 2020\n"},
        {"nothing in it", "@misc{a, title={}, year={ }}", "kind: misc\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(fields_of(entry_of(row.file)) == row.fields);
        }
    }
}

TEST_CASE("LaTeX in values becomes text and marks", "[bibtex]")
{
    struct Row {
        std::string latex;
        std::string text;
        std::string bold = {};
        std::string link = {};
    };
    const std::vector<Row> rows{
        {"A {N}ew {H}ope", "A New Hope"},
        {"M{\\\"u}ller and {\\'E}. \\v{S}i and \\O{}re and \\c{c}a", "Müller and É. Ši and Øre and ça"},
        {"\\'{\\i}da \\\"{o}l \\L ukasz", "ída öl Łukasz"},
        {"pp. 1--2, ``so'' \\& 5\\,\\% ~ on", "pp. 1–2, “so” & 5 % on"},
        {"CO$_2$ and $O(n^{2})$", "CO2 and O(n2)"},
        {"\\textbf{Oh}, \\textbf{Ann} and Kim", "Oh, Ann and Kim", "Oh|Ann"},
        {"{\\bf Ann Oh} and Kim", "Ann Oh and Kim", "Ann Oh"},
        {"\\mytitle{https://example.org/a\\_b}{Maps of {L}ists}", "Maps of Lists", "",
         "Maps of Lists <https://example.org/a_b>"},
        {"\\mytitle{}{Maps of {L}ists}", "Maps of Lists"},
        {"\\href{https://example.org}{Maps}", "Maps", "", "Maps <https://example.org>"},
        {"Ann Oh\\textsuperscript{*} and \\underline{Bo}", "Ann Oh* and Bo"},
        {"Maps\\footnote{A note}", "Maps"},
        {"\\textcolor{red}{Maps}\\hspace{2pt} of \\fontsize{9}{10}Lists", "Maps of Lists"},
        {"Maps \\doi{10.5555/a}", "Maps 10.5555/a", "", "10.5555/a <https://doi.org/10.5555/a>"},
        {"Unbalanced \\textbf", "Unbalanced"},
        {"two\n   lines", "two lines"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.latex)
        {
            const Block block = entry_of("@misc{a, title={" + row.latex + "}}");
            CHECK(fields_of(block) == "kind: misc\ntitle: " + row.text + "\n");
            CHECK(marked_as(block, Style::bold) == row.bold);
            CHECK(marked_as(block, Style::link) == row.link);
        }
    }
}

TEST_CASE("Addresses are not read as prose", "[bibtex]")
{
    const Block block = entry_of("@misc{a, url={https://example.org/~ann/a--b\\_c}, doi={10.5555/a\\_b-{1}}}");
    CHECK(fields_of(block) == "kind: misc\nurl: https://example.org/~ann/a--b_c\ndoi: 10.5555/a_b-1\n");
}

TEST_CASE("What BibTeX says stands where its place says", "[bibtex]")
{
    const std::string file =
        "Žofie\n@string{jl = {J. of Lists}}\n@article{a,\n  author = {M{\\\"u}ller, \\textbf{Žo}},\n"
        "  title = {Maps of {L}ists -- \\& more},\n  journal = jl, year = 2020\n}\n";
    const Block block = entry_of(file);
    CHECK(in_file(file, block, "Müller") == "M{\\\"u}ller");
    CHECK(in_file(file, block, "Žo") == "Žo");
    CHECK(in_file(file, block, "Maps of Lists – & more") == "Maps of {L}ists -- \\& more");
    CHECK(in_file(file, block, "J. of Lists") == "jl");
    CHECK(in_file(file, block, "2020") == "2020");

    const auto included = bibtex_blocks(file, 1000);
    REQUIRE(included);
    CHECK(included->front().text.origin.front() == block.text.origin.front() + 1000);
}

TEST_CASE("A BibTeX file as a CV has a heading of publications", "[bibtex]")
{
    const auto blocks = read_bibtex(SourceText{"@misc{a, title={Maps}}"});
    REQUIRE(blocks);
    CHECK(outline(*blocks) == "# Publications\n- misc/Maps\n");
}

TEST_CASE("BibTeX that does not end is an error with its place", "[bibtex]")
{
    const std::string doubling = "@string{a={xxxxxxxxxx}}@string{b=a#a#a#a#a#a#a#a#a#a}@string{c=b#b#b#b#b#b#b#b#b#b}"
                                 "@string{d=c#c#c#c#c#c#c#c#c#c}@string{e=d#d#d#d#d#d#d#d#d#d}"
                                 "@string{f=e#e#e#e#e#e#e#e#e#e}";
    std::string repeating = "@string{a={" + std::string(150'000, 'x') + "}}\n";
    for (int i = 0; i < 100; ++i) {
        repeating += "@misc{a, title=a}\n";
    }
    for (const auto& [file, message] :
         {std::pair<std::string, std::string>{"@misc{a,}\n  @misc{b, title={Maps\n", "2:3: the entry"},
          {"@misc{a", "1:1: the entry"},
          {doubling, "1:144: the entry"},
          {repeating, "36:1: the entry"}}) {
        const auto blocks = bibtex_blocks(file, 0);
        REQUIRE_FALSE(blocks);
        CHECK(blocks.error().code == ErrorCode::malformed);
        CHECK(blocks.error().message.substr(0, message.size()) == message);
    }
}
