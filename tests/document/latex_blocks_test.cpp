#include "latex/blocks.hpp"

#include "catch.hpp"

using namespace vitalign;
using namespace vitalign::latex;
using namespace vitalign::marked;

namespace {

using Files = std::map<std::string, std::string>;

IncludeResolver beside(const Files& files)
{
    return [files](const std::string& name) {
        const auto found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional{found->second};
    };
}

std::string show(const Block& block)
{
    const char kind = block.kind == Block::Kind::heading ? 'H' : block.kind == Block::Kind::item ? 'I' : 'P';
    return fmt::format("{}{} {}", kind, block.level, block.text.text);
}

std::vector<std::string> blocks_of(const std::string& latex, const Files& files = {})
{
    SourceText source{latex};
    const auto blocks = read_latex(source, beside(files));
    REQUIRE(blocks);
    std::vector<std::string> shown;
    for (const Block& block : *blocks) {
        shown.push_back(show(block));
    }
    return shown;
}

std::string_view name_of_style(Style style)
{
    static constexpr std::array<std::string_view, 6> names{"bold", "italic", "underlined", "code", "link", "field"};
    return names.at(static_cast<std::size_t>(style));
}

/// `bold: Ann Oh`, `field cventry/1: 2020`, of all blocks.
std::vector<std::string> marks_of(const std::string& latex)
{
    SourceText source{latex};
    const auto blocks = read_latex(source, {});
    REQUIRE(blocks);
    std::vector<std::string> shown;
    for (const Block& block : *blocks) {
        for (const Mark& mark : block.text.marks) {
            const std::string_view text = std::string_view{block.text.text}.substr(mark.begin, mark.end - mark.begin);
            const std::string value = mark.value.empty() ? "" : " " + mark.value;
            shown.push_back(fmt::format("{}{}: {}", name_of_style(mark.style), value, text));
        }
    }
    return shown;
}

using Lines = std::vector<std::string>;

struct Row {
    const char* what;
    std::string latex;
    Lines expected;
};

} // namespace

TEST_CASE("read_latex finds headings, items and paragraphs", "[latex]")
{
    const std::vector<Row> rows{
        {"sections",
         "\\section{Papers}\n\\subsection*{Journal \\& Conference}\n\\cvsection[2ex]{Patents}\n\\mysubsection{Others}",
         {"H1 Papers", "H2 Journal & Conference", "H1 Patents", "H2 Others"}},
        {"an environment that heads",
         "\\begin{rSection}{Papers}\nAnn Oh. A Title.\n\\end{rSection}",
         {"H1 Papers", "P0 Ann Oh. A Title."}},
        {"a bold line alone",
         "\\textbf{Journal Papers}\n\nAnn Oh.\n\n{\\large Talks}\n\nBora Kim.",
         {"H6 Journal Papers", "P0 Ann Oh.", "H6 Talks", "P0 Bora Kim."}},
        {"an italic line with a colon", "\\emph{Under review:}\n\n\\emph{A Title}", {"H6 Under review:", "P0 A Title"}},
        {"run-in headings",
         "\\paragraph{Talks} Ann Oh.\n\n\\paragraph{A Title of Words.} Ann Oh.\n",
         {"H4 Talks", "P0 Ann Oh.", "P0 A Title of Words. Ann Oh."}},
        {"a list in an item",
         "\\begin{itemize}\\item One\n\\begin{itemize}\\item Two\\end{itemize}\n\\item Three\\end{itemize}",
         {"I1 One", "I2 Two", "I1 Three"}},
        {"items of a file that another includes", "\\item One\n\n\\item Two\\\\ line", {"I1 One", "I1 Two\nline"}},
        {"a list of no known name", "\\begin{papers}{}\\item One\\end{papers}After", {"I1 One", "P0 After"}},
        {"paragraphs",
         "One\ntwo\n\nThree\\par Four \\vspace{2pt} Five\n\\blankline\nSix",
         {"P0 One two", "P0 Three", "P0 Four", "P0 Five", "P0 Six"}},
        {"a paragraph within an item", "\\begin{itemize}\\item One\n\ntwo\\end{itemize}", {"I1 One\ntwo"}},
        {"rows of a table",
         "\\begin{longtable}[l]{p{2cm}l}\n2020 & Ann Oh \\\\ \\hline\n & \\emph{Title} \\\\[2pt]\n\\end{longtable}",
         {"I1 2020\nAnn Oh", "I1 2020\nTitle"}},
        {"a bibliography",
         "\\begin{thebibliography}{9}\\bibitem[Oh]{oh} Ann Oh.\\end{thebibliography}",
         {"I1 Ann Oh."}},
        {"a document", "\\documentclass{article}\\title{x}\\begin{document}Text\\end{document}More", {"P0 Text"}},
        {"lines ended on purpose",
         "\\item Ann Oh, Bora Kim,\nA Title that is a line of its own and has more than sixty characters,\nJournal, "
         "2020",
         {"I1 Ann Oh, Bora Kim,\nA Title that is a line of its own and has more than sixty characters,\nJournal, "
          "2020"}},
        {"lines of a filled paragraph",
         "\\item Ann Oh and Bora Kim, A Title that goes on and on until the line is\nfull of words. In a Journal of "
         "Words that has a name as long as that one\nis, 2020.",
         {"I1 Ann Oh and Bora Kim, A Title that goes on and on until the line is full of words. In a Journal of Words "
          "that has a name as long as that one is, 2020."}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(blocks_of(row.latex) == row.expected);
        }
    }
}

