// Author lists as CVs print them.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

#include <string>
#include <vector>

namespace vitalign::cv {

struct AuthorList {
    std::vector<Stated<PersonName>> authors = {};
    std::vector<std::string> starred = {}; ///< names that carry a `*`, as displayed
    bool truncated = false;                ///< "et al."
    bool self_omitted = false;             ///< "With X and Y"
};

/// Reads names parted by commas, semicolons, "and" and "&", given name first or inverted; takes off markers
/// (`*`, `†`, digits), stray emphasis and remarks in brackets.
AuthorList read_authors(const marked::MarkedText& text, marked::Part part, const marked::SourceText& source);

/// The names alone.
std::vector<PersonName> names_in(const marked::MarkedText& text, marked::Part part);

} // namespace vitalign::cv
