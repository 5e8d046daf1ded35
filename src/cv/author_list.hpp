// Author lists as CVs print them.
#pragma once

#include "cv/author_grammar.hpp"
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

/// Reads names in the form that fits the whole list best, given how the other lists of the CV print theirs.
AuthorList read_authors(const marked::MarkedText& text, marked::Part part, const marked::SourceText& source,
                        const AuthorStyle& style = {});

/// The names alone.
std::vector<PersonName> names_in(const marked::MarkedText& text, marked::Part part);

} // namespace vitalign::cv
