// RIS files as source records.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>
#include <vector>

namespace vitalign::bibliography {

/// One record per `TY ... ER` block. The key is the ID field, else the position in the file. A file without any block
/// is an error.
Result<std::vector<SourceRecord>> read_ris(std::string_view content);

} // namespace vitalign::bibliography
