#include "source.hpp"

#include <algorithm>

namespace vitalign {

std::string_view name_of(Source source)
{
    constexpr std::array<std::string_view, 3> names{"dblp", "crossref", "google_patents"};
    return names[static_cast<std::size_t>(source)];
}

std::string_view title_of(Source source)
{
    constexpr std::array<std::string_view, 3> names{"DBLP", "Crossref", "Google Patents"};
    return names[static_cast<std::size_t>(source)];
}

std::optional<Source> source_of(std::string_view name)
{
    const auto* found = std::ranges::find(all_sources, name, [](Source source) { return name_of(source); });
    return found == all_sources.end() ? std::nullopt : std::optional{*found};
}

} // namespace vitalign
