// DBLP's search API in JSON: people and publications.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>

namespace vitalign::fetchers::dblp {

struct AuthorHit {
    DblpPid pid;
    std::string name = {}; ///< without homonym number
    std::vector<std::string> aliases = {};
    std::vector<std::string> affiliations = {};
};

Result<std::vector<AuthorHit>> read_author_hits(std::string_view json);

/// Publications; hits that are persons or carry no key are left out. Accepts the whole answer or just its array of
/// hits.
Result<std::vector<SourceRecord>> read_publication_hits(std::string_view json);

} // namespace vitalign::fetchers::dblp
