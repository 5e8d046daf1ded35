#include "catch.hpp"
#include "text/fold.hpp"

using namespace vitalign;

TEST_CASE("fold brings texts into the form in which they are compared", "[fold]")
{
    struct Row {
        const char* text;
        const char* folded;
    };
    const std::vector<Row> rows{
        {"PokéMem: Taming", "pokemem taming"},
        {"  --Data-Base,\tSystems!  ", "data base systems"},
        {"Straße und STRAẞE", "strasse und strasse"},
        {"Łukasz Ørsted Đorđe Þór œuvre", "lukasz orsted dorde thor oeuvre"},
        {"İstanbul ılık", "istanbul ilik"},
        {"ﬁne ＡＢＣ", "fine abc"},
        {"H₂O x²", "h2o x2"},
        {"co\u00ADoperate", "cooperate"},
        {"don’t", "don t"},
        {"Σίσυφος", "σισυφοσ"},
        {"孙汉源", "孙汉源"},
        {"ℝ and 𝐀lpha™", "r and alphatm"}, // compatibility forms that become capitals
        {"हिन्दी", "हनद"},                  // spacing marks are marks, too
        {"a\xFFz", "a z"},
        {"…—", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            CHECK(text::fold(row.text) == row.folded);
            CHECK(text::fold(row.folded) == row.folded);
        }
    }
}

TEST_CASE("fold makes composed and decomposed text equal", "[fold]")
{
    CHECK(text::fold("Mu\u0308ller") == text::fold("Müller"));
    CHECK(text::fold("\u110B\u1169") == text::fold("오"));
    CHECK(text::nfc("Mu\u0308ller") == "Müller");
    CHECK(text::nfc("\u110B\u1169") == "오");
    CHECK(text::nfc("Σ ﬁ") == "Σ ﬁ"); // composed only, not folded
}

TEST_CASE("fold_tight and folded_words agree with fold", "[fold]")
{
    CHECK(text::fold_tight("Data-base Systems") == "databasesystems");
    CHECK(text::fold_tight("Élan, vital") == "elanvital");
    CHECK(text::folded_words(" The É-list: ") == std::vector<std::string>{"the", "e", "list"});
    CHECK(text::folded_words("?!").empty());
}

TEST_CASE("to_ascii keeps Latin letters only", "[fold]")
{
    CHECK(text::to_ascii("müller") == "muller");
    CHECK(text::to_ascii("van 't øæß-ł") == "vantoaessl");
    CHECK(text::to_ascii("孙 오 Я x") == "x");
}
