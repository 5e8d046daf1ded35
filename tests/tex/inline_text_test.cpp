#include "catch.hpp"
#include "tex/inline_text.hpp"

using namespace vitalign;
using namespace vitalign::tex;

TEST_CASE("from_latex reads accents, letters and commands", "[latex]")
{
    struct Row {
        const char* latex;
        const char* text;
    };
    const std::vector<Row> rows{
        {R"({\'e}\'{e}\'e{\'{e}})", "éééé"},
        {R"(\"{U}{\"u} \`a \^o \~n \=u \.z)", "Üü à ô ñ ū ż"},
        {R"(\v{S}\v S\c{c}\c c\H{o}\k{a}\r{u}\u{g}\d{a})", "ŠŠççőąůğạ"},
        {R"(\"\i {\'\i}\'{\i} \v{\j})", "ïíí ǰ"},
        {R"(K{\i}l{\i}{\c c})", "Kılıç"},
        {R"({\'{\ae}} \'\o)", "ǽ ǿ"},
        {R"({\ss}{\o}{\O}{\l}{\L}{\ae}{\AE}{\oe}{\aa}{\AA})", "ßøØłŁæÆœåÅ"},
        {R"(Stra\ss e and \L odz)", "Straße and Łodz"},
        {R"(\o{}re)", "øre"},
        {R"(1-2 1--2 1---2)", "1-2 1–2 1—2"},
        {R"(``quoted'' don't)", "“quoted” don't"},
        {R"(\& \% \_ \$ \# \{ \})", "& % _ $ # { }"},
        {R"({ACM} {Woo{-}Yeon})", "ACM Woo-Yeon"},
        {R"({\(\Sigma\)} $k$-means)", "Σ k-means"},
        {R"({\textdollar}{\textbackslash}mathrm)", R"($\mathrm)"},
        {R"(\emph{Foo} {\it bar} \textbf{\textit{baz}})", "Foo bar baz"},
        {R"(\unknown{kept} \vec{x} \url{http://x})", "kept x http://x"},
        {"a~b\n\t c\\ d", "a b c d"},
        {R"($\mathcal{O}(n)$)", "O(n)"},
        {R"(hyphen\-ation)", "hyphenation"},
        {"오병수 é", "오병수 é"},
        {R"(\'오)", "오\u0301"}, // a whole character, not its first byte
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.latex)
        {
            CHECK(tex::from_latex(row.latex) == row.text);
        }
    }
}

TEST_CASE("from_latex survives broken input and leaves no braces", "[latex]")
{
    for (const char* latex :
         {"abc\\", "abc\\'", "abc\\'{", "abc{{", "}}abc", "abc\\v ", "abc\\'{}", "$abc", "abc\\\\"}) {
        DYNAMIC_SECTION(latex)
        {
            const std::string text = tex::from_latex(latex);
            CHECK(text.starts_with("ab")); // an accent without a letter may fall on the c
            CHECK(text.find_first_of("{}") == std::string::npos);
        }
    }
}
