#include "catch.hpp"
#include "tex/escape.hpp"
#include "tex/inline_text.hpp"

using namespace vitalign;
using namespace vitalign::tex;

TEST_CASE("to_latex spells accents and neutralises what TeX would run", "[latex]")
{
    struct Row {
        const char* text;
        const char* latex;
    };
    const std::vector<Row> rows{
        {"café", "caf{\\'e}"},
        {"cafe\u0301", "caf{\\'e}"}, // decomposed
        {"Müller", "M{\\\"u}ller"},
        {"Šimůnek", "{\\v S}im{\\r u}nek"},
        {"Erdős, Çelik", "Erd{\\H o}s, {\\c C}elik"},
        {"Łukasz Øre Straße", "{\\L}ukasz {\\O}re Stra{\\ss}e"},
        {"Phạm", "Ph{\\d a}m"},
        {"오병수 Я", "오병수 Я"},
        {"1–2 — “q”", "1--2 --- ``q''"},
        {"50% of $5 & #1_x", "50\\% of \\$5 \\& \\#1\\_x"},
        {"{~^}", "{\\textbraceleft}{\\textasciitilde}{\\textasciicircum}{\\textbraceright}"},
        {"\\input{/etc/x}", "{\\textbackslash}input{\\textbraceleft}/etc/x{\\textbraceright}"},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            CHECK(tex::to_latex(row.text) == row.latex);
        }
    }
}

TEST_CASE("escape_tex escapes TeX's special characters and leaves letters", "[latex]")
{
    CHECK(tex::escape_tex("é – 50% {a}_$ 오") == "é – 50\\% {\\textbraceleft}a{\\textbraceright}\\_\\$ 오");
    CHECK(tex::escape_tex("\\write18") == "{\\textbackslash}write18");
}

TEST_CASE("from_latex undoes to_latex", "[latex]")
{
    for (const char* text : {"Kılıç Şahin", "Ångström naïve señor Čapek żółw Ķ", "50% of $5 & {x}_y #1 ~ ^ \\ z",
                             "“quoted” 1–2 — end", "오병수, Æsir œuvre ðorn", "Ǽ ế ạ ș"}) {
        DYNAMIC_SECTION(text)
        {
            CHECK(tex::from_latex(tex::to_latex(text)) == text);
        }
    }
}
