#include "cut_entry.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

namespace {

/// `Ann Oh <comma> Bo Kim`: the tokens, and what parts them.
std::string tokens_of(const CutEntry& entry)
{
    std::string out;
    for (const Token& token : entry.tokens) {
        out += out.empty() ? "" : fmt::format(" <{}> ", name_of(token.separator));
        out += token.part.in(entry.text);
    }
    return out;
}

/// The tokens for which the test holds.
template <class Test>
std::vector<std::string> those(const CutEntry& entry, Test holds)
{
    std::vector<std::string> out;
    for (const Token& token : entry.tokens) {
        if (holds(token)) {
            out.emplace_back(token.part.in(entry.text));
        }
    }
    return out;
}

struct Row {
    const char* text;
    const char* tokens;
};

void check_rows(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            CHECK(tokens_of(CutEntry{row.text}) == row.tokens);
        }
    }
}

} // namespace

TEST_CASE("Entries of every style are cut where their fields end", "[cv][token]")
{
    check_rows({
        // APA
        {"Oh, A. B., & Kim, T. (2024). Who counts as old? Survey wording and age. Review of Lists, 40(2), 215-231.",
         "Oh <comma> A. B. <comma> & Kim <comma> T. <bracket> (2024) <stop> Who counts as old? <question> Survey "
         "wording and age <stop> Review of Lists <comma> 40(2) <comma> 215-231"},
        // IEEE
        {"A. B. Oh and T. Kim, \"Sorting lists of many kinds,\" IEEE Trans. Lists, vol. 4, pp. 30\u201338, May 2020.",
         "A. B. Oh and T. Kim <quote> Sorting lists of many kinds, <quote> IEEE Trans. Lists <comma> vol. 4 <comma> "
         "pp. 30\u201338 <comma> May 2020"},
        // Vancouver
        {"Oh AB, Kim T, de la Cruz P. Sorting of lists in older machines. Lists. 2020;3(5):30-38.",
         "Oh AB <comma> Kim T <comma> de la Cruz P <initial> Sorting of lists in older machines <stop> Lists <stop> "
         "2020 <semicolon> 3(5):30-38"},
        // ACM
        {"Ann Oh, Bo Kim, and Cy Lee. 2021. Sorting Lists by Touch. In Proceedings of Lists (SoL '21). ACM, 12 pages.",
         "Ann Oh <comma> Bo Kim <comma> and Cy Lee <stop> 2021 <stop> Sorting Lists by Touch <stop> In Proceedings of "
         "Lists <bracket> (SoL '21) <stop> ACM <comma> 12 pages"},
        // numbered, title first
        {"C7. Sorting Lists Fast. Ann Oh, Bo Kim. ICSE 2020. Best Paper Award.",
         "C7 <stop> Sorting Lists Fast <stop> Ann Oh <comma> Bo Kim <stop> ICSE 2020 <stop> Best Paper Award"},
        {"Sorting Lists Fast\nAnn Oh, Bo Kim\nICSE, 2020",
         "Sorting Lists Fast <line> Ann Oh <comma> Bo Kim <line> ICSE <comma> 2020"},
        {"A. Oh - Sorting Lists \u2013 ICSE | 2020", "A. Oh <dash> Sorting Lists <dash> ICSE <dash> 2020"},
        // Korean, German, French, Spanish
        {"강정훈,임호정. 목록의 정렬을 위한 연구. 한국목록학회 논문지, 2020.",
         "강정훈 <comma> 임호정 <stop> 목록의 정렬을 위한 연구 <stop> 한국목록학회 논문지 <comma> 2020"},
        {"Oh, A.: Listen schnell sortieren. In: Tagung der Listen, Bonn, 2019, S. 3-9.",
         "Oh <comma> A. <colon> Listen schnell sortieren <stop> In <colon> Tagung der Listen <comma> Bonn <comma> 2019 "
         "<comma> S. 3-9"},
        {"Oh, A. (2018). Trier des listes. Revue des listes, 3(2), 4-9.",
         "Oh <comma> A. <bracket> (2018) <stop> Trier des listes <stop> Revue des listes <comma> 3(2) <comma> 4-9"},
        {"Oh, A. (2018). Ordenar listas. Revista de Listas, 3(2), 4-9.",
         "Oh <comma> A. <bracket> (2018) <stop> Ordenar listas <stop> Revista de Listas <comma> 3(2) <comma> 4-9"},
    });
}

