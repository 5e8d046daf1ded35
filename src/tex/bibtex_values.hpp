// The second step of reading BibTeX: `@string` and `#` resolved, so that each field is one text with its places.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::tex {

struct BibtexValue {
    std::string name = {};         ///< lower case
    marked::MarkedText latex = {}; ///< as written, without its delimiters; no marks
};

struct ResolvedEntry {
    marked::MarkedText type = {};         ///< as written, without `@`
    std::string_view key = {};            ///< empty if it has none
    std::vector<BibtexValue> values = {}; ///< in the order of the file; a name may stand there twice
};

/// Hands every entry of the file to `take`, in order. The text of a string stands where it is used. `content` stands at
/// `offset` of the offsets of a SourceText. Bounded: strings made of strings of strings are an error. Errors are of
/// code malformed and begin with line and column.
Result<void> resolve_bibtex(std::string_view content, std::size_t offset,
                            const std::function<void(ResolvedEntry)>& take);

} // namespace vitalign::tex
