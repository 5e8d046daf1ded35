// DBLP's page of one person: /pid/<pid>.xml.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>

namespace vitalign::fetchers::dblp {

struct Person {
    DblpPid pid;
    std::vector<std::string> names = {};        ///< the preferred one first, with homonym number
    std::vector<std::string> affiliations = {}; ///< present and former
    std::optional<Orcid> orcid = {};
    bool disambiguation = false; ///< a bucket of unassigned papers, not a person
    std::vector<SourceRecord> records = {};
};

/// Reads the page. A truncated page, or one with fewer records than it announces, is an error: parts of a person are
/// never stored.
Result<Person> read_person(std::string_view xml);

} // namespace vitalign::fetchers::dblp
