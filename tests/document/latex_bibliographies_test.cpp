#include "latex/bibliography_filter.hpp"
#include "latex/blocks.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::latex;
using namespace vitalign::marked;

namespace {

const std::map<std::string, std::string> files{
    {"own.bib", "@article{oh20, title={First}, year=2020, keywords={loom, yarn}}\n"
                "@inproceedings{kim21, title={Second}, year=2021}\n"
                "@phdthesis{oh19, title={Third}, year=2019, keywords={loom}}\n"},
    {"more.bib", "@book{lund, title={Fourth}, year=2018}\n"},
    {"head.tex", "\\documentclass{subfiles}\\begin{document}Ann Oh\\end{document}never"},
    {"papers.tex", "\\documentclass{subfiles}\n\\newcommand{\\me}{A. Oh}\n\\begin{document}\n\\item \\me. Title\n"
                   "\\end{document}"},
    {"own.cls", "\\newcommand*{\\cventry}[7][.25em]{}\\newcommand{\\paper}[2]{}\\newcommand{\\doi}[1]{DOI #1}"}};

/// The titles of the works and the words of what else there is.
std::string words_of(const std::string& latex)
{
    SourceText source{latex};
    const auto blocks = read_latex(source, [](const std::string& name) {
        const auto found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional{found->second};
    });
    REQUIRE(blocks);
    std::string out;
    for (const Block& block : *blocks) {
        const auto title =
            std::ranges::find_if(block.text.marks, [](const Mark& mark) { return mark.value == "title"; });
        out += out.empty() ? "" : " / ";
        out += title == block.text.marks.end() ? block.text.text
                                               : block.text.text.substr(title->begin, title->end - title->begin);
    }
    std::ranges::replace(out, '\n', '|');
    return out;
}

struct Row {
    const char* what;
    const char* latex;
    const char* expected;
};

} // namespace

TEST_CASE("read_latex prints what the document cites", "[latex]")
{
    const auto row = GENERATE(values<Row>({
        {"all", "\\nocite{*}\\bibliography{own}", "First / Second / Third"},
        {"all, where nothing is cited", "\\bibliography{own}", "First / Second / Third"},
        {"some", "\\nocite{oh19, oh20}\\bibliography{own}", "First / Third"},
        {"some, cited below", "\\bibliography{own}\\cite[p.~2]{kim21}", "Second"},
        {"not in a comment", "% \\nocite{kim21}\n\\nocite{oh20}\\bibliography{own}", "First"},
        {"of one file after the other", "\\section{A}\\bibliography{more}\\section{B}\\bibliography{own,more}",
         "A / Fourth / B / First / Second / Third"},
        {"an entry before its file is named", "\\item \\bibentry{kim21}\\bibliography{own}", "Second"},
        {"an entry of a file that prints none", "\\nobibliography{own}\\item \\bibentry{oh20}", "First"},
        {"entries with a star",
         "\\nobibliography*\n\\item \\bibentry{oh20}\\item \\fullcite{lund}\\bibliography{own,more}", "First / Fourth"},
    }));
    INFO(row.what);
    CHECK(words_of(row.latex) == row.expected);
}

TEST_CASE("read_latex filters what biblatex prints", "[latex]")
{
    const auto row = GENERATE(values<Row>({
        {"a type", "\\printbibliography[type=article]", "First"},
        {"a type by another name", "\\printbibliography[heading=none,type=thesis]", "Third"},
        {"not a type", "\\printbibliography[nottype={article}, title={Other \\emph{works}}]",
         "Other works / Second / Third"},
        {"a keyword", "\\printbibliography[keyword=yarn]", "First"},
        {"lists without what was printed", "\\printbibliography[keyword=yarn]\\printbibliography[keyword=loom]",
         "First / Third"},
        {"a filter",
         "\\defbibfilter{x}{type=book or ( keyword=loom and not keyword=yarn )}\\printbibliography[filter=x]", "Third"},
        {"a category", "\\addtocategory{x}{kim21}\\printbibliography[category=x]", "Second"},
        {"a heading", "\\defbibheading{x}{\\section*{Papers}}\\printbibliography[heading=x,type=article]",
         "Papers / First"},
        {"a heading with words of its own",
         "\\defbibheading{x}[Works]{\\section{#1}}\\printbibliography[heading=x,type=article]", "Works / First"},
        {"options that ask for nothing", "\\printbibliography[prefixnumbers={A}, type=article, sorting=ynt]", "First"},
    }));
    INFO(row.what);
    CHECK(words_of("\\addbibresource{own.bib}\\begin{document}" + std::string{row.latex}) == row.expected);
}

TEST_CASE("read_latex reads documents within a document", "[latex]")
{
    CHECK(words_of("\\begin{document}\\subfile{head}\\section{Papers}\\subfile{papers.tex}\\end{document}after") ==
          "Ann Oh / Papers / A. Oh. Title");
    CHECK(words_of("\\input{head.tex} and \\me\n\n\\input{papers}") == "Ann Oh and / A. Oh. Title");
}

TEST_CASE("read_latex believes the author before LaTeX, and LaTeX before a style", "[latex]")
{
    const auto row = GENERATE(values<Row>({
        {"a class that hides entries", "\\documentclass{own}\\begin{document}\\cventry{2020}{Title}{}{Oh}{}{}",
         "2020|Title|Oh"},
        {"a class that hides macros of its own", "\\documentclass{own}\\begin{document}\\paper{Title}{Oh}", "Title|Oh"},
        {"a class's macro of a known name", "\\documentclass{own}\\begin{document}See \\doi{10.1/x}", "See 10.1/x"},
        {"an own macro of a known name",
         "\\newcommand{\\doi}[2]{\\href{https://doi.org/#1}{#2}}See \\doi{10.1/x}{J. Yarn}", "See J. Yarn"},
        {"an own macro that drops elsewhere", "\\renewcommand{\\todo}[1]{#1}Now \\todo{this}", "Now this"},
        {"an own macro over its old self",
         "\\let\\old\\footnote\\renewcommand{\\footnote}[1]{\\old{#1}}A\\footnote{b} c", "A c"},
    }));
    INFO(row.what);
    CHECK(words_of(row.latex) == row.expected);
}
