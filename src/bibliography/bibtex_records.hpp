// BibTeX entries as source records: DBLP's exports, and files of one's own.
#pragma once

#include "bibliography/bibtex_reader.hpp"
#include "schemas/source_record.hpp"

#include <vector>

namespace vitalign::bibliography {

/// One record per entry that is a publication; `@proceedings` only lend their fields to the entries that name them by
/// `crossref`. The record's key is the DBLP key where the entry has one, else the BibTeX key.
std::vector<SourceRecord> records_of(const std::vector<BibtexEntry>& entries);

} // namespace vitalign::bibliography
