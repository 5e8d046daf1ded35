// CSL-JSON (https://docs.citationstyles.org) as source records.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>
#include <vector>

namespace vitalign::bibliography {

/// Reads an array of items, or one item. The key is the item's `id`, else its DOI, else its position.
Result<std::vector<SourceRecord>> read_csl(std::string_view json);

} // namespace vitalign::bibliography
