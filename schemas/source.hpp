// The sources that can be asked.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace vitalign {

enum class Source { dblp, crossref, google_patents };

inline constexpr std::array all_sources{Source::dblp, Source::crossref, Source::google_patents};

/// The name in configuration, options and JSON: `google_patents`.
std::string_view name_of(Source source);
/// The name for people: `Google Patents`.
std::string_view title_of(Source source);
std::optional<Source> source_of(std::string_view name);

} // namespace vitalign
