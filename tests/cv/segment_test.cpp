#include "cut_entry.hpp"
#include "cv/segment.hpp"
#include "marked/field_names.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

namespace {

Segmentation read(const CutEntry& entry, const ListStyle& style = {}, const Expectation& expected = {})
{
    KnownVenues venues;
    return segment(entry.text, entry.tokens, entry.features, style, venues, expected);
}

/// `authors: Ann Oh | title: Lists`
std::string fields_of(const CutEntry& entry, const Segmentation& reading)
{
    std::string out;
    for (const Segment& each : reading.segments) {
        out +=
            fmt::format("{}{}: {}", out.empty() ? "" : " | ", name_of(each.label), entry.piece(each.begin, each.end));
    }
    return out;
}

struct Row {
    const char* entry;
    const char* fields;
};

} // namespace

TEST_CASE("Entries of every style are read as a row of fields", "[cv][segment]")
{
    const std::vector<Row> rows{
        // APA
        {"Oh, A. B., & Kim, T. (2024). Who counts as old? Survey wording and age. Review of Lists, 40(2), 215-231.",
         "authors: Oh, A. B., & Kim, T. | date: (2024) | title: Who counts as old? Survey wording and age | venue: "
         "Review of Lists | numbers: 40(2) | numbers: 215-231"},
        // IEEE
        {"A. B. Oh and T. Kim, \"Sorting lists of many kinds,\" IEEE Trans. Lists, vol. 4, pp. 30\u201338, May 2020.",
         "authors: A. B. Oh and T. Kim | title: Sorting lists of many kinds, | venue: IEEE Trans. Lists | numbers: "
         "vol. 4 | numbers: pp. 30\u201338 | date: May 2020"},
        // Vancouver
        {"Oh AB, Kim T, de la Cruz P. Sorting of lists in older machines. Lists. 2020;3(5):30-38.",
         "authors: Oh AB, Kim T, de la Cruz P | title: Sorting of lists in older machines | venue: Lists | date: 2020 "
         "| numbers: 3(5):30-38"},
        // ACM
        {"Ann Oh, Bo Kim, and Cy Lee. 2021. Sorting Lists by Touch. In Proceedings of the Symposium on Lists (SoL "
         "'21). New York, USA, 12 pages.",
         "authors: Ann Oh, Bo Kim, and Cy Lee | date: 2021 | title: Sorting Lists by Touch | venue: In Proceedings of "
         "the Symposium on Lists (SoL '21) | place: New York | place: USA | numbers: 12 pages"},
        // numbered, title first
        {"C7. Sorting Lists Fast. Ann Oh, Bo Kim. ICSE 2020. Best Paper Award.",
         "other: C7 | title: Sorting Lists Fast | authors: Ann Oh, Bo Kim | venue: ICSE 2020 | status: Best Paper "
         "Award"},
        {"Sorting Lists Fast\nAnn Oh, Bo Kim\nICSE, 2020",
         "title: Sorting Lists Fast | authors: Ann Oh, Bo Kim | venue: ICSE | date: 2020"},
        {"A. Oh \u2013 Sorting Lists Fast \u2013 ICSE \u2013 2020",
         "authors: A. Oh | title: Sorting Lists Fast | venue: ICSE | date: 2020"},
        // Korean, German, French, Spanish
        {"강정훈,임호정. 목록의 정렬을 위한 연구. 한국목록학회 논문지, 2020.",
         "authors: 강정훈,임호정 | title: 목록의 정렬을 위한 연구 | venue: 한국목록학회 논문지 | date: 2020"},
        {"Oh, B., Kim, C.: Listen schnell sortieren. In: Tagung der Listen, Bonn, 2019, S. 3-9.",
         "authors: Oh, B., Kim, C. | title: Listen schnell sortieren | venue: In: Tagung der Listen | place: Bonn | "
         "date: 2019 | numbers: S. 3-9"},
        {"Oh, B., Kim, C. (2018). Trier des listes pour les machines. Revue des listes, 3(2), 4-9.",
         "authors: Oh, B., Kim, C. | date: (2018) | title: Trier des listes pour les machines | venue: Revue des "
         "listes | numbers: 3(2) | numbers: 4-9"},
        {"Oh, B. y Kim, C. (2018). Ordenar listas para una mesa. Revista de Listas, 3(2), 4-9.",
         "authors: Oh, B. y Kim, C. | date: (2018) | title: Ordenar listas para una mesa | venue: Revista de Listas | "
         "numbers: 3(2) | numbers: 4-9"},
        // a link at the end
        {"C. Lee. Sorting lists by hand. In Handbook of Lists, 2020 [pdf]",
         "authors: C. Lee | title: Sorting lists by hand | venue: In Handbook of Lists | date: 2020 | link: [pdf]"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.entry)
        {
            const CutEntry entry{row.entry};
            CHECK(fields_of(entry, read(entry)) == row.fields);
        }
    }
}

