// The harvests of one run, side by side: a thread for each source.
#pragma once

#include "cache/archive.hpp"
#include "harvest/harvest.hpp"
#include "harvest/progress.hpp"
#include "harvest/source_clients.hpp"

#include <map>

namespace vitalign::harvest {

struct RunInput {
    const config::Configuration& configuration;
    std::vector<Source> sources = {};
    std::span<const Cv> cvs = {};
    std::span<const cache::StoredRecord> known = {};
    std::map<Source, cache::Inquiries> inquiries = {};
    std::int64_t run = 0;
    bool full = false;
};

/// Asks every source within its own limits. `clients` is null when the network must not be used.
std::map<Source, Harvest> run_sources(cache::Archive& archive, fetchers::Clock& clock, SourceClients* clients,
                                      const RunInput& input, const Progress& progress);

} // namespace vitalign::harvest
