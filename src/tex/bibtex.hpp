// The grammar of BibTeX: entries with their fields as written, each byte with its place.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::tex {

struct Field {
    std::string name = {};         ///< lower case
    marked::MarkedText value = {}; ///< LaTeX as written, without its delimiters; no marks
};

struct Entry {
    marked::MarkedText type = {};   ///< as written, without `@`
    std::vector<Field> fields = {}; ///< in the order of the file; a name may stand there twice
};

/// Reads all entries; `@comment` and `@preamble` are skipped, `@string` is replaced (its text then stands where it is
/// used), `#` joins. Text between entries is no error.
Result<std::vector<Entry>> entries(std::string_view text, std::size_t offset);

} // namespace vitalign::tex
