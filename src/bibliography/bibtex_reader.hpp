// BibTeX files as entries with raw fields (BibTeX, "BibTeXing", 1988; what biblatex adds).
#pragma once

#include "schemas/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::bibliography {

struct BibtexEntry {
    std::string type = {}; ///< lower case, without `@`
    std::string key = {};
    std::map<std::string, std::string> fields =
        {}; ///< names in lower case, values as written, without their delimiters
    std::size_t line = 1;

    /// The value as Unicode text; empty if the entry has no such field.
    std::string text(const std::string& field) const;
};

/// Reads all entries; `@comment` and `@preamble` are skipped, `@string` is replaced, `#` joins. Text between entries is
/// no error. An entry that does not end is, with its line.
Result<std::vector<BibtexEntry>> read_bibtex(std::string_view content);

} // namespace vitalign::bibliography
