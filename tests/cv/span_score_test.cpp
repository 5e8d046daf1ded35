#include "cut_entry.hpp"
#include "cv/span_score.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

namespace {

struct Scores {
    float title = 0;
    float venue = 0;
};

/// How the span of all tokens scores.
Scores score(const CutEntry& entry, const ListStyle& style = {})
{
    KnownVenues venues;
    SpanScore span{entry.text, entry.tokens, entry.features, style, venues, 0};
    for (std::size_t i = 0; i < entry.tokens.size(); ++i) {
        span.grow();
    }
    return {span.title(), span.venue()};
}

struct Row {
    const char* what;
    std::string better;
    std::string worse;
};

} // namespace

TEST_CASE("What makes a title", "[cv][span_score]")
{
    const std::vector<Row> rows{
        {"function words", "Sorting Lists by Touch", "Sorting Lists Fast Twice"},
        {"some words rather than one", "Sorting Lists Fast", "Sorting"},
        {"a capital at its start", "Sorting lists of maps", "sorting lists of maps"},
        {"no words of venues", "Handbook of Old Lists", "Journal of Old Lists"},
        {"no lead", "Sorting of Old Lists", "In Sorting of Old Lists"},
        {"no bracket", "Sorting of Old Lists", "(Sorting of Old Lists)"},
        {"no year", "Sorting Lists by Touch", "Sorting Lists by 2020"},
        {"a quotation", "\"Sorting Lists Fast\"", "Sorting Lists Fast"},
        {"a colon rather than a stop", "Lists: A study of maps", "Lists. A study of maps"},
        {"a comma rather than a semicolon", "Lists of maps, sorted", "Lists of maps; sorted"},
        {"a list of words", "Lists, maps, and tables for all", "Lists, maps, or tables for all"},
        {"no names in it", "Sorting lists for all, Kim Dan", "Sorting lists for all, Kim B"},
        {"no numbers in it", "Sorting lists for all, again", "Sorting lists for all, pp. 3-9"},
        {"German", "Das Sortieren der Listen", "Tagung der Listen"},
        {"French", "Trier des listes pour les machines", "Revista des listes pour les machines"},
        {"Spanish", "Ordenar listas para una mesa", "Revista de listas para una mesa"},
        {"Korean", "목록의 정렬을 위한 연구", "한국목록학회 학술대회 논문지 목록"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(score(CutEntry{row.better}).title > score(CutEntry{row.worse}).title);
        }
    }
}

TEST_CASE("What makes a venue", "[cv][span_score]")
{
    const std::vector<Row> rows{
        {"words of venues", "Journal of Old Lists", "Handbook of Old Lists"},
        {"a lead", "In Symposium of Lists", "Symposium of Old Lists"},
        {"capitals", "LOLA", "Lola"},
        {"a known name", "ICSE", "QQQE"},
        {"abbreviations", "J. Am. List. Soc.", "Jam Lists Social"},
        {"few words", "Symposium on Lists", "Symposium on Lists of the Old and the New Maps of All Towns of All Lands"},
        {"a year", "Symposium on Lists 2020", "Symposium on Lists of"},
        {"no quotation in it", "Symposium on Lists", "Symposium on \"Lists of Old Maps\""},
        {"a bracket rather than a stop", "Symposium on Lists (SOL)", "Symposium on Lists. SOL"},
        {"a list of words", "Transactions on Lists, Maps, and Tables", "Transactions on Lists, Maps, or Tables"},
        {"no names in it", "Symposium on Lists, Dan", "Symposium on Lists, Kim B"},
        {"nothing behind a complete one", "Symposium on Lists, SOL", "Symposium on Lists (SOL), SOL"},
        {"German", "Tagung der Listen", "Das Sortieren der Listen"},
        {"Spanish", "Revista de Listas", "Ordenar de Listas"},
        {"Korean", "한국목록학회 논문지", "목록의 정렬을 위한 연구"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(score(CutEntry{row.better}).venue > score(CutEntry{row.worse}).venue);
        }
    }
}

TEST_CASE("A mark around the whole span makes both likelier", "[cv][span_score]")
{
    const std::string text = "Sorting Lists Fast";
    const CutEntry plain{text};
    const CutEntry marked{text, {mark_on(text, text, Style::italic)}};
    CHECK(score(marked).title > score(plain).title);
    CHECK(score(marked).venue > score(plain).venue);
    const CutEntry half{text, {mark_on(text, "Sorting Lists", Style::italic)}};
    CHECK(score(half).title < score(plain).title);
}

TEST_CASE("What the list prints in italics moves the score", "[cv][span_score]")
{
    const std::string text = "Sorting Lists Fast";
    const CutEntry entry{text, {mark_on(text, text, Style::italic)}};
    ListStyle style;
    for (int i = 0; i < 4; ++i) {
        style.add(entry.tokens, {{Label::venue, 0, 1}});
    }
    CHECK(score(entry, style).venue > score(entry).venue);
    CHECK(score(entry, style).title < score(entry).title);
}

TEST_CASE("Where lines part fields, no field goes over a line end", "[cv][span_score]")
{
    const CutEntry entry{"Sorting Lists\nof Many Kinds"};
    ListStyle parting;
    ListStyle wrapping;
    for (int i = 0; i < 8; ++i) {
        parting.add(entry.tokens, {{Label::title, 0, 1}, {Label::venue, 1, 2}});
        wrapping.add(entry.tokens, {{Label::title, 0, 2}});
    }
    CHECK(score(entry, parting).title < score(entry, wrapping).title);
    CHECK(score(entry, parting).venue < score(entry, wrapping).venue);
}

TEST_CASE("A span that is far too long is neither", "[cv][span_score]")
{
    std::string text = "Lists of maps";
    for (int i = 0; i < 30; ++i) {
        text += ", lists of maps";
    }
    const Scores long_one = score(CutEntry{text});
    CHECK(long_one.title < 0);
    CHECK(long_one.venue < 0);
}