TEST_CASE("A reading covers all tokens, once and in order", "[cv][segment]")
{
    for (const char* text : {"Oh", "...", "2020", ", . ; (", "Ann Oh, Bo Kim, Cy Lee", "pp. 3-9. pp. 3-9. pp. 3-9",
                             "Sorting\nLists\n\n(Fast)\n", "In: In: In: In", "\"\" \"Sorting\" Lists\""}) {
        DYNAMIC_SECTION(text)
        {
            const CutEntry entry{text};
            const Segmentation reading = read(entry);
            std::size_t at = 0;
            for (const Segment& each : reading.segments) {
                CHECK(each.begin == at);
                CHECK(each.end > each.begin);
                at = each.end;
            }
            CHECK(at == entry.tokens.size());
        }
    }
    CHECK(read(CutEntry{""}).segments.empty());
}

TEST_CASE("A very long entry is read to its end, and no title is that long", "[cv][segment]")
{
    std::string text = "Ann Oh. Sorting lists by hand";
    for (int i = 0; i < 2000; ++i) {
        text += ", and by hand";
    }
    const CutEntry entry{text};
    const Segmentation reading = read(entry);
    REQUIRE_FALSE(reading.segments.empty());
    CHECK(reading.segments.back().end == entry.tokens.size());
    CHECK(std::ranges::none_of(reading.segments, [](const Segment& each) {
        return each.label == Label::title && each.end - each.begin > 20;
    }));
}

TEST_CASE("A patent's number is one in a list of patents", "[cv][segment]")
{
    const CutEntry entry{"Sorting apparatus for old lists, A. Oh, 9,876,543, filed March 2019"};
    CHECK(fields_of(entry, read(entry, {}, {.patent = true})) ==
          "title: Sorting apparatus for old lists | authors: A. Oh | patent: 9,876,543 | status: filed March 2019");
}

TEST_CASE("What a form says a field holds is not read otherwise", "[cv][segment]")
{
    const std::string text = "Ann Oh; ICSE; Sorting Lists; Lists";
    const CutEntry entry{text,
                         {mark_on(text, "Ann Oh", Style::field, std::string{field::title}),
                          mark_on(text, "ICSE", Style::field, std::string{field::authors}),
                          mark_on(text, "Sorting Lists", Style::field, std::string{field::venue})}};
    CHECK(fields_of(entry, read(entry)).starts_with("title: Ann Oh | authors: ICSE | venue: Sorting Lists"));
}

TEST_CASE("A reading with everything in its place is surer than one without", "[cv][segment]")
{
    const auto score = [](const char* text) { return read(CutEntry{text}).score; };
    CHECK(score("Ann Oh, \"Sorting Lists by Touch\", ICSE, 2020") > score("Ann Oh, \"Sorting Lists by Touch\""));
    CHECK(score("Ann Oh, \"Sorting Lists by Touch\"") > score("Ann Oh"));
    CHECK(score("Ann Oh") > score("..."));
}

TEST_CASE("The style of a list turns a reading that could be either", "[cv][segment]")
{
    const std::string model_text = "Ann Oh. Old Lists Today. Maps Monthly";
    const CutEntry model{model_text, {mark_on(model_text, "Maps Monthly", Style::italic)}};
    REQUIRE(model.tokens.size() == 3);
    ListStyle title_first;
    ListStyle title_last;
    for (int i = 0; i < 10; ++i) {
        title_first.add(model.tokens, {{Label::authors, 0, 1}, {Label::title, 1, 2}, {Label::venue, 2, 3}});
        title_last.add(model.tokens, {{Label::authors, 0, 1}, {Label::venue, 1, 2}, {Label::title, 2, 3}});
    }
    CHECK(fields_of(model, read(model, title_first)) ==
          "authors: Ann Oh | title: Old Lists Today | venue: Maps Monthly");
    CHECK(fields_of(model, read(model, title_last)) ==
          "authors: Ann Oh | venue: Old Lists Today | title: Maps Monthly");
}
