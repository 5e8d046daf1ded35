#include "catch.hpp"
#include "cv/reading.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

namespace {

/// Reads one entry by itself.
Reading read_alone(const MarkedText& text)
{
    const Unread one{.text = &text};
    return read_list({&one, 1}).front();
}

/// The first part with the label, without the punctuation around it.
std::string part_of(const MarkedText& text, const Reading& reading, Label label)
{
    const auto& parts = reading.of(label);
    return parts.empty() ? "" : std::string{trimmed(text, parts.front(), ".,:;\"").in(text)};
}

} // namespace

TEST_CASE("A title is found by quotes and by punctuation", "[cv][reading]")
{
    struct Row {
        std::string text;
        const char* title;
        const char* authors;
        const char* venue;
    };
    const std::vector<Row> rows{
        {"Ann Oh, \"Sorting Lists Fast\", ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE"},
        {"Ann Oh, \u201cSorting Lists Fast,\u201d ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE"},
        {"Ann Oh, ``Sorting Lists Fast,'' ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE"},
        {"Ann Oh, \u201cSorting Lists Fast\", ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE"},
        {"Ann Oh: \u201eListen schnell sortieren\u201c. ICSE, 2020", "Listen schnell sortieren", "Ann Oh", "ICSE"},
        {"Ann Oh, \"Who Sorts My Lists? A Study.\" ICSE", "Who Sorts My Lists? A Study", "Ann Oh", "ICSE"},
        {"Ann Oh, \"Learning \"Why\" from Data: A Study\", ICSE", "Learning \"Why\" from Data: A Study", "Ann Oh",
         "ICSE"},
        {"Ann Oh, \"Learning \u201cWhy\u201d from Data\", ICSE", "Learning \u201cWhy\u201d from Data", "Ann Oh",
         "ICSE"},
        {"Xi \"Tony\" Chen, \"Sorting Lists Fast\", ICSE", "Sorting Lists Fast", "Xi \"Tony\" Chen", "ICSE"},
        {"\"Sorting Lists Fast\", Ann Oh. ICSE", "Sorting Lists Fast", "Ann Oh", "ICSE"},
        {"A. B. Oh, C. Kim. Sorting lists fast. Proc. ICSE 2020", "Sorting lists fast", "A. B. Oh, C. Kim",
         "Proc. ICSE"},
        {"Oh, A., & Kim, C. (2020). Sorting lists fast. ICSE.", "Sorting lists fast", "Oh, A., & Kim, C", "ICSE"},
        {"Oh AB, Kim C, de la Cruz P. Sorting of lists in older machines. Lists. 2020;3(5):30-38.",
         "Sorting of lists in older machines", "Oh AB, Kim C, de la Cruz P", "Lists"},
        {"Ann B. Oh, Bo Kim. Sorting of very long lists. Proc. of Lists, 2020", "Sorting of very long lists",
         "Ann B. Oh, Bo Kim", "Proc. of Lists"},
        {"Oh, B. Sorting of lists, formally. PhD thesis, University of Lists, 2019", "Sorting of lists, formally",
         "Oh, B", "University of Lists"},
        {"Sorting of many lists, A. Oh and B. Kim, J. Am. List. Soc. 12, 345 (2020)", "Sorting of many lists",
         "A. Oh and B. Kim", "J. Am. List. Soc"},
        {"1. Oh, A. & Kim, A. V. Paper lists for all people. Lab Lists 19, 30-40 (2019).", "Paper lists for all people",
         "Oh, A. & Kim, A. V", "Lab Lists"},
        {"Ann Oh 0002, Wei Kim 0041: Is Your List Learned? CIDR 2022", "Is Your List Learned?",
         "Ann Oh 0002, Wei Kim 0041", "CIDR"},
        {"Ann Oh: 'Sorting Lists Fast', ICSE, 2020", "Sorting Lists Fast", "Ann Oh", "ICSE"},
        {"OH A, KIM B. Sorting of longer lists[C]//Proceedings of Lists. 2019: 3-9.", "Sorting of longer lists[C]",
         "OH A, KIM B", "Proceedings of Lists"},
        {"Oh A., Kim B. Sorting of longer lists // Journal of Lists. 2019. 3. 9-12.", "Sorting of longer lists",
         "Oh A., Kim B", "Journal of Lists"},
        {"Ann Oh. Who sorts my lists? ICSE, 2020.", "Who sorts my lists?", "Ann Oh", "ICSE"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            MarkedText text;
            text.append(row.text, 0);
            const Reading reading = read_alone(text);
            CHECK(part_of(text, reading, Label::title) == row.title);
            CHECK(part_of(text, reading, Label::authors) == row.authors);
            CHECK(part_of(text, reading, Label::venue) == row.venue);
        }
    }
}

TEST_CASE("A title is found by its style", "[cv][reading]")
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
            CHECK(part_of(text, read_alone(text), Label::title) == row.title);
        }
    }
}

TEST_CASE("A bold name of three words is no title", "[cv][reading]")
{
    MarkedText text;
    text.append("Osa Jon Aimo, Bo Kim. Sorting lists very fast. Journal of Lists, 2020", 0);
    text.marks = {{Style::bold, 0, 12}};
    CHECK(part_of(text, read_alone(text), Label::title) == "Sorting lists very fast");
}

TEST_CASE("A text without any field has no title", "[cv][reading]")
{
    CHECK(read_alone(MarkedText{}).of(Label::title).empty());
}
