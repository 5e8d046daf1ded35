#include "bibliography/bibtex_reader.hpp"
#include "catch.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;

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
            const auto entries = read_bibtex(row.content);
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
    const auto entries = read_bibtex("% mine\n@Book{DBLP:books/x/Oh20,\n title={A}}\n\n@misc{ b_2 ,}\n@online{\nc,}");
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[0].type == "book");
    CHECK((*entries)[0].key == "DBLP:books/x/Oh20");
    CHECK((*entries)[0].line == 2);
    CHECK((*entries)[1].key == "b_2");
    CHECK((*entries)[1].line == 5);
    CHECK((*entries)[2].key == "c");
    CHECK(read_bibtex("")->empty());
    CHECK(read_bibtex("no entry, only an @ sign")->empty());
}

TEST_CASE("An entry that does not end is an error with its line", "[bibtex]")
{
    for (const char* content : {"\n@article{k, title = {A", "\n@article{k, title = {A}", "\n@article{k", "\n@article{",
                                "\n@article{k, title = \"A}\n}\n",
                                "\n@article{k, title =", "\n@article{k, title = {A\\", "\n@string{x = {A}"}) {
        DYNAMIC_SECTION(content)
        {
            const auto entries = read_bibtex(content);
            REQUIRE_FALSE(entries);
            CHECK(entries.error().code == ErrorCode::malformed);
            CHECK(entries.error().message.find("line 2 ") != std::string::npos);
        }
    }
}

TEST_CASE("read_bibtex survives every prefix of a file", "[bibtex]")
{
    const std::string file =
        "@string(x = \"J\" # {L})\n@comment{a}\n@article{k, author = {M{\\\"u}ller, A and B}, title "
        "= \"A {B}\" # x,\n year=2020}\n@inproceedings(k2, title = {a {b {c}}})\n";
    for (std::size_t length = 0; length < file.size(); ++length) {
        const auto entries = read_bibtex(file.substr(0, length));
        CHECK((!entries || entries->size() <= 2));
    }
    CHECK(read_bibtex(file)->size() == 2);
}

TEST_CASE("BibtexEntry::text gives Unicode", "[bibtex]")
{
    const BibtexEntry entry{.fields = {{"title", "M{\\\"u}ller {and} \\'Etude \\& Co"}}};
    CHECK(entry.text("title") == "M\u00fcller and \u00c9tude & Co");
    CHECK(entry.text("author").empty());
}
