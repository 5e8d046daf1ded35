// The nightly step: ask the sources side by side, keep what they say, relate the records.
#pragma once

#include "config/configuration.hpp"
#include "harvest/progress.hpp"
#include "schemas/coverage.hpp"
#include "schemas/result.hpp"

#include <functional>
#include <string>
#include <vector>

namespace vitalign::fetchers {
class Clock;
class HttpClient;
} // namespace vitalign::fetchers

namespace vitalign::pipeline {

struct SyncOptions {
    std::vector<Source> only = {}; ///< empty: every enabled source
    bool full = false;             ///< ask again even what is not due
    bool dry_run = false;          ///< ask, but change nothing
    bool offline = false;          ///< read the archive again instead of asking
    bool accept_drop = false;      ///< believe a source that suddenly names much less
    std::string version = {};      ///< of the program, for the User-Agent
};

struct SourceOutcome {
    Coverage coverage = {};
    std::vector<std::string> added = {};
    std::vector<std::string> changed = {};
    std::vector<std::string> gone = {};
    std::vector<std::string> hints = {};
};

struct SyncReport {
    std::vector<SourceOutcome> sources = {};
    bool incomplete = false; ///< a source could not be read completely
};

/// What a sync needs of the world.
struct SyncDependencies {
    fetchers::Clock& clock;
    fetchers::HttpClient* network = nullptr; ///< null: nothing is asked
    std::function<double()> random = {};     ///< from 0 up to, but not, 1
};

Result<SyncReport> sync(const config::Configuration& configuration, const SyncOptions& options,
                        const harvest::Progress& progress);

/// The same with another clock and network than this machine's.
Result<SyncReport> sync(const config::Configuration& configuration, const SyncOptions& options,
                        const harvest::Progress& progress, const SyncDependencies& walls);

} // namespace vitalign::pipeline
