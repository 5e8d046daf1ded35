// What asking one source brought.
#pragma once

#include "cache/record_store.hpp"
#include "config/configuration.hpp"
#include "harvest/asker.hpp"
#include "schemas/coverage.hpp"
#include "schemas/entry.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace vitalign::harvest {

struct Harvest {
    std::vector<cache::HarvestedRecord> records = {};
    CoverageState state = CoverageState::complete;
    std::optional<std::string> message = {}; ///< what went wrong
    bool identity_alarm = false;             ///< the source suddenly means somebody else
    std::vector<std::string> hints = {};     ///< what the user may want to do
    cache::Inquiries inquiries = {};         ///< what was asked for by identifier in this run
    std::optional<Error> broken_cache = {};  ///< the answers could not be kept: no fault of the source
};

/// What a harvest works from. The harvests of a run work side by side.
struct HarvestInput {
    const config::Configuration& configuration;
    std::span<const Cv> cvs;
    std::span<const cache::StoredRecord> known; ///< the profile's records before this run
    const cache::Inquiries& inquiries;          ///< of the source, before this run
    bool full = false;                          ///< ask again even what is not due
    /// What the source that this one waits for says in this run. Empty where that is not asked.
    std::function<std::span<const cache::HarvestedRecord>()> awaited = {};
};

/// Marks the harvest as cut short by an error: failed if nothing was read, else partial.
void cut_short(Harvest& harvest, const Error& error);

/// Marks the harvest as failed because the source suddenly means somebody else; `what` says how that shows.
void raise_identity_alarm(Harvest& harvest, std::string_view what);

/// Whether `key` was not asked for within so many days.
bool is_due(const Asker& asker, const HarvestInput& input, const std::string& key, int days);

} // namespace vitalign::harvest
