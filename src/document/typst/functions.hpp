// What Typst's functions are to a reader of text.
#pragma once

#include <string_view>

namespace vitalign::typst {

enum class Function {
    statement, ///< `#let`, `#set`: gives no text
    silent,    ///< lengths, pictures, icons
    blank,
    line_break,
    link,
    bold,
    italic,
    underlined,
    heading,
    section, ///< a template's heading: `#cv-section("Papers")`
    list,
    grid,
    around, ///< shows its content in some other way
    other,  ///< the document's own
};

Function function_of(std::string_view name);

} // namespace vitalign::typst
