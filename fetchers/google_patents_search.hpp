// The JSON of a Google Patents search, as the search end point sends it or a person saves it.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>

namespace vitalign::fetchers::google_patents {

/// One record a hit. It names only the first inventor and assignee and cuts titles: good for discovery, never for a
/// comparison. Scholarly hits are left out.
Result<std::vector<SourceRecord>> read_search(std::string_view json);

} // namespace vitalign::fetchers::google_patents
