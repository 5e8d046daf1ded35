#include "cut_entry.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

namespace {

float score_of(const Feature& feature, Label label)
{
    return feature.scores[static_cast<std::size_t>(label)];
}

/// The label that the token alone speaks for, if it speaks for any; of two as likely the first in order.
std::string likeliest(const Feature& feature)
{
    const auto best = std::ranges::max_element(feature.scores);
    const auto label = static_cast<Label>(best - feature.scores.begin());
    return *best > 0 ? std::string{name_of(label)} : "nothing";
}

/// What the tokens speak for, one after the other.
std::string likeliest_of(const CutEntry& entry)
{
    std::string out;
    for (const Feature& feature : entry.features) {
        out += (out.empty() ? "" : " ") + likeliest(feature);
    }
    return out;
}

} // namespace

TEST_CASE("A token alone tells some fields by their looks", "[cv][feature]")
{
    struct Row {
        const char* token;
        const char* label;
    };
    const std::vector<Row> rows{
        {"Ann Oh", "authors"},
        {"Oh AB", "authors"},
        {"and Cy Lee", "authors"},
        {"Ann Oh and Bora Kim", "authors"},
        {"A. Oh & B. Kim*", "authors"},
        {"de la Cruz P", "authors"},
        {"홍길동", "authors"},
        {"et al", "authors"},
        {"(with B. Kim)", "authors"},
        {"2020", "date"},
        {"(2020)", "date"},
        {"Mar 2020", "date"},
        {"27 February 2025", "date"},
        {"pp. 26-34", "numbers"},
        {"vol. 4", "numbers"},
        {"3(5):30-38", "numbers"},
        {"S. 3-9", "numbers"},
        {"12 pages", "numbers"},
        {"New York", "place"},
        {"USA", "place"},
        {"Best Paper Award", "status"},
        {"filed March 2019", "status"},
        {"21.3%", "status"},
        {"to appear", "status"},
        {"https://example.org/l", "link"},
        {"[pdf]", "link"},
        {"arXiv:2401.00001", "link"},
        {"US Patent 9,876,543", "patent"},
        {"C7", "other"},
        // What only a span can tell: titles and venues.
        {"Sorting lists of many kinds", "nothing"},
        {"목록의 정렬을 위한 연구", "nothing"},
        {"In Proceedings of the Symposium on Lists", "nothing"},
        {"한국목록학회 논문지", "nothing"},
        {"ICSE 2020", "nothing"},
        {"IEEE Trans. Lists", "nothing"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.token)
        {
            const CutEntry entry{row.token};
            REQUIRE(entry.features.size() == 1);
            CHECK(likeliest(entry.features[0]) == row.label);
        }
    }
}

TEST_CASE("Every token has the words that spans add up", "[cv][feature]")
{
    struct Row {
        const char* token;
        int words;
        int function_words;
        int small_words;
        int venue_words;
        int abbreviations;
        int capitals;
    };
    const std::vector<Row> rows{
        {"Lists", 1, 0, 0, 0, 0, 0},
        {"Sorting lists for the blind", 5, 2, 4, 0, 0, 0},
        {"Print-and-Play Lists", 4, 0, 0, 0, 0, 0},
        {"목록의 정렬을 위한 연구", 4, 3, 0, 0, 0, 0},
        {"In Proceedings of the Symposium on Lists", 7, 4, 3, 2, 0, 0},
        {"IEEE Trans. Lists", 3, 0, 0, 2, 1, 1},
        {"Listen für die Tagung", 4, 2, 2, 1, 0, 0},
        {"Revue des listes", 3, 1, 2, 0, 0, 0},
        {"Ordenar listas para una mesa", 5, 1, 4, 0, 0, 0},
        {"ECCV'24", 1, 0, 0, 0, 0, 1},
        {"(\"Lists\")", 1, 0, 0, 0, 0, 0},
        {"...", 0, 0, 0, 0, 0, 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.token)
        {
            const CutEntry entry{row.token};
            REQUIRE(entry.features.size() == 1);
            const WordCount& count = entry.features[0].count;
            CHECK(count.words == row.words);
            CHECK(count.function_words == row.function_words);
            CHECK(count.small_words == row.small_words);
            CHECK(count.venue_words == row.venue_words);
            CHECK(count.abbreviations == row.abbreviations);
            CHECK(count.capitals == row.capitals);
        }
    }
}

TEST_CASE("A token says whether more must follow, a venue begins, a year stands in it", "[cv][feature]")
{
    struct Row {
        const char* token;
        bool dangling;
        bool lead;
        bool year;
    };
    const std::vector<Row> rows{
        {"Symposium on", true, false, false},       {"Lists of the", true, false, false},
        {"Lists and", true, false, false},          {"Lists", false, false, false},
        {"In Symposium", false, true, false},       {"Proceedings of Lists", false, true, false},
        {"Accepted to Lists", false, true, false},  {"Inner Lists", false, false, false},
        {"ICSE 2020", false, false, true},          {"(SoL 2020)", false, false, true},
        {"arXiv preprint 2020", false, true, true}, {"2020 lists", false, false, true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.token)
        {
            const CutEntry entry{row.token};
            REQUIRE(entry.features.size() == 1);
            CHECK(entry.features[0].count.dangling == row.dangling);
            CHECK(entry.features[0].lead == row.lead);
            CHECK(entry.features[0].year == row.year);
        }
    }
}

TEST_CASE("Names in front of an editors' mark are no authors where others are", "[cv][feature]")
{
    struct Row {
        const char* entry;
        const char* labels;
    };
    const std::vector<Row> rows{
        {"A. Oh, B. Kim (Eds.), Sorting lists by hand", "authors authors other nothing"},
        {"C. Lee. Sorting lists by hand. In A. Oh, B. Kim (Eds.), Lists of old times",
         "authors nothing other other other nothing"},
        {"C. Lee. Sorting lists by hand. In: Ann Oh (Hrsg.), Lists of old times",
         "authors nothing other other other nothing"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.entry)
        {
            CHECK(likeliest_of(CutEntry{row.entry}) == row.labels);
        }
    }
}

TEST_CASE("A linked word is a link, rather than a name", "[cv][feature]")
{
    const std::string text = "Lists of old times, Video";
    const CutEntry plain{text};
    const CutEntry linked{text, {mark_on(text, "Video", Style::link, "https://example.org")}};
    REQUIRE(plain.features.size() == 2);
    REQUIRE(linked.features.size() == 2);
    CHECK(score_of(linked.features[1], Label::link) > score_of(plain.features[1], Label::link));
}

TEST_CASE("A name that returns in the list is one", "[cv][feature]")
{
    NameLexicon names;
    for (const bool returned : {false, true}) { // the entry's own name is the first of two
        names.add(PersonName::parse("Bora Kim"));
        CutEntry entry{"B. Kim, Lists of old times"};
        const float alone = score_of(entry.features[0], Label::authors);
        add_names(entry.text, entry.tokens, names, entry.features);
        CHECK(entry.features[0].known_name == returned);
        CHECK((score_of(entry.features[0], Label::authors) > alone) == returned);
        CHECK_FALSE(entry.features[1].known_name);
    }
}

TEST_CASE("An entry without tokens has no features", "[cv][feature]")
{
    CHECK(CutEntry{""}.features.empty());
}
