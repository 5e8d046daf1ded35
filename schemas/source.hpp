// Where records come from: the sources that can be asked, and files of the user's own.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace vitalign {

enum class Source { dblp, crossref, google_patents, file };

/// Those that can be asked.
inline constexpr std::array all_sources{Source::dblp, Source::crossref, Source::google_patents};

/// The name in configuration, options and JSON: `google_patents`; `import` for files.
std::string_view name_of(Source source);
/// The name for people: `Google Patents`.
std::string_view title_of(Source source);
std::optional<Source> source_of(std::string_view name);

} // namespace vitalign