TEST_CASE("A stop ends a token, but for initials and abbreviations", "[cv][token]")
{
    check_rows({
        {"A.B. Oh, J.-P. Kim", "A.B. Oh <comma> J.-P. Kim"},
        {"Min H. Kim, Bo Oh. Lists for All", "Min H. Kim <comma> Bo Oh <stop> Lists for All"},
        {"Oh, A. Sorting Lists", "Oh <comma> A <initial> Sorting Lists"},
        {"Oh, A. & Kim, A. V. Paper lists", "Oh <comma> A. & Kim <comma> A. V <initial> Paper lists"},
        {"From Cogent to C. International Lists", "From Cogent to C <stop> International Lists"},
        {"A. Oh et al. Sorting Lists", "A. Oh et al <stop> Sorting Lists"},
        {"J. Am. List. Soc. 12, 345", "J. Am <abbreviation> List <abbreviation> Soc <abbreviation> 12 <comma> 345"},
        {"IEEE Commun. Standards Mag. 2020", "IEEE Commun <abbreviation> Standards Mag <stop> 2020"},
        {"Maps and Conf. Data, vol. 3, no. 4, pp. 5-6", "Maps and Conf. Data <comma> vol. 3 <comma> no. 4 <comma> pp. "
                                                        "5-6"},
        {"Lists vs. Maps. Version 3.14", "Lists vs. Maps <stop> Version 3.14"},
        {"Is it so? Lists! Really", "Is it so? <question> Lists! <question> Really"},
    });
}

TEST_CASE("Commas, colons and brackets part only what they stand between", "[cv][token]")
{
    check_rows({
        {"1,000 lists, sorted", "1,000 lists <comma> sorted"},
        {"10:30 lists: a day; a night", "10:30 lists <colon> a day <semicolon> a night"},
        {"Lists (with (nested) brackets) end", "Lists <bracket> (with (nested) brackets) <bracket> end"},
        {"f(x, y) sorts [a, b]s, too", "f(x <comma> y) sorts [a, b]s <comma> too"},
        {"Lists (never closed, sadly", "Lists (never closed <comma> sadly"},
        {"(2020) Lists [pdf] [code]", "(2020) <bracket> Lists <bracket> [pdf] <bracket> [code]"},
        {"well-known lists - sorted", "well-known lists <dash> sorted"},
        {"Xi \"Tony\" Chen, \"Sorting Lists Fast\", ICSE", "Xi \"Tony\" Chen <quote> Sorting Lists Fast <quote> ICSE"},
    });
}

TEST_CASE("Words that lead to a venue part", "[cv][token]")
{
    check_rows({
        {"Sorting Lists In Proc. Lists", "Sorting Lists <lead> In Proc. Lists"},
        {"Bo Kim To appear in Lists", "Bo Kim <lead> To appear in Lists"},
        {"Sorting Lists arXiv preprint", "Sorting Lists <lead> arXiv preprint"},
        {"Sorting in Lists", "Sorting in Lists"},
        {"In the Proceedings of Lists", "In the Proceedings of Lists"},
        {"목록 정렬 장치 출원번호 10-2020-0000001", "목록 정렬 장치 <lead> 출원번호 10-2020-0000001"},
    });
}

TEST_CASE("A text without fields is one token, or none", "[cv][token]")
{
    check_rows(
        {{"", ""}, {" \n ", ""}, {"Oh", "Oh"}, {";;;", ""}, {",;\n-", ", <semicolon> -"}, {"()", "()"}, {"\"", "\""}});
}

