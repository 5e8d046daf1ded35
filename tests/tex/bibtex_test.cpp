#include "catch.hpp"
#include "schemas/ascii.hpp"
#include "tex/bibtex.hpp"
#include "tex/bibtex_values.hpp"

#include <map>

using namespace vitalign;

namespace {

struct Told {
    std::string type = {};
    std::string key = {};
    std::map<std::string, std::string> fields = {}; ///< LaTeX as written
};

Result<std::vector<Told>> told(std::string_view content)
{
    std::vector<Told> out;
    const auto read = tex::resolve_bibtex(content, 0, [&](const tex::ResolvedEntry& entry) {
        Told& one = out.emplace_back(Told{ascii::lower(entry.type.text), std::string{entry.key}});
        for (const tex::BibtexValue& value : entry.values) {
            one.fields.emplace(value.name, value.latex.text);
        }
    });
    return read ? Result<std::vector<Told>>{out} : failure_of(read);
}

} // namespace

TEST_CASE("read_bibtex reads values in all their forms", "[bibtex]")
{
    struct Row {
        const char* what;
        std::string content;
        const char* title; // of the last entry, as written
    };
    const std::vector<Row> rows{
        {"braces", "@article{k, title = {A {B} C}}", "A {B} C"},
        {"quotes", "@article{k, title = \"A {\"}B{\"} C\"}", "A {\"}B{\"} C"},
        {"a number", "@article{k, title = 2020}", "2020"},
        {"capitals and no blanks", "@ARTICLE{k,TITLE={A}}", "A"},
        {"parentheses", "@article(k, title = {A (b) C})", "A (b) C"},
        {"a string", "@string{x = {Ann}} @article{k, title = X}", "Ann"},
        {"a string in parentheses", "@string(x = \"Ann\")\n@article{k, title = x}", "Ann"},
        {"a joined string", "@string{x = \"Ann\"} @article{k, title = x # { and } # \"Bo\" # 7}", "Ann and Bo7"},
        {"an unknown string", "@article{k, month = jan, title = {A}}", "A"},
        {"a trailing comma", "@article{k, title = {A},\n}", "A"},
        {"a missing comma", "@article{k, year = 2020 title = {A}}", "A"},
        {"the same field twice", "@article{k, title = {A}, title = {B}}", "A"},
        {"text and an address around it", "see me@example.org or ask\n@article{k, title = {A}} thanks", "A"},
        {"a preamble", "@preamble{\"\\newcommand{\\x}{y}\" # z}\n@article{k, title = {A}}", "A"},
        {"a comment line", "@comment the next one counts\n@article{k, title = {A}}", "A"},
        {"an entry in a comment", "@article{k, title = {A}}\n@comment{@article{old, title = {B}}}", "A"},
        {"front matter", "---\n---\n\n@article{k, title = {A}}", "A"},
        {"line breaks in a value", "@article{k,\r\n  title = {A\r\n  B}}", "A\r\n  B"},
        {"escaped braces", "@article{k, title = {A \\{b\\} C}}", "A \\{b\\} C"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto entries = told(row.content);
            REQUIRE(entries);
            REQUIRE(entries->size() == 1);
            CHECK(entries->front().type == "article");
            CHECK(entries->front().key == "k");
            CHECK(entries->front().fields.at("title") == row.title);
        }
    }
}

TEST_CASE("read_bibtex remembers keys, types and lines", "[bibtex]")
{
    const auto entries = told("% mine\n@Book{DBLP:books/x/Oh20,\n title={A}}\n\n@misc{ b_2 ,}\n@online{\nc,}");
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[0].type == "book");
    CHECK((*entries)[0].key == "DBLP:books/x/Oh20");
    CHECK((*entries)[1].key == "b_2");
    CHECK((*entries)[2].key == "c");
    CHECK(told("")->empty());
    CHECK(told("no entry, only an @ sign")->empty());
}

