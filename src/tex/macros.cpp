#include "tex/macros.hpp"

#include "schemas/ascii.hpp"

#include <array>
#include <map>
#include <span>

namespace vitalign::tex {

namespace {

constexpr Macro marks(std::string_view name, marked::Style style)
{
    return {.name = name,
            .verb = Verb::styles,
            .style = style,
            .loud = style != marked::Style::italic && style != marked::Style::code};
}

constexpr Macro switches(std::string_view name, marked::Style style)
{
    return {.name = name,
            .verb = Verb::switches,
            .style = style,
            .loud = style != marked::Style::italic && style != marked::Style::code};
}

constexpr Macro loud(std::string_view name, Verb verb, std::string_view arguments = "")
{
    return {.name = name, .verb = verb, .arguments = arguments, .loud = true};
}

constexpr Macro heads(std::string_view name, int level, std::string_view arguments = "*o")
{
    return {.name = name, .verb = Verb::heads, .arguments = arguments, .level = level};
}

constexpr Macro does(std::string_view name, Verb verb, std::string_view arguments = "")
{
    return {.name = name, .verb = verb, .arguments = arguments};
}

constexpr Macro drops(std::string_view name, std::string_view arguments = "")
{
    return does(name, Verb::drops, arguments);
}

constexpr Macro resolves(std::string_view name, std::string_view prefix)
{
    return {.name = name, .verb = Verb::addresses, .prefix = prefix};
}

constexpr auto macros = std::to_array<Macro>({
    marks("textbf", marked::Style::bold),
    marks("mathbf", marked::Style::bold),
    marks("textit", marked::Style::italic),
    marks("textsl", marked::Style::italic),
    marks("mathit", marked::Style::italic),
    marks("emph", marked::Style::italic),
    marks("underline", marked::Style::underlined),
    marks("uline", marked::Style::underlined),
    marks("ul", marked::Style::underlined),
    marks("texttt", marked::Style::code),
    switches("bf", marked::Style::bold),
    switches("bfseries", marked::Style::bold),
    switches("it", marked::Style::italic),
    switches("itshape", marked::Style::italic),
    switches("em", marked::Style::italic),
    switches("sl", marked::Style::italic),
    switches("slshape", marked::Style::italic),
    switches("tt", marked::Style::code),
    switches("ttfamily", marked::Style::code),
    loud("textsc", Verb::styles),
    loud("uppercase", Verb::styles),
    loud("MakeUppercase", Verb::styles),
    loud("sc", Verb::switches),
    loud("scshape", Verb::switches),
    loud("large", Verb::switches),
    loud("Large", Verb::switches),
    loud("LARGE", Verb::switches),
    loud("huge", Verb::switches),
    loud("Huge", Verb::switches),

    does("normalfont", Verb::resets),
    does("rm", Verb::resets),
    does("rmfamily", Verb::resets),
    does("mdseries", Verb::resets),
    does("upshape", Verb::resets),
    does("normalsize", Verb::resets),

    heads("part", 1),
    heads("chapter", 1),
    heads("section", 1),
    heads("subsection", 2),
    heads("subsubsection", 3),
    heads("cvsection", 1),
    heads("cvsubsection", 2),
    heads("heading", 1),
    heads("subheading", 2),
    heads("subparagraph", 5),
    {.name = "paragraph", .verb = Verb::runs_in, .arguments = "*o", .style = marked::Style::bold, .level = 4},

    does("par", Verb::parts),
    does("blankline", Verb::parts),
    does("bigskip", Verb::parts),
    does("medskip", Verb::parts),
    does("smallskip", Verb::parts),
    does("vspace", Verb::parts, "*m"),
    does("vskip", Verb::parts, "d"),
    does("addvspace", Verb::parts, "m"),
    does("newpage", Verb::parts),
    does("clearpage", Verb::parts),
    does("pagebreak", Verb::parts, "o"),
    does("hrule", Verb::parts),
    does("hrulefill", Verb::parts),
    does("vfill", Verb::parts),

    does("\\", Verb::breaks, "*o"),
    does("newline", Verb::breaks),
    does("linebreak", Verb::breaks, "o"),
    does("tabularnewline", Verb::breaks, "o"),
    does("cr", Verb::breaks),

    does(" ", Verb::spaces),
    does("\n", Verb::spaces),
    does("\t", Verb::spaces),
    does(",", Verb::spaces),
    does(";", Verb::spaces),
    does(":", Verb::spaces),
    does(">", Verb::spaces),
    does("quad", Verb::spaces),
    does("qquad", Verb::spaces),
    does("space", Verb::spaces),
    does("enspace", Verb::spaces),
    does("thinspace", Verb::spaces),
    does("nobreakspace", Verb::spaces),
    does("hfill", Verb::spaces),
    does("hfil", Verb::spaces),
    does("dotfill", Verb::spaces),
    does("hspace", Verb::spaces, "*m"),
    does("hskip", Verb::spaces, "d"),
    does("tab", Verb::spaces),

    does("marginpar", Verb::notes, "o"),
    does("marginnote", Verb::notes, "o"),
    does("sidenote", Verb::notes, "oo"),

    does("xspace", Verb::spaces_words),

    does("item", Verb::items),
    does("bibitem", Verb::items, "om"),
    {.name = "href", .verb = Verb::links, .arguments = "o"},
    resolves("url", ""),
    resolves("nolinkurl", ""),
    resolves("path", ""),
    resolves("doi", "https://doi.org/"),
    resolves("arxiv", "https://arxiv.org/abs/"),
    does("begin", Verb::begins),
    does("end", Verb::ends),
    does("newcommand", Verb::defines),
    does("renewcommand", Verb::defines),
    does("providecommand", Verb::defines),
    does("DeclareRobustCommand", Verb::defines),
    does("NewDocumentCommand", Verb::defines),
    does("RenewDocumentCommand", Verb::defines),
    does("def", Verb::defines),
    does("gdef", Verb::defines),
    does("edef", Verb::defines),
    does("xdef", Verb::defines),
    does("let", Verb::defines),
    does("newif", Verb::decides),
    does("input", Verb::inputs),
    does("include", Verb::inputs),
    does("subfile", Verb::inputs),
    does("addbibresource", Verb::names_files, "o"),
    does("bibliography", Verb::prints_files),
    does("printbibliography", Verb::prints_files),
    does("nobibliography", Verb::names_files, "*"),
    does("footfullcite", Verb::prints_entry, "oo"),
    does("fullcite", Verb::prints_entry, "oo"),
    does("bibentry", Verb::prints_entry),
    does("verb", Verb::quotes_source, "*"),

    drops("-"),
    drops("/"),
    drops("@"),
    drops("!"),
    drops("noindent"),
    drops("indent"),
    drops("footnote", "om"),
    drops("footnotemark", "o"),
    drops("footnotetext", "om"),
    drops("thanks", "m"),
    drops("todo", "om"),
    drops("cite", "oom"),
    drops("citep", "*oom"),
    drops("citet", "*oom"),
    drops("citeyear", "m"),
    drops("parencite", "oom"),
    drops("textcite", "oom"),
    drops("autocite", "oom"),
    drops("nocite", "m"),
    drops("label", "m"),
    drops("ref", "m"),
    drops("pageref", "m"),
    drops("phantom", "m"),
    drops("hphantom", "m"),
    drops("vphantom", "m"),
    drops("phantomsection"),
    drops("pdfbookmark", "omm"),
    drops("bookmark", "om"),
    drops("addcontentsline", "mmm"),
    drops("markboth", "mm"),
    drops("markright", "m"),
    drops("pagestyle", "m"),
    drops("thispagestyle", "m"),
    drops("pagenumbering", "m"),
    drops("setlength", "mm"),
    drops("addtolength", "mm"),
    drops("settowidth", "mm"),
    drops("newlength", "m"),
    drops("setcounter", "mm"),
    drops("addtocounter", "mm"),
    drops("stepcounter", "m"),
    drops("refstepcounter", "m"),
    drops("newcounter", "mo"),
    drops("value", "m"),
    drops("includegraphics", "*om"),
    drops("graphicspath", "m"),
    drops("rule", "omm"),
    drops("color", "om"),
    drops("definecolor", "mmm"),
    drops("colorlet", "mm"),
    drops("pagecolor", "m"),
    drops("textcolor", "om"),
    drops("colorbox", "m"),
    drops("fcolorbox", "mm"),
    drops("fontsize", "mm"),
    drops("fontspec", "om"),
    drops("fontfamily", "m"),
    drops("fontseries", "m"),
    drops("fontshape", "m"),
    drops("usefont", "mmmm"),
    drops("setmainfont", "omo"),
    drops("setsansfont", "omo"),
    drops("linespread", "m"),
    drops("enlargethispage", "*m"),
    drops("raisebox", "moo"),
    drops("parbox", "ooom"),
    drops("makebox", "oo"),
    drops("framebox", "oo"),
    drops("resizebox", "*mm"),
    drops("scalebox", "mo"),
    drops("rotatebox", "om"),
    drops("multicolumn", "mm"),
    drops("multirow", "omom"),
    drops("cline", "m"),
    drops("cmidrule", "m"),
    drops("hline"),
    drops("columnbreak"),
    drops("twocolumn"),
    drops("onecolumn"),
    drops("rowcolor", "om"),
    drops("cellcolor", "om"),
    drops("arraystretch"),
    drops("foreignlanguage", "m"),
    drops("selectlanguage", "m"),
    drops("hypertarget", "m"),
    drops("hyperlink", "m"),
    drops("hyperref", "o"),
    drops("hypersetup", "m"),
    drops("needspace", "m"),
    drops("Needspace", "*m"),
    drops("symbol", "m"),
    drops("ding", "m"),
    drops("usepackage", "om"),
    drops("RequirePackage", "om"),
    drops("documentclass", "om"),
    drops("geometry", "m"),
    drops("newgeometry", "m"),
    drops("bibliographystyle", "m"),
    drops("defbibheading", "mom"),
    drops("defbibfilter", "mm"),
    drops("defbibcheck", "mm"),
    drops("newcites", "mm"),
    drops("newrefsection", "o"),
    drops("newrefcontext", "oo"),
    drops("DeclareBibliographyCategory", "m"),
    drops("addtocategory", "mm"),
    drops("titleformat", "*mommmmo"),
    drops("titlespacing", "*mmmmo"),
    drops("titlerule", "*o"),
    drops("setlist", "*om"),
    drops("newenvironment", "*moomm"),
    drops("renewenvironment", "*moomm"),
    drops("AtBeginDocument", "m"),
    drops("AtEndDocument", "m"),
    drops("tikz", "om"),
    drops("hyphenation", "m"),
    drops("moveleft", "d"),
    drops("moveright", "d"),
    drops("kern", "d"),
    drops("parskip", "d"),
    drops("parindent", "d"),
    drops("itemsep", "d"),
    drops("parsep", "d"),
    drops("topsep", "d"),
    drops("partopsep", "d"),
    drops("leftskip", "d"),
    drops("rightskip", "d"),
    drops("hangindent", "d"),
    drops("baselineskip", "d"),
    drops("leftmargin", "d"),
    drops("tabcolsep", "d"),
    drops("penalty", "d"),
    drops("hangafter", "d"),
    drops("ifthenelse", "m"),
});

constexpr auto environments = std::to_array<Environment>({
    {"itemize", Setting::list, "o"},
    {"itemize*", Setting::list, "o"},
    {"enumerate", Setting::list, "o"},
    {"enumerate*", Setting::list, "o"},
    {"etaremune", Setting::list, "o"},
    {"description", Setting::list, "o"},
    {"compactitem", Setting::list, "o"},
    {"compactenum", Setting::list, "o"},
    {"list", Setting::list, "mm"},
    {"trivlist", Setting::list, ""},
    {"thebibliography", Setting::list, "m"},
    {"bibliography", Setting::list, "o"},
    {"cvitems", Setting::list, "o"},
    {"tabular", Setting::table, "om"},
    {"tabular*", Setting::table, "mom"},
    {"tabularx", Setting::table, "mom"},
    {"tabulary", Setting::table, "mm"},
    {"tabu", Setting::table, "m"},
    {"longtable", Setting::table, "om"},
    {"longtable*", Setting::table, "om"},
    {"longtabu", Setting::table, "om"},
    {"xltabular", Setting::table, "mom"},
    {"supertabular", Setting::table, "m"},
    {"array", Setting::table, "om"},
    {"tabbing", Setting::plain, ""},
    {"equation", Setting::mathematics, ""},
    {"equation*", Setting::mathematics, ""},
    {"math", Setting::mathematics, ""},
    {"displaymath", Setting::mathematics, ""},
    {"align", Setting::mathematics, ""},
    {"align*", Setting::mathematics, ""},
    {"comment", Setting::ignored, ""},
    {"verbatim", Setting::ignored, ""},
    {"verbatim*", Setting::ignored, ""},
    {"Verbatim", Setting::ignored, ""},
    {"lstlisting", Setting::ignored, ""},
    {"minted", Setting::ignored, ""},
    {"tikzpicture", Setting::ignored, ""},
    {"picture", Setting::ignored, ""},
    {"filecontents", Setting::ignored, ""},
    {"filecontents*", Setting::ignored, ""},
    {"rSection", Setting::heading, ""},
    {"minipage", Setting::plain, "ooom"},
    {"multicols", Setting::plain, "m"},
    {"multicols*", Setting::plain, "m"},
    {"adjustwidth", Setting::plain, "mm"},
    {"adjustwidth*", Setting::plain, "mm"},
    {"paracol", Setting::plain, "om"},
    {"otherlanguage", Setting::plain, "m"},
    {"otherlanguage*", Setting::plain, "m"},
    {"spacing", Setting::plain, "m"},
    {"wrapfigure", Setting::plain, "omom"},
    {"figure", Setting::plain, "o"},
    {"table", Setting::plain, "o"},
    {"center", Setting::plain, ""},
    {"flushleft", Setting::plain, ""},
    {"flushright", Setting::plain, ""},
    {"refsection", Setting::plain, "o"},
    {"hangparas", Setting::plain, "mm"},
    {"tabularnewline", Setting::plain, ""},
});

template <class Row>
std::map<std::string_view, const Row*> by_name(std::span<const Row> rows)
{
    std::map<std::string_view, const Row*> index;
    for (const Row& row : rows) {
        index.emplace(row.name, &row);
    }
    return index;
}

template <class Row>
const Row* found(const std::map<std::string_view, const Row*>& index, std::string_view name)
{
    const auto at = index.find(name);
    return at == index.end() ? nullptr : at->second;
}

} // namespace

const Macro* macro(std::string_view name)
{
    static const auto index = by_name<Macro>(macros);
    return found(index, name);
}

const Environment* environment(std::string_view name)
{
    static const auto index = by_name<Environment>(environments);
    return found(index, name);
}

std::optional<int> heading_level(std::string_view name)
{
    const std::string lower = ascii::lower(name);
    const bool sections = lower.find("section") != std::string::npos || lower.find("rubric") != std::string::npos;
    if (!sections) {
        return std::nullopt;
    }
    const bool twice = lower.find("subsub") != std::string::npos;
    return twice ? 3 : lower.find("sub") != std::string::npos ? 2 : 1;
}

bool is_icon(std::string_view name)
{
    const bool prefixed = name.starts_with("fa") || name.starts_with("ai");
    return prefixed && name.size() > 2 && ascii::is_upper(name[2]);
}

} // namespace vitalign::tex
