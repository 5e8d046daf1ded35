// The harvests of one run, side by side: a thread for each source.
#pragma once

#include "archive.hpp"
#include "harvest.hpp"
#include "source_clients.hpp"
#include "sync.hpp"

#include <map>

namespace vitalign {

struct RunInput {
    const Configuration& configuration;
    std::vector<Source> sources = {};
    std::span<const Cv> cvs = {};
    std::span<const StoredRecord> known = {};
    std::map<Source, Inquiries> inquiries = {};
    std::int64_t run = 0;
    bool full = false;
};

/// Asks every source within its own limits. `clients` is null when the network must not be used.
std::map<Source, Harvest> run_sources(Archive& archive, Clock& clock, SourceClients* clients, const RunInput& input,
                                      const Progress& progress);

} // namespace vitalign