TEST_CASE("An entry that does not end is an error with its line", "[bibtex]")
{
    for (const char* content : {"\n@article{k, title = {A", "\n@article{k, title = {A}", "\n@article{k", "\n@article{",
                                "\n@article{k, title = \"A}\n}\n",
                                "\n@article{k, title =", "\n@article{k, title = {A\\", "\n@string{x = {A}"}) {
        DYNAMIC_SECTION(content)
        {
            const auto entries = told(content);
            REQUIRE_FALSE(entries);
            CHECK(entries.error().code == ErrorCode::malformed);
            CHECK(entries.error().message.find("2:1: ") != std::string::npos);
        }
    }
}

TEST_CASE("read_bibtex survives every prefix of a file", "[bibtex]")
{
    const std::string file =
        "@string(x = \"J\" # {L})\n@comment{a}\n@article{k, author = {M{\\\"u}ller, A and B}, title "
        "= \"A {B}\" # x,\n year=2020}\n@inproceedings(k2, title = {a {b {c}}})\n";
    for (std::size_t length = 0; length < file.size(); ++length) {
        const auto entries = told(file.substr(0, length));
        CHECK((!entries || entries->size() <= 2));
    }
    CHECK(told(file)->size() == 2);
}

TEST_CASE("An entry without a key, and months as every style defines them", "[bibtex]")
{
    const auto entries = told("@misc{title = {A}, month = oct # \" 3\"}");
    REQUIRE(entries);
    CHECK(entries->front().key.empty());
    CHECK(entries->front().fields.at("title") == "A");
    CHECK(entries->front().fields.at("month") == "October 3");
}

TEST_CASE("Every part of a value knows its place", "[bibtex]")
{
    const std::string_view file = "@string{j = {Loom}}\n@article{k, journal = j # {, A}, title = \"B\"}";
    const auto entries = tex::read_bibtex(file);
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK(entries->front().is_string());
    const tex::BibtexEntry& entry = entries->back();
    CHECK(entry.at == file.find("@article"));
    REQUIRE(entry.fields.size() == 2);
    CHECK(entry.fields[0].parts.size() == 2);
    CHECK(entry.fields[0].parts[0].bare);
    CHECK(entry.fields[1].parts[0].text.data() - file.data() == static_cast<std::ptrdiff_t>(file.find('B')));
    const auto read = tex::resolve_bibtex(file, 1000, [&](const tex::ResolvedEntry& one) {
        CHECK(one.values[0].latex.text == "Loom, A");
        CHECK(one.values[0].latex.origin[0] == 1000 + file.find("j #"));
        CHECK(one.values[0].latex.origin[4] == 1000 + file.find(", A"));
    });
    CHECK(read);
}

TEST_CASE("Strings made of strings are bounded, and used often they are not", "[bibtex]")
{
    std::string bomb = "@string{a0 = {0123456789}}\n";
    for (int i = 1; i < 40; ++i) {
        bomb += fmt::format("@string{{a{} = a{} # a{}}}\n", i, i - 1, i - 1);
    }
    const auto grown = told(bomb + "@misc{k, title = a39}");
    REQUIRE_FALSE(grown);
    CHECK(grown.error().message == "16:1: the entry that begins here has a value longer than any text");
    std::string library = "@string{acm = {Association of Looms and of Very Many Other Machines That Weave}}\n";
    for (int i = 0; i < 100'000; ++i) {
        library += "@misc{k,publisher=acm}\n";
    }
    const auto used = told(library);
    REQUIRE(used);
    CHECK(used->size() == 100'000);
}

TEST_CASE("Comments that do not end are running text, each looked at once", "[bibtex]")
{
    std::string file;
    for (int i = 0; i < 60'000; ++i) {
        file += "@comment{ x\n"; // quadratic, this takes minutes
    }
    const auto entries = told(file + "@misc{k, title = {A}}");
    REQUIRE(entries);
    CHECK(entries->size() == 1);
}
