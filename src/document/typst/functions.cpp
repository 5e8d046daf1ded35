#include "typst/functions.hpp"

#include "schemas/ascii.hpp"

#include <array>
#include <map>
#include <string>

namespace vitalign::typst {

namespace {

struct Row {
    Function function;
    std::string_view names; ///< between blanks
};

constexpr std::array<Row, 13> rows{
    {{Function::statement, " let set show import include if for while return context break continue "},
     {Function::silent,
      " v line image pagebreak colbreak counter bibliography label metadata lorem outline rect circle "
      "polygon path icon box.with state here locate query "},
     {Function::blank, " h sym.space "},
     {Function::line_break, " linebreak parbreak "},
     {Function::link, " link "},
     {Function::bold, " strong "},
     {Function::italic, " emph "},
     {Function::underlined, " underline "},
     {Function::heading, " heading "},
     {Function::list, " list enum "},
     {Function::grid, " grid table "},
     {Function::around, " text box block align par smallcaps super sub highlight pad stack columns place figure quote "
                        "upper lower raw strike overline scale move rotate hide footnote "},
     {Function::section, " section cvsection cv-section resume-section subsection cvsubsection "}}};

std::map<std::string_view, Function> by_name()
{
    std::map<std::string_view, Function> out;
    for (const Row& row : rows) {
        for (const std::string_view name : ascii::split(row.names, ' ')) {
            out.emplace(name, row.function);
        }
    }
    return out;
}

} // namespace

Function function_of(std::string_view name)
{
    static const std::map<std::string_view, Function> known = by_name();
    if (const auto found = known.find(name); found != known.end()) {
        return found->second;
    }
    const std::string lower = ascii::lower(name);
    return lower.ends_with("section")                            ? Function::section
           : lower.starts_with("fa-") || lower.ends_with("icon") ? Function::silent
                                                                 : Function::other;
}

} // namespace vitalign::typst