TEST_CASE("A very long entry is cut to its end", "[cv][token]")
{
    std::string text = "List 0";
    for (int i = 1; i < 5000; ++i) {
        text += fmt::format(", List {}", i);
    }
    const CutEntry entry{text};
    REQUIRE(entry.tokens.size() == 5000);
    CHECK(entry.tokens.back().part.in(entry.text) == "List 4999");
}

TEST_CASE("A token remembers how it was printed", "[cv][token]")
{
    const CutEntry entry{"Ann Oh, \"Sorting Lists Fast\",\nJ. Am. List. 12;\n2020"};
    CHECK(those(entry, [](const Token& token) { return token.quoted; }) ==
          std::vector<std::string>{"Sorting Lists Fast"});
    CHECK(those(entry, [](const Token& token) { return token.abbreviated; }) ==
          std::vector<std::string>{"J. Am", "List"});
    CHECK(those(entry, [](const Token& token) { return token.line; }) == std::vector<std::string>{"J. Am", "2020"});
}

TEST_CASE("A quotation of nothing is no token, and quotes none", "[cv][token]")
{
    for (const char* text : {"\"            \", Ann Oh", "Ann Oh, \"            \", ICSE"}) {
        DYNAMIC_SECTION(text)
        {
            CHECK(those(CutEntry{text}, [](const Token& token) { return token.quoted; }).empty());
        }
    }
}

TEST_CASE("Marks and fields part, and their tokens point to them", "[cv][token]")
{
    struct Row {
        const char* what;
        const char* text;
        std::vector<std::pair<const char*, Style>> marks; ///< the words in it
        const char* tokens;
        std::vector<std::string> marked;
        std::vector<std::string> fields;
    };
    const std::vector<Row> rows{
        {"a bold author",
         "Ann Oh and Bo Kim, Lists",
         {{"Ann Oh", Style::bold}},
         "Ann Oh <style> and Bo Kim <comma> Lists",
         {"Ann Oh"},
         {}},
        {"a subscript inside a word", "H2O Lists", {{"2", Style::italic}}, "H2O Lists", {}, {}},
        {"an italic venue behind its lead",
         "Sorting in Lists, 2020",
         {{"Lists", Style::italic}},
         "Sorting in <style> Lists <comma> 2020",
         {"Lists"},
         {}},
        {"a link over an italic part",
         "Sorting Lists Fast, ICSE",
         {{"Sorting Lists Fast", Style::link}, {"Lists", Style::italic}},
         "Sorting <style> Lists <style> Fast <comma> ICSE",
         {"Sorting", "Lists", "Fast"},
         {}},
        {"marks that overlap",
         "Sorting Lists Fast",
         {{"Sorting Lists", Style::bold}, {"Lists Fast", Style::italic}},
         "Sorting <style> Lists <style> Fast",
         {"Sorting", "Lists", "Fast"},
         {}},
        {"fields, which part within words, too",
         "LoLA2020",
         {{"LoLA", Style::field}, {"2020", Style::field}},
         "LoLA <field> 2020",
         {},
         {"LoLA", "2020"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            std::vector<Mark> marks;
            for (const auto& [words, style] : row.marks) {
                marks.push_back(mark_on(row.text, words, style));
            }
            const CutEntry entry{row.text, marks};
            CHECK(tokens_of(entry) == row.tokens);
            CHECK(those(entry, [](const Token& token) { return token.mark != nullptr; }) == row.marked);
            CHECK(those(entry, [](const Token& token) { return token.field != nullptr; }) == row.fields);
        }
    }
}

TEST_CASE("The longest mark around a token is its mark, and marks behind the text do no harm", "[cv][token]")
{
    const std::string text = "Sorting Lists Fast, ICSE";
    const CutEntry entry{text,
                         {mark_on(text, "Sorting", Style::bold),
                          mark_on(text, "Sorting Lists Fast", Style::link),
                          {Style::italic, 20, 99}}};
    REQUIRE(entry.tokens.size() == 3);
    REQUIRE(entry.tokens[0].mark != nullptr);
    CHECK(entry.tokens[0].mark->style == Style::link);
    REQUIRE(entry.tokens[2].mark != nullptr);
    CHECK(entry.tokens[2].mark->style == Style::italic);
}
