#include "typst/functions.hpp"

#include "schemas/ascii.hpp"

#include <array>
#include <map>
#include <string>

namespace vitalign::typst {

namespace {

struct Row {
    TypstFunction function;
    std::string_view names; ///< between blanks
};

constexpr std::array<Row, 13> rows{
    {{TypstFunction::statement, " let set show import include if for while return context break continue "},
     {TypstFunction::silent,
      " v line image pagebreak colbreak counter bibliography label metadata lorem outline rect circle "
      "polygon path icon box.with state here locate query "},
     {TypstFunction::blank, " h sym.space "},
     {TypstFunction::line_break, " linebreak parbreak "},
     {TypstFunction::link, " link "},
     {TypstFunction::bold, " strong "},
     {TypstFunction::italic, " emph "},
     {TypstFunction::underlined, " underline "},
     {TypstFunction::heading, " heading "},
     {TypstFunction::list, " list enum "},
     {TypstFunction::grid, " grid table "},
     {TypstFunction::around,
      " text box block align par smallcaps super sub highlight pad stack columns place figure quote "
      "upper lower raw strike overline scale move rotate hide footnote "},
     {TypstFunction::section, " section cvsection cv-section resume-section subsection cvsubsection "}}};

std::map<std::string_view, TypstFunction> by_name()
{
    std::map<std::string_view, TypstFunction> out;
    for (const Row& row : rows) {
        for (const std::string_view name : ascii::split(row.names, ' ')) {
            out.emplace(name, row.function);
        }
    }
    return out;
}

} // namespace

TypstFunction typst_function(std::string_view name)
{
    static const std::map<std::string_view, TypstFunction> known = by_name();
    if (const auto found = known.find(name); found != known.end()) {
        return found->second;
    }
    const std::string lower = ascii::lower(name);
    return lower.ends_with("section")                            ? TypstFunction::section
           : lower.starts_with("fa-") || lower.ends_with("icon") ? TypstFunction::silent
                                                                 : TypstFunction::other;
}

} // namespace vitalign::typst
