// Values of Typst: strings, content, lists.
#pragma once

#include "typst/document.hpp"

#include <string>
#include <vector>

namespace vitalign::typst {

using Shown = std::vector<const Argument*>;

/// The arguments that give text.
Shown shown_arguments(const Document& document, const Call& call);

/// A string, content, a number, a list of such, a call, or several of them added.
void value(Document& document, marked::Part part);
/// A value that is a field.
void value(Document& document, marked::Part part, const std::string& field);
/// The values of a list with commas between them, each a field if one is named.
void elements(Document& document, marked::Part inside, const std::string& field = {});

} // namespace vitalign::typst
