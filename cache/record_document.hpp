// A source record as the JSON document in which the cache keeps it.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string>
#include <string_view>

namespace vitalign::cache {

/// Members that are absent are left out; the order is fixed, so that equal records have equal documents.
std::string to_document(const SourceRecord& record);

/// An error means that the cache was damaged or written by a newer program.
Result<SourceRecord> from_document(std::string_view document);

} // namespace vitalign::cache
