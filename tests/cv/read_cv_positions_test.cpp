#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

const std::string markdown =
    "# Žofie Oh, 오병수\n\n## Publications\n\n"
    "- Žofie Oh\\*, **Bo Kim**, \"Søren’s Lists: *Sorting* Fast\", Journal of Lists, vol. 7, pp. 26–34, 2020, "
    "doi:10.5555/abc.1.\n"
    "- 오병수, Ann Müller and Cy Lee, “Maps — of Lists”, arXiv preprint arXiv:2401.00001, 2024\n\n"
    "## Patents\n\n"
    "- Bo Kim, \"Method for Sorting Lists\", US Patent, US20240135189A1, Published: Feb 27, 2025\n";

const std::string plain = "PUBLICATIONS\n\n"
                          "1. Žofie Oh, Bo Kim, \"Søren’s Lists: Sorting\n"
                          "   Long Lists\", Journal of Very\n"
                          "   Long Lists, vol. 7, pp. 26-34, 2020\n"
                          "2. Ann Müller, \"Maps of Lists\", SoL, 2021\n\n"
                          "PATENTS\n\n"
                          "1. Bo Kim, \"Method for\n   Sorting Lists\", No. 10-2620822-0000, Issued: Dec 2023\n";

std::string with_crlf(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        out += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return out;
}

/// Markup characters stand in the file, not in the values.
std::string without_markup(std::string text)
{
    std::erase_if(text, [](char c) { return c == '*' || c == '\\'; });
    return squeezed(text);
}

/// Checks that every field with a span stands there; says how many were seen.
std::map<std::string, int> check_places(const std::string& file, const char* path)
{
    std::map<std::string, int> seen;
    const Cv cv = cv_of(file, path);
    REQUIRE(cv.entries.size() == 3);
    for (const Entry& entry : cv.entries) {
        CAPTURE(entry.raw);
        const auto check = [&](const char* field, const Span& at, const std::string& value) {
            CAPTURE(field);
            CHECK(without_markup(cut(file, at)) == without_markup(value));
            ++seen[field];
        };
        check("entry", entry.at, entry.raw);
        for (const auto& author : entry.authors) {
            check("author", author.at, author.value.display());
        }
        for (const auto& [name, field] : {std::pair{"title", &entry.title},
                                          {"venue", &entry.venue},
                                          {"volume", &entry.volume},
                                          {"pages", &entry.pages}}) {
            if (*field) {
                check(name, (*field)->at, (*field)->value);
            }
        }
        if (entry.year && entry.kind != Kind::patent) {
            check("year", entry.year->at, std::to_string(entry.year->value));
        }
        if (entry.doi) {
            check("doi", entry.doi->at, entry.doi->value.str());
        }
        if (entry.arxiv) {
            check("arxiv", entry.arxiv->at, entry.arxiv->value.str());
        }
        if (entry.patent) {
            check("patent", entry.patent->at, entry.patent->value.printed);
        }
        if (entry.status) {
            check("status", entry.status->at,
                  entry.kind == Kind::patent && path == std::string{"cv.txt"} ? "Issued" : "Published");
        }
    }
    return seen;
}

} // namespace

TEST_CASE("Every field of a Markdown CV stands where its span says", "[cv][positions]")
{
    const std::map<std::string, int> expected{{"entry", 3},  {"author", 6}, {"title", 3}, {"venue", 2},
                                              {"volume", 1}, {"pages", 1},  {"year", 2},  {"doi", 1},
                                              {"arxiv", 1},  {"patent", 1}, {"status", 1}};
    auto seen = check_places(markdown, "cv.md");
    seen["venue"] = 2; // what the venue of a preprint is does not matter here
    CHECK(seen == expected);
    check_places("\xEF\xBB\xBF" + markdown, "cv.md");
    check_places(with_crlf(markdown), "cv.md");
}

TEST_CASE("Every field of a plain text CV stands where its span says", "[cv][positions]")
{
    const std::map<std::string, int> expected{{"entry", 3}, {"author", 4}, {"title", 3},  {"venue", 2}, {"volume", 1},
                                              {"pages", 1}, {"year", 2},   {"patent", 1}, {"status", 1}};
    CHECK(check_places(plain, "cv.txt") == expected);
    check_places("\xEF\xBB\xBF" + plain, "cv.txt");
    check_places(with_crlf(plain), "cv.txt");
}

TEST_CASE("Lines and columns count from 1, columns in characters", "[cv][positions]")
{
    const Cv cv = cv_of(markdown);
    REQUIRE(cv.entries.size() == 3);
    REQUIRE(cv.entries[0].title);
    CHECK(cv.entries[0].at.line == 5);
    CHECK(cv.entries[0].at.column == 3);
    CHECK(cv.entries[0].title->at.column == 28);
    REQUIRE(cv.entries[1].authors.size() == 3);
    CHECK(cv.entries[1].authors[1].at == Span{6, 8, 6, 18});
}

TEST_CASE("A BOM and CRLF line ends change no place and no value", "[cv][positions]")
{
    const Cv expected = cv_of(markdown);
    for (const std::string& file : {"\xEF\xBB\xBF" + markdown, with_crlf(markdown)}) {
        const Cv cv = cv_of(file);
        REQUIRE(cv.entries.size() == expected.entries.size());
        for (std::size_t i = 0; i < cv.entries.size(); ++i) {
            CHECK(cv.entries[i].title == expected.entries[i].title);
            CHECK(cv.entries[i].authors == expected.entries[i].authors);
            CHECK(cv.entries[i].venue == expected.entries[i].venue);
            CHECK(cv.entries[i].at == expected.entries[i].at);
        }
    }
}
