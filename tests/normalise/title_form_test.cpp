#include "catch.hpp"
#include "title_form.hpp"

using namespace vitalign;

namespace {

double similarity(std::string_view a, std::string_view b)
{
    const double there = title_similarity(title_form(a), title_form(b));
    CHECK(there == title_similarity(title_form(b), title_form(a)));
    return there;
}

} // namespace

TEST_CASE("title_form folds and finds the numbers of parts", "[title]")
{
    using Words = std::vector<std::string>;
    CHECK(title_form("Data-Base Café").tight == "databasecafe");
    CHECK(title_form("Data-Base Café").words == Words{"data", "base", "cafe"});
    struct Row {
        const char* title;
        Words numbers;
    };
    const std::vector<Row> rows{
        {"Weaving, Part I", {"1"}},  {"Weaving, Part two", {"2"}},
        {"Weaving II", {"2"}},       {"Weaving, Part V: Looms", {"5"}},
        {"Weaving, Part X", {"10"}}, {"Weaving VII", {"7"}},
        {"Weaving VIII", {"8"}},     {"Weaving 2025: 10 Looms", {"10", "2025"}},
        {"I Weave, You Weave", {}},  {"Two Looms", {}},
        {"Weaving V", {}}, // a letter, outside of a part
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.title)
        {
            CHECK(title_form(row.title).numbers == row.numbers);
        }
    }
}

TEST_CASE("title_form marks what is about another work or lesser than it", "[title]")
{
    const std::vector<std::pair<const char*, const char*>> rows{{"Erratum to: On Looms", "erratum"},
                                                                {"Corrigendum: On Looms", "corrigendum"},
                                                                {"POSTER: On Looms", "poster"},
                                                                {"Retraction: On Looms", "retraction"},
                                                                {"On the Retraction of Looms", ""},
                                                                {"On Looms", ""},
                                                                {"", ""}};
    for (const auto& [title, marker] : rows) {
        DYNAMIC_SECTION('"' << title << '"')
        {
            CHECK(title_form(title).marker == marker);
        }
    }
}

TEST_CASE("title_similarity is 1 exactly for titles that are equal after folding", "[title]")
{
    CHECK(similarity("Data-Base: Looms!", "database LOOMS") == 1);
    CHECK(similarity("Looms of Data", "Data of Looms") < 1);
    CHECK(similarity("On Weaving with Very Many Looms, Part 1", "On Weaving with Very Many Looms, Part 2") < 1);
    CHECK(similarity("", "") == 0);
    CHECK(similarity("", "On Looms") == 0);
}

TEST_CASE("title_similarity is high for one title and low for two", "[title]")
{
    CHECK(similarity("Weaving data on large looms", "Weaving data on larger looms") > 0.9);
    CHECK(similarity("Weaving data on large looms", "Pottery for beginners in cold kilns") < 0.5);
    CHECK(similarity("오병수의 베틀 연구", "오병수의 베틀 연구들") > 0.8);
}

TEST_CASE("title_similarity takes a title without its subtitle as nearly alike", "[title]")
{
    struct Row {
        const char* a;
        const char* b;
        bool nearly_alike;
    };
    const std::vector<Row> rows{
        {"Weaving Data on Large Looms", "Weaving Data on Large Looms: A Survey of Methods and Their Cost", true},
        {"PokéLoom", "PokéLoom: Weaving Wild Threads Everywhere", true},
        // No colon: the longer title is another one.
        {"Weaving Data on Large Looms", "Weaving Data on Large Looms in Hospitals by Means of Robots", false},
        {"A New Theory of Art", "A New Theory of Artificial Neural Language Learning", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.b)
        {
            const double value = similarity(row.a, row.b);
            CHECK(value < 1);
            CHECK((value >= 0.9) == row.nearly_alike);
        }
    }
}
