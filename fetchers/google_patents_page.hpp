// The page of one patent publication.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <string_view>

namespace vitalign::fetchers::google_patents {

/// Reads a page, as served or as saved from a browser. Only values whose nearest item is the document itself are its
/// own; the same property names recur for hundreds of cited and similar documents. Refused as malformed: pages without
/// own publication number, the layout of 2013, pages whose number parts or inventors contradict each other.
Result<SourceRecord> read_page(std::string_view html);

} // namespace vitalign::fetchers::google_patents
