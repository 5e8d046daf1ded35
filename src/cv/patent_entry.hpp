// A patent as a CV prints it.
#pragma once

#include "cv/author_grammar.hpp"
#include "cv/reading.hpp"
#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

namespace vitalign::cv {

Entry read_patent(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source,
                  const AuthorStyle& style = {});

/// Whether an entry of a mixed section is a patent: it says so and carries a number or a status of one.
bool looks_like_patent(std::string_view text);

} // namespace vitalign::cv
