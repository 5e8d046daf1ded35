// DBLP's knowledge graph, the second way in when the API is walled: https://sparql.dblp.org
#pragma once

#include "schemas/dblp_key.hpp"
#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::fetchers::dblp {

/// The question for everything of one person: a row per publication and signature, in the terms of the dblp RDF schema
/// (https://dblp.org/rdf/docu/).
std::string person_query(const DblpPid& pid);

/// The address that asks it at an end point; the answer is wanted as `sparql_json`.
std::string sparql_url(std::string_view endpoint, const DblpPid& pid);

inline constexpr std::string_view sparql_json = "application/sparql-results+json";

/// The publications in an answer of that form (https://www.w3.org/TR/sparql11-results-json/), authors in their order.
/// The graph knows less than the person page: no ORCID iDs, no ISBN.
Result<std::vector<SourceRecord>> read_sparql(std::string_view json);

} // namespace vitalign::fetchers::dblp