TEST_CASE("read_latex reads what is not printed as nothing", "[latex]")
{
    const std::vector<Row> rows{
        {"comments", "A 5\\% rise%\n   s. % no\n% no\nAnd more", {"P0 A 5% rises. And more"}},
        {"a comment before a blank line", "One %\n\nTwo", {"P0 One", "P0 Two"}},
        {"conditions", "A\\iffalse b \\ifx c \\fi d\\fi{} e\\iftrue f\\else g\\fi", {"P0 A ef"}},
        {"switches", "\\newif\\iflong \\iflong a\\else b\\fi \\longtrue\\iflong c\\else d\\fi", {"P0 bc"}},
        {"environments",
         "A\\begin{comment}\n\\item b\n\\end{comment} c\\begin{verbatim}\n{ d\n\\end{verbatim}",
         {"P0 A c"}},
        {"layout",
         "\\noindent\\hspace*{2em}A\\label{x}\\setlength\\itemsep{1em} \\color{red}b\\itemsep -2pt plus 1pt c",
         {"P0 A b c"}},
        {"footnotes and citations", "Ann Oh\\footnote{\\emph{x}}\\cite[p.~3]{a}, 2020", {"P0 Ann Oh, 2020"}},
        {"icons", "\\faFilePdf{} \\aiDoi\\ A \\faIcon[solid]{star}", {"P0 A"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(blocks_of(row.latex) == row.expected);
        }
    }
}

TEST_CASE("read_latex decodes characters", "[latex]")
{
    const std::vector<Row> rows{
        {"accents",
         "M{\\\"u}ller, \\v{S}koda, Garc\\'\\i a, Fran\\c cois, \\L{}ukasz, \\O ster",
         {"P0 Müller, Škoda, García, François, Łukasz, Øster"}},
        {"quotes and dashes", "``A `b' c'' 1--2 --- x", {"P0 “A ‘b’ c” 1–2 — x"}},
        {"marks of authors", "Oh\\textsuperscript{*}, Kim$^\\dag$, Lee$^{*,\\ddag}$", {"P0 Oh*, Kim†, Lee*,‡"}},
        {"mathematics", "CO$_2$, $\\alpha$-Fe, $3 \\times 10^{-3}$, \\(n\\)", {"P0 CO2, α-Fe, 3 × 10-3, n"}},
        {"blanks", "A~b\\,c\\ d\\quad e\\hfill f sim\\-ulation", {"P0 A b c d e f simulation"}},
        {"escapes", "\\& \\% \\$ \\# \\_ \\{ \\}", {"P0 & % $ # _ { }"}},
        {"macros that nobody knows", "\\onlyshort{Ann} \\thing Oh \\two{A}{b}", {"P0 Ann Oh A b"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(blocks_of(row.latex) == row.expected);
        }
    }
}

TEST_CASE("read_latex marks what is set apart", "[latex]")
{
    const std::vector<Row> rows{
        {"fonts",
         "\\textbf{Ann} {\\bf Oh}, \\emph{a \\textbf{b}} {\\em c} {\\itshape d} \\uline{e} x",
         {"bold: Ann", "bold: Oh", "bold: b", "italic: a b", "italic: c", "italic: d", "underlined: e"}},
        {"a font for the rest of the group", "{Award. \\bfseries Best \\normalfont Paper}", {"bold: Best"}},
        {"links",
         "\\href{https://a.org/b\\_c\\%2F}{PDF} \\url{http://a.org/d_e} \\doi{10.1/x}",
         {"link https://a.org/b_c%2F: PDF", "link http://a.org/d_e: http://a.org/d_e",
          "link https://doi.org/10.1/x: 10.1/x"}},
        {"an icon that is a link", "A \\href{https://a.org}{\\faFilePdf}", {"link https://a.org: "}},
        {"a macro for links", "See \\mylink{https://a.org}{the page}", {"link https://a.org: the page"}},
        {"labels", "\\item[J1] Ann Oh", {"field label: J1"}},
        {"cells", "\\begin{tabular}{ll}2020 & Ann Oh\\\\\\end{tabular}", {"field row/1: 2020", "field row/2: Ann Oh"}},
        {"arguments of an entry",
         "\\cventry{2020}% year\n  {A \\emph{Title}}\n{}\n{\\begin{cvitems}\\item One \\item Two\\end{cvitems}}",
         {"field cventry/1: 2020", "italic: Title", "field cventry/2: A Title", "field cventry/4: One\nTwo"}},
        {"an option of an entry",
         "\\cvitem[0.2em]{2020}{Ann Oh}\n\\entry[J1]{Title}{Venue}",
         {"field cvitem/2: 2020", "field cvitem/3: Ann Oh", "field entry/1: J1", "field entry/2: Title",
          "field entry/3: Venue"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(marks_of(row.latex) == row.expected);
        }
    }
    CHECK(blocks_of("\\cventry{2020}{Title}{}\n\\cvlistitem{One}\n\\cvlistitem{Two}") ==
          Lines{"I1 2020\nTitle", "I1 One", "I1 Two"});
}

TEST_CASE("read_latex expands the macros of the document", "[latex]")
{
    const std::vector<Row> rows{
        {"names",
         "\\newcommand{\\me}{\\textbf{Ann Oh}}\\def\\you{Bora Kim}\\let\\us\\me\\me, \\you, \\us",
         {"P0 Ann Oh, Bora Kim, Ann Oh"}},
        {"of the preamble", "\\newcommand\\me{Ann}\\begin{document}\\me{} Oh\\end{document}", {"P0 Ann Oh"}},
        {"with arguments",
         "\\newcommand{\\paper}[3]{\\item \\textbf{#1}. #2. \\emph{#3}}\n\\paper{Title}{Oh}{Venue}",
         {"I1 Title. Oh. Venue"}},
        {"with an option",
         "\\newcommand*{\\conf}[2][Proc.]{#1 #2}A \\conf{X}, \\conf[Symp.]{Y}",
         {"P0 A Proc. X, Symp. Y"}},
        {"of macros", "\\newcommand{\\a}[1]{<#1>}\\newcommand{\\b}[1]{\\a{#1}\\a{x#1}}\\b{y}", {"P0 <y><xy>"}},
        {"that print nothing", "\\newcommand{\\hide}[1]{}A\\hide{b} c", {"P0 A c"}},
        {"that begin a list",
         "\\newcommand{\\on}{\\begin{itemize}}\\newcommand{\\off}{\\end{itemize}}\\on\\item One\\off Two",
         {"I1 One", "P0 Two"}},
        {"that are programs", "\\newcommand{\\pub}[2]{\\ifx#1x\\else#2\\fi}\\pub{Title}{Venue}", {"I1 Title\nVenue"}},
        {"that call themselves", "\\newcommand{\\me}{Ann \\me{} Oh}\\me", {"P0 Ann Oh"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(blocks_of(row.latex) == row.expected);
        }
    }
    CHECK(marks_of("\\newcommand{\\paper}[2]{\\item #1, \\emph{#2}}\\paper{Title}{Venue}") ==
          Lines{"field paper/1: Title", "field paper/2: Venue", "italic: Venue"});
    CHECK(marks_of("\\newcommand{\\id}[1]{\\href{https://doi.org/#1}{doi}}\\id{10.1/a\\_b}") ==
          Lines{"link https://doi.org/10.1/a_b: doi"});
}

TEST_CASE("read_latex reads the files that are named", "[latex]")
{
    const Files files{{"sub.tex", "\\item One\n\\input{sub}"},
                      {"own.sty", "\\newcommand{\\me}{Ann Oh}"},
                      {"mine.bib", "@article{oh, title={A Title}, year=2020}\n@misc{kim, title={Other}, year=2021}"}};
    CHECK(blocks_of("\\section{A}\\input{sub}\\include{none}", files) == Lines{"H1 A", "I1 One"});
    CHECK(blocks_of("\\usepackage{own}\\begin{document}\\me", files) == Lines{"P0 Ann Oh"});

    const Lines entries = blocks_of("\\section{A}\\nocite{*}\\bibliography{mine}\\bibliography{mine}", files);
    REQUIRE(entries.size() == 3);
    CHECK(entries[1].find("A Title") != std::string::npos);

    const Lines titled =
        blocks_of("\\addbibresource{mine.bib}\\begin{document}\\printbibliography[heading=x, title={Papers}]", files);
    REQUIRE(titled.size() == 3);
    CHECK(titled[0] == "H2 Papers");

    const Lines cited = blocks_of("\\addbibresource{mine.bib}\\item \\fullcite{kim}. Award", files);
    REQUIRE(cited.size() == 1);
    CHECK(cited[0].find("Other") != std::string::npos);
    CHECK(cited[0].find("A Title") == std::string::npos);
}

TEST_CASE("read_latex knows where its text stands", "[latex]")
{
    struct Place {
        const char* what;
        std::string latex;
        std::string text;     ///< a part of the only block's text
        std::string standing; ///< the source it stands for
    };
    const std::vector<Place> rows{
        {"emphasis", "Ann Oh, \\emph{A Title of Words}, 2020", "A Title of Words", "A Title of Words"},
        {"a macro's argument", "\\cventry{2020}{A Title}", "A Title", "A Title"},
        {"an accent within", "By M\\\"uller, 2020", "Müller", "M\\\"uller"},
        {"an accent at the end", "By Ren\\'{e}, 2020", "René", "Ren\\'{e}"},
        {"behind an accent", "\\'Elan and Words", "Words", "Words"},
        {"a dash", "pages 12--34.", "12–34", "12--34"},
        {"a line end", "A title\n   of words", "title of", "title\n   of"},
        {"a sign", "rate 25\\%", "25%", "25\\%"},
        {"the body of a macro", "\\newcommand{\\me}{Ann Oh}By \\me, 2020", "Ann Oh", "\\me"},
        {"an argument in a body", "\\newcommand{\\x}[2]{\\item #1. #2.}\\x{A Title}{Venue}", "Venue", "Venue"},
        {"all of a body with arguments", "\\newcommand{\\x}[2]{#1. #2}\\x{A Title}{Venue}", "A Title. Venue",
         "A Title}{Venue"},
        {"an address", "See \\url{http://a.org/b\\_c}", "http://a.org/b_c", "http://a.org/b\\_c"},
    };
    for (const Place& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            SourceText source{row.latex};
            const auto blocks = read_latex(source, {});
            REQUIRE(blocks);
            REQUIRE(blocks->size() == 1);
            const MarkedText& text = blocks->front().text;
            REQUIRE(text.origin.size() == text.text.size());
            std::string flat = text.text;
            std::ranges::replace(flat, '\n', ' ');
            const std::size_t begin = flat.find(row.text);
            REQUIRE(begin != std::string::npos);
            const std::size_t last = begin + row.text.size() - 1;
            CHECK(row.latex.substr(text.origin[begin], text.origin[last] + 1 - text.origin[begin]) == row.standing);
        }
    }

    SourceText source{"\\section{A}\n\\input{sub}"};
    const auto blocks = read_latex(source, beside({{"sub.tex", "One\n\nTwo"}}));
    REQUIRE(blocks);
    REQUIRE(blocks->size() == 3);
    const Span at = (*blocks)[2].text.span(source, 0, 3);
    CHECK(at == Span{.line = 3, .column = 1, .end_line = 3, .end_column = 4, .file = 1});
}

TEST_CASE("read_latex bears what no TeX would", "[latex]")
{
    const auto repeated = [](std::string_view text, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) {
            out += text;
        }
        return out;
    };
    struct Broken {
        const char* what;
        std::string latex;
        const char* message; ///< null: it is read
    };
    std::string laughs = "\\newcommand{\\a}{ha}";
    for (char c = 'b'; c < 'p'; ++c) {
        laughs += fmt::format("\\newcommand{{\\{}}}{{{}}}", c, repeated(fmt::format("\\{}", char(c - 1)), 10));
    }
    const std::vector<Broken> rows{
        {"a fragment", "\\section{Papers} {\\bf Ann, \\emph{Title", nullptr},
        {"stray ends", "}} \\end{itemize} ] & # \\", nullptr},
        {"a million braces", repeated("{", 1'000'000), "1:202: groups are nested deeper than 200"},
        {"lists in lists", repeated("\\begin{itemize}", 1000), "1:3016: groups are nested deeper than 200"},
        {"many closing braces", repeated("}", 100'000), nullptr},
        {"formulas without end", repeated("$x", 100'000), nullptr},
        {"fonts without end", "{" + repeated("\\bf\\it x\n\n", 20'000), nullptr},
        {"macros that call each other", "\\newcommand{\\x}{\\y a}\\newcommand{\\y}{\\x a}\\x",
         "macros are nested deeper than 200"},
        {"macros that grow", laughs + "\\d", nullptr},
        {"macros that grow and grow", laughs + "\\o", "the macros expand to too much"},
        {"arguments without end", repeated("\\textcolor{", 50'000), "the macros expand to too much"},
    };
    for (const Broken& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            SourceText source{row.latex};
            const auto blocks = read_latex(source, {});
            CHECK(blocks.has_value() == (row.message == nullptr));
            if (!blocks && row.message != nullptr) {
                CHECK(blocks.error().code == ErrorCode::malformed);
                CHECK(blocks.error().message.find(row.message) != std::string::npos);
            }
        }
    }
}
