// Where records come from: the sources that can be asked, and files of the user's own.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace vitalign {

enum class Source { dblp, crossref, google_patents, file };

/// In the order in which their word counts: DBLP spells names and titles as the paper does.
inline constexpr std::array every_source{Source::dblp, Source::crossref, Source::google_patents, Source::file};

/// Those that can be asked.
inline constexpr std::array all_sources{Source::dblp, Source::crossref, Source::google_patents};

/// What there is to know of a source without asking it.
struct SourceFacts {
    Source source;
    std::string_view name;                          ///< in configuration, options and JSON
    std::string_view title;                         ///< for people
    std::string_view address = {};                  ///< where it is asked, if the configuration names no other place
    std::span<const std::string_view> mirrors = {}; ///< servers there that say the same
    std::string_view sparql = {};                   ///< the end point of its knowledge graph
    bool closed_search = false;                     ///< has a search that robots.txt closes: the user must allow it
    bool publications = true;                       ///< knows publications, not patents only
    bool trusted_for_kind = false;                  ///< its word for what a work is counts before that of others
};

const SourceFacts& facts_of(Source source);

/// The name in configuration, options and JSON: `google_patents`; `import` for files.
std::string_view name_of(Source source);
/// The name for people: `Google Patents`.
std::string_view title_of(Source source);
std::optional<Source> source_of(std::string_view name);

} // namespace vitalign
