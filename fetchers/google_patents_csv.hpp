// The CSV that a person downloads from a Google Patents search.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>

namespace vitalign::fetchers::google_patents {

/// One record a row; number and language come from the result link, because the `id` column drops zeros. A row whose
/// link names no publication is left out. Malformed if the header is not that of such a file.
Result<std::vector<SourceRecord>> read_csv_export(std::string_view csv);

} // namespace vitalign::fetchers::google_patents
