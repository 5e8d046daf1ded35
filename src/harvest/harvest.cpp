#include "harvest/harvest.hpp"

namespace vitalign::harvest {

void cut_short(Harvest& harvest, const Error& error)
{
    harvest.state = harvest.records.empty() ? CoverageState::failed : CoverageState::partial;
    // The first failure says why; what follows may be just its consequence.
    harvest.message = harvest.message.value_or(error.message);
    harvest.broken_cache = error.code == ErrorCode::storage ? std::optional{error} : harvest.broken_cache;
}

void raise_identity_alarm(Harvest& harvest, std::string_view what)
{
    harvest.state = CoverageState::failed;
    harvest.identity_alarm = true;
    harvest.message = fmt::format("identity alarm: {}", what);
}

bool is_due(const Asker& asker, const HarvestInput& input, const std::string& key, int days)
{
    const auto last = input.inquiries.find(key);
    return input.full || last == input.inquiries.end() || asker.now() - last->second.asked > std::chrono::days{days};
}

} // namespace vitalign::harvest
