// One DBLP record in XML, as on person pages, in /rec/*.xml and in the dump.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace vitalign::fetchers::dblp {

/// The flags for pugixml: character references are left for us, because pugixml does not know DBLP's named ones.
inline constexpr unsigned parse_flags =
    (pugi::parse_default & ~pugi::parse_escapes) | pugi::parse_ws_pcdata | pugi::parse_fragment;

/// Reads one record element. Nothing for elements that are no publication: home pages, withdrawn records, and unknown
/// ones.
std::optional<SourceRecord> read_record(const pugi::xml_node& element);

/// Every record of a document whose root is <dblp>, or that is a bare record.
Result<std::vector<SourceRecord>> read_records(std::string_view xml);

/// Text of the element with markup removed, references decoded once, white space collapsed.
std::string text_of(const pugi::xml_node& element);

} // namespace vitalign::fetchers::dblp
