// The grammar of BibTeX (Patashnik, BibTeXing, 1988; what biblatex adds) as it stands in the file: every part knows its
// place, nothing is replaced or read yet. Linear in the size of the file.
#pragma once

#include "schemas/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::tex {

/// One part of a value: what stands between braces or quotes, a number, or the name of a string.
struct BibtexPart {
    std::string_view text = {};
    bool bare = false; ///< without delimiters: a number or a name
};

struct BibtexField {
    std::string name = {}; ///< lower case
    std::vector<BibtexPart> parts = {};
};

/// `@type{key, name = value, ...}`, also `@string`, which has no key. All views point into the file.
struct BibtexEntry {
    std::string_view type = {}; ///< as written, without `@`
    std::string_view key = {};
    std::size_t at = 0;                   ///< of the `@`
    std::vector<BibtexField> fields = {}; ///< in the order of the file; a name may stand there twice

    bool is_string() const;
};

/// All entries and strings in the order of the file; `@comment` and `@preamble` are passed over, and text between
/// entries is no error. An entry that does not end is one of code malformed, which begins with its line and column.
Result<std::vector<BibtexEntry>> read_bibtex(std::string_view content);

} // namespace vitalign::tex
