#include "schemas/publication_kind.hpp"

#include <algorithm>
#include <array>

namespace vitalign {

namespace {

constexpr std::array<std::string_view, 13> names{"article", "inproceedings", "incollection", "book",   "proceedings",
                                                 "thesis",  "preprint",      "report",       "poster", "patent",
                                                 "dataset", "software",      "misc"};

} // namespace

std::string_view name_of(Kind kind)
{
    return names[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_of(std::string_view name)
{
    const auto* found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<Kind>(found - names.begin())};
}

} // namespace vitalign
