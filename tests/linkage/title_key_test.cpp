#include "catch.hpp"
#include "linkage/title_key.hpp"

using namespace vitalign;
using namespace vitalign::linkage;

namespace {

TitleKey read(std::string_view text)
{
    TitleKey key;
    // Whatever was in there before.
    read_title("Erratum: poster part 3, ...", key);
    read_title(text, key);
    return key;
}

} // namespace

TEST_CASE("read_title drops what databases add", "[title]")
{
    for (const std::string_view text :
         {"On the Looms of Data",
          "On the Looms of Data.",
          "On the looms of data [Chinese]",
          "On the Looms of Data. Chinese",
          "[On the Looms of Data]",
          "[On the Looms of Data].",
          "On the Looms of Data [Review] [33 refs]",
          "On the Looms of Data [abstract]",
          "On the Looms of Data (Review)",
          "On the Looms of Data*",
          "On the <i>Looms</i> of Data",
          "On the Looms of&nbsp;Data",
          "  On   the Looms\nof Data ",
          "ON THE LOOMS OF DATA",
          "On the Looms of Data [Erratum appears in Weaving 3(2)]",
          "On the Looms of Data (abstract)",
          "On the Looms of Data.[Erratum appears in Weaving. 2009;3(2):5 Note: Oh, Ann [added]].[Erratum",
          "On the Looms of Data - group of 2 &raquo;",
          "On the Looms of Data (Proceedings of the Weavers of Uni",
          "On the Looms of Data - Poster",
          "On the L\xC3\xB6oms of Data"}) {
        DYNAMIC_SECTION(text)
        {
            const TitleKey key = read(text);
            CHECK(key.tight == "ontheloomsofdata");
            CHECK(key.words.size() == 5);
            CHECK(key.marker == 0);
            CHECK(key.numbers == 0);
            CHECK_FALSE(key.truncated);
            CHECK_FALSE(key.part);
        }
    }
    CHECK(read("Looms (in Hospitals)").tight == "loomsinhospitals");
    CHECK(read("Data-Base Looms").words.size() == 3);
    CHECK(read("Looms &amp; Data").tight == "loomsdata");
    CHECK(read("AT&T Looms").tight == "attlooms");
    CHECK(read("Looms where a < b and c > d").tight == "loomswhereabandcd");
    CHECK(read("").tight.empty());
    CHECK(read("[]").tight.empty());
    CHECK(read("...").tight.empty());
    CHECK(read("[").tight.empty());
    CHECK(read(std::string(100'000, '[')).tight.empty());
}

TEST_CASE("read_title finds the numbers of a title", "[title]")
{
    struct Row {
        const char* a;
        const char* b;
        bool equal;
    };
    const std::vector<Row> rows{
        {"Weaving, Part I", "Weaving, Part 1", true},
        {"Weaving, Part two", "Weaving, Part II", true},
        {"Weaving II", "Weaving 2", true},
        {"Weaving, Part A", "Weaving, Part B", false},
        {"Weaving, Part I", "Weaving, Part II", false},
        {"Weaving 2021", "Weaving 2022", false},
        {"Weaving in 3D", "Weaving in 2D", false},
        {"Ten Looms, Two Weavers", "Two Looms, Ten Weavers", true}, // a set, not a sequence
        {"Weaving 007", "Weaving 7", true},
        {"Weaving XIV", "Weaving 14", true},
        {"Weaving, Volume 3", "Weaving, Volume three", true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " | " << row.b)
        {
            CHECK(read(row.a).numbers != 0);
            CHECK((read(row.a).numbers == read(row.b).numbers) == row.equal);
        }
    }
    for (const char* const none : {"I Weave", "Weaving in vi", "One Loom", "A Loom for B", "Weaving", "Vitamin C"}) {
        DYNAMIC_SECTION(none)
        {
            CHECK(read(none).numbers == 0);
        }
    }
    CHECK(read("Weaving, Part II").part);
    CHECK(read("Weaving, Phase 3").part);
    CHECK_FALSE(read("Weaving II").part);
    CHECK_FALSE(read("Weaving in Part").part);
    CHECK(read("Weaving 0").numbers != read("Weaving 1").numbers);
}

TEST_CASE("read_title marks what is about another work, and what is no paper", "[title]")
{
    struct Row {
        const char* title;
        const char* like; ///< of the same mark; null: no mark
        bool occasion;
    };
    const std::vector<Row> rows{
        {"Erratum: On Looms", "Erratum", false},
        {"Corrigendum to \"On Looms\"", "Erratum", false},
        {"On Looms (Erratum)", "Erratum", false},
        {"On Looms [Correction]", "Erratum", false},
        {"On Looms (vol 360, pg 542, 2009)", "Erratum", false},
        {"On Looms (Journal of Weaving (2009) 360 (542-544))", "Erratum", false},
        {"Retraction: On Looms", "Retraction", false},
        {"Comment on \"On Looms\"", "Comment", false},
        {"Reply to the comment on looms", "Reply", false},
        {"Response from the weavers", "Reply", false},
        {"Editorial", "Editorial", false},
        {"Editorial: Looms", "Editorial", false},
        {"Preface", "Foreword", false},
        {"Introduction", "Foreword", false},
        {"Introduction to Looms", nullptr, false},
        {"Discussion of Looms", nullptr, false},
        {"Response Times of Looms", nullptr, false},
        {"Update in Place for Looms", nullptr, false},
        {"Protocol Verification", nullptr, false},
        {"Abstract Interpretation of Looms", "Abstract", false},
        {"On Errata in Looms", nullptr, false},
        {"Poster: On Looms", nullptr, true},
        {"On Looms (Poster)", nullptr, true},
        {"Demo: On Looms", nullptr, true},
        {"On Looms (Demonstration Abstract)", nullptr, true},
        {"Panel: Whither Looms?", nullptr, true},
        {"On Looms (Tutorial)", nullptr, true},
        {"Looms - Guest Editor's Foreword", nullptr, true},
        {"Looms - Book Review", nullptr, true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.title)
        {
            CHECK(read(row.title).marker == (row.like == nullptr ? 0 : read(row.like).marker));
            CHECK((row.like == nullptr || read(row.like).marker != 0));
            CHECK(read(row.title).occasion == row.occasion);
        }
    }
}

TEST_CASE("read_title notes a title that was cut off", "[title]")
{
    CHECK(read("On the Looms of ...").truncated);
    CHECK(read("On the Looms of\xE2\x80\xA6").truncated);
    CHECK_FALSE(read("On ... the Looms").truncated);
    CHECK_FALSE(read("On Looms.").truncated);
}
