// An authors' text cut into its atoms: the runs of words between what may part names.
#pragma once

#include "cv/name_word.hpp"

#include <vector>

namespace vitalign::cv {

/// What stands in front of an atom.
enum class Joint { start, comma, semicolon, slash, dash, conjunction, stop };

struct AuthorAtom {
    std::vector<NameWord> words = {};
    Joint joint = Joint::start;
    bool star = false;
};

struct AuthorAtoms {
    std::vector<AuthorAtom> atoms = {};
    bool truncated = false;    ///< "et al."
    bool self_omitted = false; ///< "With X and Y"
};

/// Takes off markers (`*`, `†`, digits), stray emphasis, and remarks in brackets.
AuthorAtoms cut_authors(const marked::MarkedText& text, marked::Part part);

} // namespace vitalign::cv
