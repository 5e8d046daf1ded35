// What is printed in front of a venue's name and in place of it: "Presented at", "PhD thesis".
#pragma once

#include "marked/marked_text.hpp"

#include <cstddef>
#include <optional>

namespace vitalign::cv {

/// Without the editors of a book behind its name: "Handbook of Lists, edited by Ann Oh".
marked::Part without_editors(const marked::MarkedText& text, marked::Part venue);

/// The part without `In`, `Accepted to`, `Poster at`, and without a bracket around all of it.
marked::Part without_lead(const marked::MarkedText& text, marked::Part venue);

struct NamedKind {
    marked::Part publisher = {};
    std::optional<std::size_t> end = {}; ///< of "Technical Report", if that was all
};

/// `PhD thesis, Department of Lists, University of Maps` was published by the university; `arXiv preprint
/// arXiv:2401.00001` by arXiv.
NamedKind without_kind(const marked::MarkedText& text, marked::Part venue);

} // namespace vitalign::cv
