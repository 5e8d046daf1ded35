#include "catch.hpp"
#include "schemas/coverage.hpp"

using namespace vitalign;

TEST_CASE("coverage states can be read back", "[names]")
{
    const std::vector<std::pair<CoverageState, const char*>> rows{{CoverageState::complete, "complete"},
                                                                  {CoverageState::partial, "partial"},
                                                                  {CoverageState::failed, "failed"},
                                                                  {CoverageState::stale, "stale"},
                                                                  {CoverageState::never_asked, "never-asked"}};
    for (const auto& [state, name] : rows) {
        CHECK(name_of(state) == name);
        CHECK(coverage_state_of(name) == state);
    }
    CHECK(coverage_state_of("unknown") == std::nullopt);
}
