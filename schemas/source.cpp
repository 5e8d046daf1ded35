#include "schemas/source.hpp"

#include <algorithm>

namespace vitalign {

namespace {

constexpr std::array<std::string_view, 4> names{"dblp", "crossref", "google_patents", "import"};

} // namespace

std::string_view name_of(Source source)
{
    return names[static_cast<std::size_t>(source)];
}

std::string_view title_of(Source source)
{
    constexpr std::array<std::string_view, 4> titles{"DBLP", "Crossref", "Google Patents", "Imported files"};
    return titles[static_cast<std::size_t>(source)];
}

std::optional<Source> source_of(std::string_view name)
{
    const auto* found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<Source>(found - names.begin())};
}

} // namespace vitalign
