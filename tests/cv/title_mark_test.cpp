#include "catch.hpp"
#include "title_mark.hpp"

using namespace vitalign;

namespace {

/// The full stop that ends a part says nothing.
std::string without_stop(std::string_view part)
{
    return std::string{part.ends_with('.') ? part.substr(0, part.size() - 1) : part};
}

} // namespace

TEST_CASE("find_title finds titles in quotes and by punctuation", "[cv][title]")
{
    struct Row {
        std::string text;
        const char* title;
        const char* before;
        const char* behind;
    };
    const std::vector<Row> rows{
        {"Ann Oh, \"Sorting Lists Fast\", ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE, 2020"},
        {"Ann Oh, \u201cSorting Lists Fast,\u201d ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE, 2020"},
        {"Ann Oh, ``Sorting Lists Fast,'' ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE, 2020"},
        {"Ann Oh, \u201cSorting Lists Fast\", ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE, 2020"},
        {"Ann Oh: \u201eListen schnell sortieren\u201c. ICSE, 2020", "Listen schnell sortieren", "Ann Oh",
         "ICSE, 2020"},
        {"Ann Oh, \"Who Sorts My Lists? A Study.\" ICSE", "Who Sorts My Lists? A Study", "Ann Oh", "ICSE"},
        {"Ann Oh, \"Learning \"Why\" from Data: A Study\", ICSE", "Learning \"Why\" from Data: A Study", "Ann Oh",
         "ICSE"},
        {"Ann Oh, \"Learning \u201cWhy\u201d from Data\", ICSE", "Learning \u201cWhy\u201d from Data", "Ann Oh",
         "ICSE"},
        {"Xi \"Tony\" Chen, \"Sorting Lists Fast\", ICSE", "Sorting Lists Fast", "Xi \"Tony\" Chen", "ICSE"},
        {"\"Sorting Lists Fast\", Ann Oh. ICSE", "Sorting Lists Fast", "", "Ann Oh. ICSE"},
        {"A. B. Oh, C. Kim. Sorting lists fast. Proc. ICSE 2020", "Sorting lists fast", "A. B. Oh, C. Kim",
         "Proc. ICSE 2020"},
        {"Oh, A., & Kim, C. (2020). Sorting lists fast. ICSE.", "Sorting lists fast", "Oh, A., & Kim, C. (2020)",
         "ICSE"},
        {"Ann Oh. Who sorts my lists? ICSE, 2020.", "Who sorts my lists?", "Ann Oh", "ICSE, 2020"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            MarkedText text;
            text.append(row.text, 0);
            const auto found = find_title(text);
            REQUIRE(found);
            CHECK(found->title.in(text) == row.title);
            CHECK(without_stop(found->before.in(text)) == row.before);
            CHECK(without_stop(found->behind.in(text)) == row.behind);
        }
    }
}

TEST_CASE("find_title finds titles by their style", "[cv][title]")
{
    struct Row {
        const char* what;
        std::string text;
        std::vector<Mark> marks;
        const char* title;
    };
    const std::string line = "Ann Oh, Sorting Lists Very Fast, In Proc. of Lists, 2020";
    const std::vector<Row> rows{
        {"a link", line, {{Style::link, 8, 31, "https://example.org"}}, "Sorting Lists Very Fast"},
        {"italics", line, {{Style::italic, 8, 31}}, "Sorting Lists Very Fast"},
        {"a bold author and an italic title",
         line,
         {{Style::bold, 0, 6}, {Style::italic, 8, 31}},
         "Sorting Lists Very Fast"},
        {"an italic venue and a linked title",
         line,
         {{Style::italic, 36, 50}, {Style::link, 8, 31}},
         "Sorting Lists Very Fast"},
        {"bold authors",
         "Ann Mary Oh, Bo Kim, \"Sorting Lists Fast\", ICSE",
         {{Style::bold, 0, 19}},
         "Sorting Lists Fast"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            MarkedText text;
            text.append(row.text, 0);
            text.marks = row.marks;
            const auto found = find_title(text);
            REQUIRE(found);
            CHECK(found->title.in(text) == row.title);
        }
    }
}

TEST_CASE("find_title never takes a bold name of three words for the title", "[cv][title]")
{
    MarkedText text;
    text.append("Osa Jon Aimo, Bo Kim. Sorting lists very fast. Journal of Lists, 2020", 0);
    text.marks = {{Style::bold, 0, 12}};
    const auto found = find_title(text);
    REQUIRE(found);
    CHECK(found->title.in(text) == "Sorting lists very fast");
}

TEST_CASE("find_title finds nothing where nothing is marked", "[cv][title]")
{
    MarkedText text;
    text.append("a legend without any mark", 0);
    CHECK_FALSE(find_title(text));
    CHECK_FALSE(find_title(MarkedText{}));
}
