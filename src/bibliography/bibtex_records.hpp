// BibTeX files as source records: DBLP's exports, and files of one's own.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>
#include <vector>

namespace vitalign::bibliography {

/// One record per entry that is a publication; `@proceedings` only lend their fields to the entries that name them by
/// `crossref`. The record's key is the DBLP key where the entry has one, else the BibTeX key. A file that breaks off
/// within an entry is an error of code malformed that begins with the entry's line and column.
Result<std::vector<SourceRecord>> bibtex_records(std::string_view content);

} // namespace vitalign::bibliography
