#include "schemas/coverage.hpp"

#include <algorithm>
#include <array>

namespace vitalign {

namespace {

constexpr std::array<std::string_view, 5> names{"complete", "partial", "failed", "stale", "never-asked"};

} // namespace

std::string_view name_of(CoverageState state)
{
    return names[static_cast<std::size_t>(state)];
}

std::optional<CoverageState> coverage_state_of(std::string_view name)
{
    const auto* found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<CoverageState>(found - names.begin())};
}

} // namespace vitalign
